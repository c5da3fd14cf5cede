package org.pixelmon.currents.plot;

/**
 * A point of a plot of currents.
 *
 * @param fill fill number
 * @param series name of the series
 * @param x in the unit of the x axis
 * @param y in the unit of the y axis
 * @param groups number of readout groups (or devices) averaged
 */
public record PlotPoint(int fill, String series, double x, double y, int groups) {}
