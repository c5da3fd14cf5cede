/**
 * What the archive tells of the steps of a profile: temperatures, high voltages, leakage currents
 * and luminosities, all steps and readout groups of a stretch at once. By the rules of the project,
 * or by those of the original. Temperatures in K, currents in uA, luminosities in fb^-1.
 */
package org.pixelmon.radsim.conditions;
