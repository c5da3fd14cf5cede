package org.pixelmon.radsim.vary;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A result and how far it moves.
 *
 * @param value with the constants as they are
 * @param lower below it are 15.87 % of the results with all constants varied together
 * @param upper above it are 15.87 % of these
 * @param least least result with one constant moved by its uncertainty
 * @param greatest greatest result with one constant moved by its uncertainty
 */
public record Spread(double value, double lower, double upper, double least, double greatest) {

  /** What is beyond one standard deviation of a normal distribution, on one side. */
  private static final double TAIL = 0.158655253931457;

  /**
   * The spread of a result.
   *
   * @param single with one constant moved
   * @param together with all constants drawn
   */
  static Spread of(double value, List<Double> single, double[] together) {
    double[] sorted = DoubleStream.of(together).sorted().toArray();
    return new Spread(
        value,
        quantile(sorted, TAIL),
        quantile(sorted, 1 - TAIL),
        single.stream().mapToDouble(v -> v).reduce(value, Math::min),
        single.stream().mapToDouble(v -> v).reduce(value, Math::max));
  }

  /** Straight between the two values around it. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
