/**
 * Plots of radiation profiles against date. Temperatures in K, fluences in n_eq/cm2, times in
 * seconds since 1970 UTC; leakage currents in the unit of the profile.
 */
package org.pixelmon.radsim.plot;
