package org.pixelmon.core.fit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pixelmon.core.error.UsageException;

/**
 * Start values for a fit from several places: every combination of a few values per parameter.
 *
 * @param axes the values of each parameter, in the order of the model's parameters
 */
public record ParameterGrid(List<Axis> axes) {

  /** Most starts a grid may have; more is a slip of the pen rather than a wish. */
  public static final int MAX_STARTS = 10_000;

  /**
   * Values of one parameter, evenly spaced.
   *
   * @param min first value, finite
   * @param max last value, finite, not below the first
   * @param steps number of values, at least 1; a single one lies in the middle
   */
  public record Axis(double min, double max, int steps) {

    /**
     * Checks the numbers.
     *
     * @throws UsageException when they are not as described
     */
    public Axis {
      if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
        throw new UsageException(
            "parameter grid from " + min + " to " + max + " is no range",
            "Give finite numbers, the smaller one as minimum.");
      }
      if (steps < 1) {
        throw new UsageException(
            "parameter grid with " + steps + " values", "Take at least 1 value per parameter.");
      }
      steps = min == max ? 1 : steps;
    }

    double value(int step) {
      return steps == 1 ? min / 2 + max / 2 : min + (max - min) * step / (steps - 1);
    }
  }

  /**
   * Checks the size.
   *
   * @throws UsageException when the grid has more than {@link #MAX_STARTS} starts
   */
  public ParameterGrid {
    axes = List.copyOf(axes);
    double starts = axes.stream().mapToDouble(Axis::steps).reduce(1, (a, b) -> a * b);
    if (starts > MAX_STARTS) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "parameter grid of %.0f starts, at most %d are allowed",
              starts,
              MAX_STARTS),
          "Take fewer values per parameter, or equal minimum and maximum where one will do.");
    }
  }

  /**
   * A grid with the same number of values for each parameter; 2 gives the corners.
   *
   * @throws UsageException when the minima and maxima differ in number or are no ranges
   */
  public static ParameterGrid of(double[] min, double[] max, int steps) {
    if (min.length != max.length) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "parameter grid with %d minima and %d maxima", min.length, max.length),
          "Give a minimum and a maximum for each parameter.");
    }
    return new ParameterGrid(
        IntStream.range(0, min.length).mapToObj(i -> new Axis(min[i], max[i], steps)).toList());
  }

  /** Number of starts. */
  public int size() {
    return axes.stream().mapToInt(Axis::steps).reduce(1, (a, b) -> a * b);
  }

  /** The start values of one start; the last parameter varies fastest. */
  public double[] start(int index) {
    double[] start = new double[axes.size()];
    int rest = index;
    for (int i = start.length - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      start[i] = axis.value(rest % axis.steps());
      rest /= axis.steps();
    }
    return start;
  }
}
