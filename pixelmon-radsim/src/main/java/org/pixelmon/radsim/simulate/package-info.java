/**
 * Steps through radiation profiles with the damage models: reads profiles and constants, computes,
 * and makes tables, ROOT graphs and plots of the results. Temperatures in K, times in seconds since
 * 1970 UTC, fluences in n_eq/cm2.
 */
package org.pixelmon.radsim.simulate;
