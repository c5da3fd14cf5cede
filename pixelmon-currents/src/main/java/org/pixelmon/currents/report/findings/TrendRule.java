package org.pixelmon.currents.report.findings;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The robust rule by which a current is out of its own trend.
 *
 * <p>It compares logarithms, since currents grow by shares. What is expected of a fill is the
 * median of its neighbours before it, or of those after it, whichever is nearer to it: after a step
 * that lasts (a warm stop, another setting) the fills that follow agree with it, so that only what
 * neither side explains stands out. Neighbours on the other side of a stop do not count. The scale
 * is 1.4826 times the median of all departures from the fills before (the standard deviation of a
 * Gauss distribution with that median).
 */
public final class TrendRule {

  /** Neighbours on each side. */
  static final int NEIGHBOURS = 5;

  /** As many of them there must be. */
  static final int FEWEST = 3;

  /** Further away in time a fill is no neighbour. */
  static final Duration FARTHEST = Duration.ofDays(14);

  /** Departure in scales. */
  static final double SCALES = 6;

  /** Departure as a share of what was expected. */
  static final double SHARE = 0.25;

  /** The least scale: readings come in steps of 0.5 uA, and small currents repeat. */
  static final double LEAST_SCALE = 0.02;

  /** In words. */
  static final String WORDS =
      "A current per ROC at 0 °C departs by more than 25 % and by more than 6 robust standard"
          + " deviations (1.4826 times the median departure of the readout group, at least 2 %) both"
          + " from the median of the 5 fills before and from that of the 5 fills after, as far as"
          + " at least 3 of them lie within 14 days.";

  private static final double NORMAL = 1.4826;

  private final double[] expected;
  private final boolean[] out;

  private TrendRule(double[] expected, boolean[] out) {
    this.expected = expected;
    this.out = out;
  }

  /**
   * Judges a series.
   *
   * @param times when each value was measured, ascending
   * @param values values above 0, any unit
   */
  public static TrendRule judge(List<Instant> times, double[] values) {
    int n = values.length;
    double[] logs = Arrays.stream(values).map(Math::log).toArray();
    double[] before = new double[n];
    double[] after = new double[n];
    for (int i = 0; i < n; i++) {
      before[i] = neighbours(times, logs, i, i - NEIGHBOURS, i);
      after[i] = neighbours(times, logs, i, i + 1, i + 1 + NEIGHBOURS);
    }
    double scale = scale(logs, before);
    double[] expected = new double[n];
    boolean[] out = new boolean[n];
    for (int i = 0; i < n; i++) {
      double nearer = nearer(logs[i], before[i], after[i]);
      double departure = logs[i] - nearer;
      expected[i] = Math.exp(nearer);
      out[i] =
          sameSide(logs[i], before[i], after[i])
              && Math.abs(departure) > SCALES * scale
              && Math.abs(Math.expm1(departure)) > SHARE;
    }
    return new TrendRule(expected, out);
  }

  private static double neighbours(List<Instant> times, double[] logs, int of, int from, int to) {
    double[] near = new double[NEIGHBOURS];
    int count = 0;
    for (int i = Math.max(0, from); i < Math.min(logs.length, to); i++) {
      if (Duration.between(times.get(of), times.get(i)).abs().compareTo(FARTHEST) < 0) {
        near[count++] = logs[i];
      }
    }
    return count < FEWEST ? Double.NaN : median(Arrays.copyOf(near, count));
  }

  private static double scale(double[] logs, double[] before) {
    double[] departures = new double[logs.length];
    int count = 0;
    for (int i = 0; i < logs.length; i++) {
      if (!Double.isNaN(before[i])) {
        departures[count++] = Math.abs(logs[i] - before[i]);
      }
    }
    return count == 0
        ? LEAST_SCALE
        : Math.max(LEAST_SCALE, NORMAL * median(Arrays.copyOf(departures, count)));
  }

  private static double nearer(double value, double before, double after) {
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return Double.isNaN(before) ? after : before;
    }
    return Math.abs(value - before) <= Math.abs(value - after) ? before : after;
  }

  private static boolean sameSide(double value, double before, double after) {
    return Double.isNaN(before) || Double.isNaN(after) || (value > before) == (value > after);
  }

  /** The middle of some values, at least one; of an even number the mean of the two middle ones. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
  }

  /** What was expected of a value, in its unit; NaN without enough neighbours. */
  public double expected(int index) {
    return expected[index];
  }

  /** Whether a value is out of the trend. */
  public boolean isOut(int index) {
    return out[index];
  }
}
