package org.pixelmon.radsim.simulate;

import java.util.List;
import java.util.Objects;

/**
 * A band around a result.
 *
 * @param name what the legend says of it
 * @param points along the history
 */
public record ResultBand(String name, List<Point> points) {

  /**
   * A point of a band.
   *
   * @param seconds when, s since 1970 UTC
   * @param fluence accumulated fluence, n_eq/cm2
   * @param lower lower end in the unit of the result
   * @param upper upper end
   */
  public record Point(double seconds, double fluence, double lower, double upper) {}

  /** Keeps a copy. */
  public ResultBand {
    Objects.requireNonNull(name);
    points = List.copyOf(points);
  }
}
