package org.pixelmon.core.root;

import java.util.Arrays;
import java.util.Objects;

/**
 * What the cells of a histogram hold, underflow and overflow included.
 *
 * <p>Cell {@code ix} of a one-dimensional histogram, cell {@code ix + (nx + 2) * iy} of a
 * two-dimensional one, with bins numbered as in {@link RootAxis}.
 */
public final class RootBins {

  /** How ROOT stores the contents; the sums of squared weights are always doubles. */
  enum Precision {
    /** 32 bits ({@code TH1F}, {@code TH2F}): about seven digits. */
    FLOAT,
    /** 64 bits ({@code TH1D}, {@code TH2D}). */
    DOUBLE
  }

  private static final double[] NONE = new double[0];

  private final Precision precision;
  private final double[] contents;
  private final double[] sumw2;
  private final double entries;

  private RootBins(Precision precision, double[] contents, double[] sumw2, double entries) {
    if (sumw2.length != 0 && sumw2.length != contents.length) {
      throw new IllegalArgumentException(
          sumw2.length + " errors for " + contents.length + " cells");
    }
    this.precision = precision;
    this.contents = contents;
    this.sumw2 = sumw2;
    this.entries = entries;
  }

  /** Contents kept with 32 bits: each is rounded to the nearest float. */
  public static RootBins floats(double... contents) {
    double[] rounded = new double[contents.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) contents[i];
    }
    return new RootBins(Precision.FLOAT, rounded, NONE, occupied(rounded));
  }

  /** Contents kept with 64 bits. */
  public static RootBins doubles(double... contents) {
    return new RootBins(Precision.DOUBLE, contents.clone(), NONE, occupied(contents));
  }

  /**
   * Puts empty underflow and overflow around the contents of a plane.
   *
   * @param inRange {@code nx * ny} contents, x running fastest
   */
  public static double[] withFlow(int nx, int ny, double[] inRange) {
    if (inRange.length != Math.multiplyExact(nx, ny)) {
      throw new IllegalArgumentException(
          inRange.length + " contents for " + nx + " x " + ny + " bins");
    }
    double[] cells = new double[(nx + 2) * (ny + 2)];
    for (int y = 0; y < ny; y++) {
      System.arraycopy(inRange, y * nx, cells, (y + 1) * (nx + 2) + 1, nx);
    }
    return cells;
  }

  /**
   * The same contents with an error of their own for each cell, in the unit of the contents.
   * Without, the error of a cell is the square root of its content, as for counts.
   */
  public RootBins withErrors(double... errors) {
    double[] squares = new double[errors.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = errors[i] * errors[i];
    }
    return new RootBins(precision, contents, squares, entries);
  }

  /** Like {@link #withErrors}, from the squares of the errors (ROOT's {@code fSumw2}). */
  RootBins withSumw2(double... squares) {
    return new RootBins(precision, contents, squares.clone(), entries);
  }

  /** The same with ROOT's number of entries; by default the number of cells that are not 0. */
  public RootBins withEntries(double newEntries) {
    return new RootBins(precision, contents, sumw2, newEntries);
  }

  private static double occupied(double[] contents) {
    return Arrays.stream(contents).filter(content -> content != 0).count();
  }

  /** How the contents are stored. */
  Precision precision() {
    return precision;
  }

  /** Number of cells. */
  int size() {
    return contents.length;
  }

  /** Content of a cell. */
  double content(int cell) {
    return contents[cell];
  }

  /** Error of a cell, in the unit of its content. */
  double error(int cell) {
    return hasErrors() ? Math.sqrt(sumw2[cell]) : Math.sqrt(Math.abs(contents[cell]));
  }

  /** Whether the cells have errors of their own. */
  boolean hasErrors() {
    return sumw2.length > 0;
  }

  /** ROOT's number of entries. */
  public double entries() {
    return entries;
  }

  /** All contents, by cell. */
  double[] contents() {
    return contents.clone();
  }

  /** The squares of all errors, by cell; empty without errors of their own. */
  double[] sumw2() {
    return sumw2.clone();
  }

  void requireCells(long cells) {
    if (contents.length != cells) {
      throw new IllegalArgumentException(
          contents.length + " contents for " + cells + " cells (underflow and overflow included)");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootBins o
        && precision == o.precision
        && entries == o.entries
        && Arrays.equals(contents, o.contents)
        && Arrays.equals(sumw2, o.sumw2);
  }

  @Override
  public int hashCode() {
    return Objects.hash(precision, entries, Arrays.hashCode(contents), Arrays.hashCode(sumw2));
  }

  @Override
  public String toString() {
    return "RootBins[" + contents.length + " cells, " + precision + ", " + entries + " entries]";
  }
}
