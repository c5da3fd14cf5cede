package org.pixelmon.core.plot;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import org.pixelmon.core.error.NoDataException;

/**
 * How many points of a plot lie outside a y axis whose ends are fixed.
 *
 * @param hidden number of points outside
 * @param all number of all points
 * @param range the axis
 * @param lowest least y of all points, in the unit of the axis
 * @param highest greatest y of all points
 */
public record HiddenPoints(long hidden, long all, Axis range, double lowest, double highest) {

  /** Those of a plot. */
  public static HiddenPoints of(PlotSpec spec) {
    double[] y =
        spec.series().stream()
            .flatMapToDouble(series -> Arrays.stream(series.y()))
            .filter(Double::isFinite)
            .toArray();
    double from = spec.y().min().orElse(Double.NEGATIVE_INFINITY);
    double to = spec.y().max().orElse(Double.POSITIVE_INFINITY);
    DoubleSummaryStatistics all = Arrays.stream(y).summaryStatistics();
    return new HiddenPoints(
        Arrays.stream(y).filter(value -> value < from || value > to).count(),
        y.length,
        spec.y(),
        all.getMin(),
        all.getMax());
  }

  /**
   * Refuses a plot that would show none of its points.
   *
   * @param name name of the plot
   * @throws NoDataException when all points lie outside
   */
  public void refuseAll(String name) {
    if (hidden > 0 && hidden == all) {
      throw new NoDataException(
          name + ": none of its " + all + " points lies in the range of the y axis" + between(),
          "Give another range, or none: the axis then follows the points.");
    }
  }

  /** In words: how many lie outside, and where they all lie. */
  public String text() {
    return hidden + " of " + all + " points lie outside the range of the y axis" + between();
  }

  private String between() {
    String from = range.min().isPresent() ? " from " + number(range.min().getAsDouble()) : "";
    String to = range.max().isPresent() ? " up to " + number(range.max().getAsDouble()) : "";
    return from + to + "; they go from " + number(lowest) + " to " + number(highest);
  }

  /** Four digits are enough to choose another range by. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value)
        .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
        .replaceFirst("\\.(e|$)", "$1");
  }
}
