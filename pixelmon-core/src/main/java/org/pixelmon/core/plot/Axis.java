package org.pixelmon.core.plot;

import java.util.Objects;
import java.util.OptionalDouble;
import org.pixelmon.core.error.UsageException;

/**
 * One axis of a plot. A limit that is absent is chosen from the data.
 *
 * @param title quantity and unit in ROOT's mark-up, {@code Integrated luminosity [fb^{-1}]}; may be
 *     empty
 * @param log whether the scale is logarithmic (base 10)
 * @param min lower limit in the axis' unit; above 0 when {@code log}
 * @param max upper limit in the axis' unit
 * @param integers whether the values are whole numbers (fill numbers), so that no tick falls
 *     between two
 */
public record Axis(
    String title, boolean log, OptionalDouble min, OptionalDouble max, boolean integers) {

  /**
   * Checks the limits.
   *
   * @throws UsageException when a limit is not finite, not above 0 on a logarithmic axis, or when
   *     the lower limit is not below the upper one
   */
  public Axis {
    Objects.requireNonNull(title, "title");
    min.ifPresent(limit -> check(limit, log, title));
    max.ifPresent(limit -> check(limit, log, title));
    if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
      throw new UsageException(
          "axis \""
              + title
              + "\": the lower limit "
              + min.getAsDouble()
              + " is not below the upper limit "
              + max.getAsDouble(),
          "Give the smaller limit first.");
    }
  }

  /** A linear axis whose range follows the data. */
  public static Axis of(String title) {
    return new Axis(title, false, OptionalDouble.empty(), OptionalDouble.empty(), false);
  }

  /** This axis from {@code lower} to {@code upper}. */
  public Axis range(double lower, double upper) {
    return from(lower).to(upper);
  }

  /** This axis with a fixed lower end. */
  public Axis from(double lower) {
    return new Axis(title, log, OptionalDouble.of(lower), max, integers);
  }

  /** This axis with a fixed upper end. */
  public Axis to(double upper) {
    return new Axis(title, log, min, OptionalDouble.of(upper), integers);
  }

  /** This axis with a logarithmic scale; values that are not above 0 are left out of the plot. */
  public Axis logarithmic() {
    return new Axis(title, true, min, max, integers);
  }

  /** This axis with ticks at whole numbers only, written in full. */
  public Axis wholeNumbers() {
    return new Axis(title, log, min, max, true);
  }

  /** Whether a value has a place on this axis: finite, and above 0 on a logarithmic scale. */
  boolean shows(double value) {
    return Double.isFinite(value) && (!log || value > 0);
  }

  private static void check(double limit, boolean log, String title) {
    if (!Double.isFinite(limit)) {
      throw new UsageException(
          "axis \"" + title + "\": the limit " + limit + " is not a number", "Give a number.");
    }
    if (log && limit <= 0) {
      throw new UsageException(
          "axis \"" + title + "\": the limit " + limit + " has no place on a logarithmic axis",
          "Give a limit above 0 or use a linear axis.");
    }
  }
}
