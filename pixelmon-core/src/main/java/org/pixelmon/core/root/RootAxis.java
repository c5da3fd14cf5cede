package org.pixelmon.core.root;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * The bins along one axis of a histogram ({@code TAxis}), numbered as in ROOT: 1 to {@link
 * #bins()}, with 0 for what lies below and {@code bins() + 1} for what lies at or above the upper
 * end. A bin holds its lower edge and not its upper one. The unit is that of the title.
 */
public final class RootAxis {

  private static final double DAY_SECONDS = 86_400;

  /** How labels look, and since when the axis counts. Source: ROOT's TAxis::SetTimeOffset. */
  private final String title;

  private final int bins;
  private final double min;
  private final double max;
  private final double[] edges;
  private final String timeFormat;

  private RootAxis(
      String title, int bins, double min, double max, double[] edges, String timeFormat) {
    this.title = Objects.requireNonNull(title);
    if (bins < 1) {
      throw new IllegalArgumentException("an axis needs at least one bin, got " + bins);
    }
    if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("an axis cannot run from " + min + " to " + max);
    }
    this.bins = bins;
    this.min = min;
    this.max = max;
    this.edges = edges;
    this.timeFormat = Objects.requireNonNull(timeFormat);
  }

  /** Bins of one width from {@code min} to {@code max}. */
  public static RootAxis fixed(String title, int bins, double min, double max) {
    return new RootAxis(title, bins, min, max, new double[0], "");
  }

  /**
   * Bins of one UTC day each, whose labels ROOT and JSROOT show as dates; not read back from files.
   *
   * @param days number of bins, at least 1
   * @param first day of the first bin, from 1970 on; the axis counts seconds since 1970
   */
  public static RootAxis days(String title, int days, LocalDate first) {
    double from = first.toEpochDay() * DAY_SECONDS;
    return new RootAxis(
        title, days, from, from + days * DAY_SECONDS, new double[0], utc("%Y-%m-%d"));
  }

  /**
   * Bins between given edges.
   *
   * @param edges one more than there are bins, growing
   */
  static RootAxis variable(String title, double... edges) {
    if (edges.length < 2) {
      throw new IllegalArgumentException("an axis needs two edges, got " + edges.length);
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i - 1] < edges[i])) {
        throw new IllegalArgumentException(
            "edges of an axis must grow, got " + edges[i - 1] + " before " + edges[i]);
      }
    }
    return new RootAxis(
        title, edges.length - 1, edges[0], edges[edges.length - 1], edges.clone(), "");
  }

  /**
   * How an axis of instants, in seconds since 1970-01-01 UTC, writes dates in UTC: ROOT's {@code
   * TAxis} keeps the form, the instant that is 0 and that it is not local time in one text.
   *
   * @param form in C's {@code strftime}, {@code %d %b %y}
   */
  public static String utc(String form) {
    return form + "%F1970-01-01 00:00:00s0 GMT";
  }

  /** This axis with its values written as dates; see {@link #utc}. Empty for plain numbers. */
  public RootAxis withTime(String format) {
    return new RootAxis(title, bins, min, max, edges, format);
  }

  /** How dates are written; empty when the values are no dates. */
  public String timeFormat() {
    return timeFormat;
  }

  /** Axis title with its unit, in ROOT's text markup. */
  public String title() {
    return title;
  }

  /** Number of bins without underflow and overflow. */
  public int bins() {
    return bins;
  }

  /** Number of cells: the bins, underflow and overflow. */
  int cells() {
    return bins + 2;
  }

  /** Lower edge of the first bin. */
  public double min() {
    return min;
  }

  /** Upper edge of the last bin. */
  public double max() {
    return max;
  }

  /** Whether the edges are given one by one. */
  boolean isVariable() {
    return edges.length > 0;
  }

  /** Lower edge of bin {@code bin}, which is the upper edge of the bin before. */
  public double lowEdge(int bin) {
    if (isVariable() && bin >= 1 && bin <= bins + 1) {
      return edges[bin - 1];
    }
    return min + (bin - 1) * binWidth();
  }

  /** Upper edge of bin {@code bin}. */
  public double upEdge(int bin) {
    return lowEdge(bin + 1);
  }

  /** Middle of bin {@code bin}. */
  public double center(int bin) {
    if (isVariable() && bin >= 1 && bin <= bins) {
      return edges[bin - 1] + 0.5 * (edges[bin] - edges[bin - 1]);
    }
    return min + (bin - 1) * binWidth() + 0.5 * binWidth();
  }

  /**
   * The bin that holds {@code x}: 0 below the axis, {@code bins() + 1} at its end and above, and
   * for not-a-number.
   *
   * <p>For bins of one width it is {@code 1 + int(bins * (x - min) / (max - min))}, in this order
   * of operations, as in ROOT's {@code TAxis::FindFixBin}. Rounding puts some values that lie on an
   * edge into the bin below: of the 200 edges 0.0, 0.1 ... 19.9 cm, 17 (2.3 is the first); dividing
   * by the bin width instead would do so with 67.
   */
  public int findBin(double x) {
    if (x < min) {
      return 0;
    }
    if (!(x < max)) {
      return bins + 1;
    }
    if (!isVariable()) {
      return 1 + (int) (bins * (x - min) / (max - min));
    }
    int at = Arrays.binarySearch(edges, x + 0.0); // -0.0 + 0.0 is 0.0
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The edges given one by one; empty for bins of one width. */
  double[] variableEdges() {
    return edges.clone();
  }

  private double binWidth() {
    return (max - min) / bins;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootAxis o
        && title.equals(o.title)
        && bins == o.bins
        && min == o.min
        && max == o.max
        && timeFormat.equals(o.timeFormat)
        && Arrays.equals(edges, o.edges);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, bins, min, max, timeFormat, Arrays.hashCode(edges));
  }

  @Override
  public String toString() {
    return "RootAxis[" + title + ", " + bins + " bins, " + min + " to " + max + "]";
  }
}
