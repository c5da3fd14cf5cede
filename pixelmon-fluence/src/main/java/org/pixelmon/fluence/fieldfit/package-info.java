/**
 * Fits of formulas to a fluence field, whole or along one coordinate: what is fitted, what the
 * outputs are called, what their plots show.
 *
 * <p>Formulas and least squares themselves are {@code org.pixelmon.fluence.formula}'s and {@code
 * .fit}'s. Units: r and z in cm, fields in n_eq/cm^2 per pp collision.
 */
package org.pixelmon.fluence.fieldfit;
