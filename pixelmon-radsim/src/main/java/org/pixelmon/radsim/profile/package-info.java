/**
 * Radiation profiles of readout groups, made from the conditions at their steps, and what is not as
 * good in them as it looks. Temperatures in K, fluence rates in n_eq/cm^2/s; times are UTC.
 */
package org.pixelmon.radsim.profile;
