package org.pixelmon.currents.analysis;

import java.util.List;
import java.util.SortedMap;

/**
 * Mean currents of many fills.
 *
 * @param points one for each fill and series that has a value, by fill, then series
 * @param coverage how complete each series is
 * @param withoutFile fills that were never processed
 * @param withoutValue fills whose files hold no value for these series: gaps
 * @param withoutTemperature of the fills with readout groups that could not be scaled, how many
 */
public record Averages(
    List<FillAverage> points,
    List<Coverage> coverage,
    List<Integer> withoutFile,
    List<Integer> withoutValue,
    SortedMap<Integer, Integer> withoutTemperature) {}
