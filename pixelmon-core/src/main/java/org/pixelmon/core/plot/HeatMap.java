package org.pixelmon.core.plot;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A map of coloured cells with a colour bar, as a fluence field in (z, r). Two maps are equal only
 * when they share their arrays.
 *
 * @param xEdges nx + 1 ascending cell edges in the unit of the x axis
 * @param yEdges ny + 1 ascending cell edges in the unit of the y axis
 * @param values [nx][ny] in the unit of {@code zTitle}; NaN, and on a logarithmic scale what is not
 *     above 0, leaves the cell white
 * @param logZ whether the colour scale is logarithmic
 * @param zTitle quantity and unit beside the colour bar, in ROOT's mark-up
 * @param zMin value of the darkest colour, lower values get it, too; absent: the lowest value
 * @param zMax value of the brightest colour; absent: the highest value
 * @param colours what the colours tell
 */
public record HeatMap(
    double[] xEdges,
    double[] yEdges,
    double[][] values,
    boolean logZ,
    String zTitle,
    OptionalDouble zMin,
    OptionalDouble zMax,
    ColourScale colours) {

  /**
   * Checks the shape. The arrays are not copied, as maps are large: do not change them afterwards.
   *
   * @throws IllegalArgumentException when the arrays do not fit each other or edges do not ascend
   */
  public HeatMap {
    Objects.requireNonNull(zTitle, "zTitle");
    requireAscending(xEdges, "x");
    requireAscending(yEdges, "y");
    if (values.length != xEdges.length - 1) {
      throw new IllegalArgumentException(
          "map has " + values.length + " columns for " + xEdges.length + " x edges");
    }
    for (double[] column : values) {
      if (column.length != yEdges.length - 1) {
        throw new IllegalArgumentException(
            "map has a column of " + column.length + " cells for " + yEdges.length + " y edges");
      }
    }
  }

  /** A map whose colour range follows the values. */
  public HeatMap(double[] xEdges, double[] yEdges, double[][] values, boolean logZ, String zTitle) {
    this(
        xEdges,
        yEdges,
        values,
        logZ,
        zTitle,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        ColourScale.SEQUENTIAL);
  }

  /** This map with a fixed colour range. */
  public HeatMap zRange(double lowest, double highest) {
    return new HeatMap(
        xEdges,
        yEdges,
        values,
        logZ,
        zTitle,
        OptionalDouble.of(lowest),
        OptionalDouble.of(highest),
        colours);
  }

  /** This map with colours around 0, from {@code -end} to {@code end}: for pulls. */
  public HeatMap around0(double end) {
    return new HeatMap(
        xEdges,
        yEdges,
        values,
        false,
        zTitle,
        OptionalDouble.of(-end),
        OptionalDouble.of(end),
        ColourScale.DIVERGING);
  }

  /** This map with colours around 1, from {@code 1 - end} to {@code 1 + end}: for ratios. */
  public HeatMap around1(double end) {
    return new HeatMap(
        xEdges,
        yEdges,
        values,
        false,
        zTitle,
        OptionalDouble.of(1 - end),
        OptionalDouble.of(1 + end),
        ColourScale.DIVERGING);
  }

  /** The colour axis as an axis like the other two. */
  Axis zAxis() {
    return new Axis(zTitle, logZ, zMin, zMax, Axis.Values.NUMBERS);
  }

  private static void requireAscending(double[] edges, String name) {
    if (edges.length < 2) {
      throw new IllegalArgumentException("map needs at least one cell in " + name);
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException(
            "map edges in " + name + " do not ascend at " + i + ": " + edges[i]);
      }
    }
  }
}
