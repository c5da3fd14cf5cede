package org.pixelmon.core.plot;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One set of points with a name. A point whose x or y is not a finite number is a gap: nothing is
 * drawn there and a line breaks. Two series are equal only when they share their arrays.
 *
 * @param name text of the legend in ROOT's mark-up; empty keeps the series out of the legend
 * @param x abscissae in the unit of the x axis
 * @param y ordinates in the unit of the y axis, as many as {@code x}
 * @param yError symmetric uncertainties in the unit of the y axis, as many as {@code x}; null for
 *     none
 * @param style how the points are drawn
 * @param colour a colour of its own instead of the one its position gives
 * @param look looks of its own instead of those its position gives
 */
public record Series(
    String name,
    double[] x,
    double[] y,
    double[] yError,
    Style style,
    Optional<Color> colour,
    Optional<SeriesLook> look) {

  /** How the points of a series are drawn. */
  public enum Style {
    /** A marker for each point, with an error bar when there are uncertainties. */
    MARKERS,
    /** A line through the points. */
    LINE,
    /** A filled band from y - error to y + error with a line through y. */
    BAND,
    /** The same without the line: y is only the middle of what is filled. */
    AREA
  }

  /**
   * Checks and copies the arrays.
   *
   * @throws IllegalArgumentException when the arrays differ in length or a band or area has no
   *     errors
   */
  public Series {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(style, "style");
    if (x.length != y.length || (yError != null && yError.length != x.length)) {
      throw new IllegalArgumentException(
          "series \"" + name + "\": x, y and errors must have the same length");
    }
    if ((style == Style.BAND || style == Style.AREA) && yError == null) {
      throw new IllegalArgumentException("series \"" + name + "\": a band needs errors");
    }
    x = x.clone();
    y = y.clone();
    yError = yError == null ? null : yError.clone();
  }

  /** A series whose colour follows from its position in the plot. */
  public Series(String name, double[] x, double[] y, double[] yError, Style style) {
    this(name, x, y, yError, style, Optional.empty(), Optional.empty());
  }

  /** Points as markers, without uncertainties. */
  public static Series markers(String name, double[] x, double[] y) {
    return new Series(name, x, y, null, Style.MARKERS);
  }

  /** A line through the points. */
  public static Series line(String name, double[] x, double[] y) {
    return new Series(name, x, y, null, Style.LINE);
  }

  /** A band of {@code yError} on both sides of the line. */
  public static Series band(String name, double[] x, double[] y, double[] yError) {
    return new Series(name, x, y, yError, Style.BAND);
  }

  /**
   * What lies between two curves, filled: for uncertainties that differ upwards and downwards.
   *
   * @param lower the lower curve at each x
   * @param upper the upper one
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static Series between(String name, double[] x, double[] lower, double[] upper) {
    if (lower.length != x.length || upper.length != x.length) {
      throw new IllegalArgumentException(
          "series \"" + name + "\": x and both curves must have the same length");
    }
    double[] middle = new double[x.length];
    double[] half = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      middle[i] = lower[i] / 2 + upper[i] / 2;
      half[i] = upper[i] / 2 - lower[i] / 2;
    }
    return new Series(name, x, middle, half, Style.AREA);
  }

  /** This series with uncertainties. */
  public Series withErrors(double[] errors) {
    return new Series(name, x, y, errors, style, colour, look);
  }

  /** This series in a colour of its own. */
  public Series withColour(Color own) {
    return new Series(name, x, y, yError, style, Optional.of(own), look);
  }

  /** This series with looks of its own. */
  public Series withLook(SeriesLook own) {
    return new Series(name, x, y, yError, style, colour, Optional.of(own));
  }

  /** Some points of this series, under another name. */
  public Series only(List<Integer> points, String newName) {
    return new Series(
        newName, at(points, x), at(points, y), at(points, yError), style, colour, look);
  }

  private static double[] at(List<Integer> points, double[] values) {
    return values == null ? null : points.stream().mapToDouble(i -> values[i]).toArray();
  }

  /** Uncertainty of a point in the unit of y; 0 when there is none or it is not a number. */
  double error(int point) {
    return yError != null && Double.isFinite(yError[point]) ? Math.abs(yError[point]) : 0;
  }
}
