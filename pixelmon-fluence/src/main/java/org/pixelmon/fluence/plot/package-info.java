/**
 * Plots of fluence fields and of fits to them: what they show, as {@link
 * org.pixelmon.core.plot.PlotSpec}s.
 *
 * <p>How plots look and become files is {@code org.pixelmon.core.plot}'s. Units: r and z in cm,
 * fields in n_eq/cm^2 per pp collision or per fb^-1.
 */
package org.pixelmon.fluence.plot;
