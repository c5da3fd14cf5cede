/**
 * What radiation does to silicon sensors step by step: leakage current by the Hamburg or the
 * Sheffield model, and the effective doping with the depletion voltage. Temperatures in K, times in
 * s, fluences in n_eq/cm2, currents in A/cm3, concentrations in 1/cm3. No files, no command line.
 */
package org.pixelmon.radsim.damage;
