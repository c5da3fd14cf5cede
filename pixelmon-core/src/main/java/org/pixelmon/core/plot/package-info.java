/**
 * Plots in the style of the CMS collaboration: what a plot shows ({@link
 * org.pixelmon.core.plot.PlotSpec}, pure data) and how it becomes a PNG, PDF or SVG file ({@link
 * org.pixelmon.core.plot.PlotWriter}).
 *
 * <p>Knows no detector, no fill and no file format of the analysis. Values carry the unit their
 * axis title names; lengths on the canvas are in points, of which a PNG has two pixels each. Texts
 * use ROOT's mark-up: {@code I_{leak} [#muA]}, {@code fb^{-1}}, {@code #it{Preliminary}}.
 */
package org.pixelmon.core.plot;
