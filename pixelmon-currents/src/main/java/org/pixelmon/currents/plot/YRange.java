package org.pixelmon.currents.plot;

import java.util.OptionalDouble;
import org.pixelmon.core.plot.Axis;

/**
 * The part of the y axis that is shown; an absent limit follows the data.
 *
 * @param min lower limit in the unit of the axis
 * @param max upper limit in the unit of the axis
 */
public record YRange(OptionalDouble min, OptionalDouble max) {

  /** The limits a user gave; null for none. */
  public static YRange of(Double min, Double max) {
    return new YRange(
        min == null ? OptionalDouble.empty() : OptionalDouble.of(min),
        max == null ? OptionalDouble.empty() : OptionalDouble.of(max));
  }

  Axis axis(String title) {
    return new Axis(title, false, min, max, false);
  }
}
