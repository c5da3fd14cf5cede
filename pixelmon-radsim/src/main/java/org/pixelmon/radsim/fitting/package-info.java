/** Fits of the models' constants to measured leakage currents. */
package org.pixelmon.radsim.fitting;
