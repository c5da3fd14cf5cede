package org.pixelmon.currents.analysis;

/**
 * Mean current of one series in one fill.
 *
 * @param fill fill number
 * @param series what was averaged
 * @param mean mean over the groups that have a value, in the unit of the current
 * @param groups number of those groups, above 0
 * @param spread sample standard deviation of the groups, sqrt(sum (x - mean)^2 / (groups - 1)), in
 *     the unit of the current; NaN for a single group
 */
public record FillAverage(int fill, SeriesKey series, double mean, int groups, double spread) {}
