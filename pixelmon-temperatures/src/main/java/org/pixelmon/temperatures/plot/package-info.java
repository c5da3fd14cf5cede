/**
 * Plots of the temperatures that the other commands wrote: means over sensors or readout groups
 * with their spread. Degrees Celsius for sensors, K for readout groups, as in the files.
 */
package org.pixelmon.temperatures.plot;
