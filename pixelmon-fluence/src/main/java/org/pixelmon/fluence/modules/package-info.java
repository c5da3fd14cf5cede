/**
 * The fluence of every part of the detector as a table: modules, readout groups, layers, rings.
 *
 * <p>The means themselves are {@code org.pixelmon.core.fluence}'s. Units: n_eq/cm^2 per pp
 * collision and per fb^-1, positions in cm.
 */
package org.pixelmon.fluence.modules;
