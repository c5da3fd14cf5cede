package org.pixelmon.temperatures.plot;

import java.util.Collection;

/**
 * A point of a plot of temperatures.
 *
 * @param label fill or day
 * @param series name of its series
 * @param x in the unit of the x axis
 * @param mean mean over the members, in the unit of the plot
 * @param spread standard deviation of the members about the mean; NaN for a single one
 * @param members number of sensors or readout groups
 */
record TemperaturePoint(
    String label, String series, double x, double mean, double spread, int members) {

  /** The point of some temperatures, at least one. */
  static TemperaturePoint of(Readings at, String series, Collection<Double> values) {
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    int members = values.size();
    double spread = members > 1 ? Math.sqrt(squares / (members - 1)) : Double.NaN;
    return new TemperaturePoint(at.label(), series, at.x(), mean, spread, members);
  }
}
