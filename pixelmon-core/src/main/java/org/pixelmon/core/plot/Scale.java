package org.pixelmon.core.plot;

/**
 * Maps values of an axis to 0 (its lower end) to 1 (its upper end).
 *
 * @param min value of the lower end, in the axis' unit
 * @param max value of the upper end, above {@code min}
 * @param log whether the mapping is logarithmic; {@code min} is then above 0
 */
record Scale(double min, double max, boolean log) {

  Scale {
    if (!(max > min) || (log && !(min > 0))) {
      throw new IllegalArgumentException("no scale from " + min + " to " + max);
    }
  }

  /** Place of a value; outside 0..1 for values outside the range, infinite for log of 0. */
  double fraction(double value) {
    return log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  }

  /** The value at a place: the inverse of {@link #fraction}. */
  double value(double fraction) {
    return log ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
  }

  boolean contains(double value) {
    return value >= min && value <= max;
  }
}
