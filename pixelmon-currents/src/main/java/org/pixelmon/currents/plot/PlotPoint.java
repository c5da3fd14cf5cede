package org.pixelmon.currents.plot;

import org.pixelmon.currents.analysis.FillAverage;

/**
 * A point of a plot of currents.
 *
 * @param average the mean current: the y of the point
 * @param x in the unit of the x axis
 */
public record PlotPoint(FillAverage average, double x) {}
