package org.pixelmon.core.plot;

import java.util.OptionalDouble;

/**
 * The part of the y axis that is shown; an absent limit follows the data.
 *
 * @param min lower limit in the unit of the axis
 * @param max upper limit in the unit of the axis
 */
public record YRange(OptionalDouble min, OptionalDouble max) {

  /**
   * Checks the limits.
   *
   * @throws org.pixelmon.core.error.UsageException when one is no number, or the lower is not below
   *     the upper
   */
  public YRange {
    new Axis("y", false, min, max, Axis.Values.NUMBERS);
  }

  /** The limits a user gave; null for none. */
  public static YRange of(Double min, Double max) {
    return new YRange(
        min == null ? OptionalDouble.empty() : OptionalDouble.of(min),
        max == null ? OptionalDouble.empty() : OptionalDouble.of(max));
  }

  /** The axis of this range. */
  public Axis axis(String title) {
    return new Axis(title, false, min, max, Axis.Values.NUMBERS);
  }
}
