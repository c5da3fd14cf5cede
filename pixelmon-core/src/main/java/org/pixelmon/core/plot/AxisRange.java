package org.pixelmon.core.plot;

import java.util.DoubleSummaryStatistics;

/** Chooses the scale of an axis from its fixed limits and the values it has to show. */
final class AxisRange {

  /** Share of the span left free on each side of the values of a horizontal axis. */
  private static final double SIDE_MARGIN = 0.04;

  /** Share of the span left free above the values of a vertical axis, for legend and notes. */
  static final double HEAD_ROOM = 0.35;

  /** Values that all lie above this share of their maximum need not be shown from 0. */
  private static final double FLAT = 0.7;

  /** Seconds on each side of a single instant. */
  private static final double HALF_A_DAY = 43_200;

  /** Instants less than these seconds apart count as one: ticks are minutes at the least. */
  private static final double SHORTEST = 300;

  private AxisRange() {}

  /** A horizontal scale: the values and a small margin on both sides. */
  static Scale horizontal(Axis axis, DoubleSummaryStatistics values) {
    return scale(axis, spread(axis, values, SIDE_MARGIN, SIDE_MARGIN));
  }

  /** A scale that fits the values exactly, for the edges and colours of a map. */
  static Scale exact(Axis axis, DoubleSummaryStatistics values) {
    return scale(axis, spread(axis, values, 0, 0));
  }

  /**
   * A vertical scale: from 0 when the values are not far above it, with room above them.
   *
   * @param airBelow whether there is room below the values in any case, as for a line at 0
   * @param room room above the values in shares of their span
   */
  static Scale vertical(Axis axis, DoubleSummaryStatistics values, boolean airBelow, double room) {
    boolean fromZero =
        !axis.log()
            && !airBelow
            && values.getCount() > 0
            && values.getMin() >= 0
            && values.getMax() > 0
            && values.getMin() <= FLAT * values.getMax();
    double[] limits =
        fromZero
            ? new double[] {0, values.getMax() * (1 + room)}
            : spread(axis, values, 2 * SIDE_MARGIN, room);
    return scale(axis, limits);
  }

  /** The values with shares of their span added below and above; equal values get some air. */
  private static double[] spread(
      Axis axis, DoubleSummaryStatistics values, double below, double above) {
    if (values.getCount() == 0) {
      return axis.log() ? new double[] {1, 10} : new double[] {0, 1};
    }
    double low = axis.log() ? Math.log10(values.getMin()) : values.getMin();
    double high = axis.log() ? Math.log10(values.getMax()) : values.getMax();
    double least =
        axis.values() == Axis.Values.DATES
            ? SHORTEST
            : 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    if (!(high - low > least)) {
      double air = axis.log() ? 0.5 : air(axis, low);
      low -= air;
      high += air;
    }
    double span = high - low;
    low -= below * span;
    high += above * span;
    return axis.log()
        ? new double[] {Math.pow(10, low), Math.pow(10, high)}
        : new double[] {low, high};
  }

  /** Air on each side of a single value. */
  private static double air(Axis axis, double value) {
    return switch (axis.values()) {
      case DATES -> HALF_A_DAY;
      case NAMES -> 0.5;
      case WHOLE_NUMBERS -> value == 0 ? 1 : 2.5;
      case NUMBERS -> value == 0 ? 1 : 0.05 * Math.abs(value);
    };
  }

  /** The fixed limits win; a chosen limit on the wrong side of a fixed one gives way. */
  private static Scale scale(Axis axis, double[] chosen) {
    double min = axis.min().orElse(chosen[0]);
    double max = axis.max().orElse(chosen[1]);
    if (max <= min) {
      double span = axis.log() ? 0 : Math.max(1, Math.abs(min));
      if (axis.min().isPresent()) {
        max = axis.log() ? min * 10 : min + span;
      } else {
        min = axis.log() ? max / 10 : max - span;
      }
    }
    return new Scale(min, max, axis.log());
  }
}
