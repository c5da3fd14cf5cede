/**
 * Silicon temperature of each readout group, from the sensors of its cooling loop and the state of
 * its high voltage. Celsius from the database, kelvin in the results.
 */
package org.pixelmon.temperatures.readoutgroup;
