package org.pixelmon.core.root;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The points of a graph, with or without errors. Units are those of the axis titles. */
public final class RootPoints {

  /** What errors the points have. */
  public enum Errors {
    /** None ({@code TGraph}). */
    NONE,
    /** The same to both sides ({@code TGraphErrors}). */
    SYMMETRIC,
    /** Their own to each side ({@code TGraphAsymmErrors}). */
    ASYMMETRIC
  }

  private final Errors errors;
  private final double[] x;
  private final double[] y;
  private final double[] xLow;
  private final double[] xHigh;
  private final double[] yLow;
  private final double[] yHigh;

  private RootPoints(Errors errors, double[] x, double[] y, List<double[]> lowHigh) {
    this.errors = errors;
    this.x = x;
    this.y = y;
    this.xLow = lowHigh.get(0);
    this.xHigh = lowHigh.get(1);
    this.yLow = lowHigh.get(2);
    this.yHigh = lowHigh.get(3);
    for (double[] column : List.of(y, xLow, xHigh, yLow, yHigh)) {
      if (column.length != x.length) {
        throw new IllegalArgumentException(column.length + " values for " + x.length + " points");
      }
    }
  }

  /** Points without errors. */
  public static RootPoints of(double[] x, double[] y) {
    double[] none = new double[x.length];
    return new RootPoints(Errors.NONE, x.clone(), y.clone(), List.of(none, none, none, none));
  }

  /** The same points with an error in x and y each, the same to both sides. */
  public RootPoints withErrors(double[] ex, double[] ey) {
    double[] dx = ex.clone();
    double[] dy = ey.clone();
    return new RootPoints(Errors.SYMMETRIC, x, y, List.of(dx, dx, dy, dy));
  }

  /** The same points with errors downwards and upwards, all given as positive numbers. */
  RootPoints withAsymmetricErrors(
      double[] exLow, double[] exHigh, double[] eyLow, double[] eyHigh) {
    return new RootPoints(
        Errors.ASYMMETRIC,
        x,
        y,
        List.of(exLow.clone(), exHigh.clone(), eyLow.clone(), eyHigh.clone()));
  }

  /** What errors the points have. */
  public Errors errors() {
    return errors;
  }

  /** Number of points. */
  int size() {
    return x.length;
  }

  /** All x values. */
  public double[] x() {
    return x.clone();
  }

  /** All y values. */
  public double[] y() {
    return y.clone();
  }

  /** Errors towards lower x; zeros without errors. */
  public double[] xLow() {
    return xLow.clone();
  }

  /** Errors towards higher x; zeros without errors. */
  double[] xHigh() {
    return xHigh.clone();
  }

  /** Errors towards lower y; zeros without errors. */
  public double[] yLow() {
    return yLow.clone();
  }

  /** Errors towards higher y; zeros without errors. */
  double[] yHigh() {
    return yHigh.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootPoints o
        && errors == o.errors
        && Arrays.equals(x, o.x)
        && Arrays.equals(y, o.y)
        && Arrays.equals(xLow, o.xLow)
        && Arrays.equals(xHigh, o.xHigh)
        && Arrays.equals(yLow, o.yLow)
        && Arrays.equals(yHigh, o.yHigh);
  }

  @Override
  public int hashCode() {
    return Objects.hash(errors, Arrays.hashCode(x), Arrays.hashCode(y));
  }

  @Override
  public String toString() {
    return "RootPoints[" + x.length + " points, errors " + errors + "]";
  }
}
