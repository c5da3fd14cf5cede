package org.pixelmon.currents.analysis;

import java.util.List;

/**
 * Mean currents of many fills.
 *
 * @param points one for each fill and series that has a value, by fill, then series
 * @param withoutFile fills that were never processed (or have no temperatures where needed)
 * @param withoutValue fills whose files hold no value for these series: gaps
 */
public record Averages(
    List<FillAverage> points, List<Integer> withoutFile, List<Integer> withoutValue) {}
