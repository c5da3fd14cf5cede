/**
 * The fluence at points: one, or those of a file.
 *
 * <p>Units: r and z in cm, fluences in n_eq/cm^2 per pp collision or per fb^-1.
 */
package org.pixelmon.fluence.lookup;
