package org.pixelmon.temperatures.annealing;

import org.pixelmon.core.records.RecordSeries;

/**
 * The time-weighted mean of a sensor's step function over one day: the integral of the value in
 * force over the time for which one is known, divided by that time. A reading holds until the next.
 *
 * <p>The sum is taken of differences from the first value, so that a constant gives itself to the
 * last digit, and only where the value changes, so that a reading which repeats the value in force
 * changes nothing.
 */
final class DayMean {

  private DayMean() {}

  /**
   * The mean.
   *
   * @param before the value in force when the day begins, degrees Celsius; NaN when none is known
   * @param readings sorted; of several of one time the greatest counts
   * @param first index of the first reading that is not before the day
   * @param from when the day begins, microseconds since 1970
   * @param until when it ends, or what is known of it
   * @return NaN when nothing is known
   */
  static double of(double before, RecordSeries readings, int first, long from, long until) {
    double base = before;
    double inForce = before;
    long known = from;
    long since = from;
    double integral = 0;
    for (int i = first; i < readings.size() && readings.micros(i) < until; i++) {
      long time = readings.micros(i);
      if (i + 1 < readings.size() && readings.micros(i + 1) == time) {
        continue;
      }
      double value = readings.value(i);
      if (Double.isNaN(inForce)) {
        base = value;
        inForce = value;
        known = time;
        since = time;
      } else if (value != inForce) {
        integral += (inForce - base) * (time - since);
        inForce = value;
        since = time;
      }
    }
    if (Double.isNaN(inForce) || known >= until) {
      return Double.NaN;
    }
    integral += (inForce - base) * (until - since);
    return base + integral / (until - known);
  }
}
