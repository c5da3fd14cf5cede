/**
 * The leakage-current analysis on the processed files: correction to a reference temperature,
 * normalisation, averages per layer or ring, currents by azimuth. Leakage currents in uA,
 * low-voltage currents in A, temperatures in K.
 */
package org.pixelmon.currents.analysis;
