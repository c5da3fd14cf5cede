/**
 * Silicon temperatures of readout groups at any moments, from the sensors of the cooling loops and
 * the state of the high voltage. Times are UTC, temperatures in K unless a name says Celsius,
 * voltages in V. Which moments are asked for, and what a gap means, is the business of the stages.
 */
package org.pixelmon.core.temperature;
