package org.pixelmon.core.fit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Points to fit: one or two coordinates, a value and its error (one standard deviation, in the unit
 * of the value).
 *
 * <p>As in ROOT's chi2 fit, points whose error is not above 0 take no part: they are kept here so
 * that the result can tell how many there were. So are points that hold a NaN or an infinity.
 */
public final class FitData {

  private final int dimensions;
  private final double[] x;
  private final double[] y;
  private final double[] value;
  private final double[] error;

  private FitData(int dimensions, double[] x, double[] y, double[] value, double[] error) {
    if (x.length != y.length || x.length != value.length || x.length != error.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "coordinates, values and errors differ in number: %d, %d, %d, %d",
              x.length,
              y.length,
              value.length,
              error.length));
    }
    this.dimensions = dimensions;
    this.x = x;
    this.y = y;
    this.value = value;
    this.error = error;
  }

  /**
   * Points along x.
   *
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static FitData along(double[] x, double[] value, double[] error) {
    return new FitData(1, x.clone(), new double[x.length], value.clone(), error.clone());
  }

  /**
   * Points in x and y.
   *
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static FitData inPlane(double[] x, double[] y, double[] value, double[] error) {
    return new FitData(2, x.clone(), y.clone(), value.clone(), error.clone());
  }

  /** The points a fit can use: finite, with an error above 0. */
  public FitData usable() {
    return chosen(IntStream.range(0, size()).filter(i -> isFinite(i) && error[i] > 0).toArray());
  }

  /** How many finite points have an error of 0 or below. */
  public int withoutError() {
    return (int) IntStream.range(0, size()).filter(i -> isFinite(i) && error[i] <= 0).count();
  }

  /** How many points hold a NaN or an infinity. */
  public int notFinite() {
    return (int) IntStream.range(0, size()).filter(i -> !isFinite(i)).count();
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Number of coordinates, 1 or 2. */
  public int dimensions() {
    return dimensions;
  }

  /** First coordinate of point i. */
  public double x(int i) {
    return x[i];
  }

  /** Second coordinate of point i; 0 where there is only one. */
  public double y(int i) {
    return y[i];
  }

  /** Value of point i. */
  public double value(int i) {
    return value[i];
  }

  /** Error of point i, in the unit of the value. */
  public double error(int i) {
    return error[i];
  }

  /** All first coordinates; for reading only. */
  double[] x() {
    return x;
  }

  /** All second coordinates; for reading only. */
  double[] y() {
    return y;
  }

  private boolean isFinite(int i) {
    return Double.isFinite(x[i])
        && Double.isFinite(y[i])
        && Double.isFinite(value[i])
        && Double.isFinite(error[i]);
  }

  private FitData chosen(int[] points) {
    return new FitData(
        dimensions, pick(x, points), pick(y, points), pick(value, points), pick(error, points));
  }

  private static double[] pick(double[] from, int[] points) {
    return Arrays.stream(points).mapToDouble(i -> from[i]).toArray();
  }
}
