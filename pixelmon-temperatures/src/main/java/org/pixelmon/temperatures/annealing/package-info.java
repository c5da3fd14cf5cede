/** Day means of temperature sensors, from which the annealing of the detector is computed. */
package org.pixelmon.temperatures.annealing;
