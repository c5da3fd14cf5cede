package org.pixelmon.currents.report.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;

/** The currents per ROC at 0 degrees Celsius of a readout group, with what was expected of them. */
public final class GroupTrend {

  /**
   * Readings come in steps of 0.5 uA: less than half of one, or below 0, is judged as that much, so
   * that a group that draws nothing leaves its trend, too. In uA.
   */
  private static final double LEAST_MICROAMPERE = 0.25;

  private final ReadoutGroup group;
  private final Map<Integer, Point> points = new HashMap<>();

  /**
   * A fill of the trend.
   *
   * @param value uA per ROC at 0 degrees Celsius
   * @param expected what was expected, in the same unit; NaN when that is not known
   * @param isOut whether the value is out of the trend
   */
  public record Point(double value, double expected, boolean isOut) {}

  private GroupTrend(ReadoutGroup group) {
    this.group = group;
  }

  /** The trend of a group; fills without a current or without a temperature are left out. */
  public static GroupTrend of(ReportData data, ReadoutGroup group) {
    List<Integer> fills = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (FillRecord fill : data.fills()) {
      OptionalDouble value = data.perRocAtZero(fill, group);
      if (value.isPresent()) {
        fills.add(fill.number());
        times.add(fill.fill().startStableBeam());
        values.add(value.getAsDouble());
      }
    }
    double[] series = values.stream().mapToDouble(Double::doubleValue).toArray();
    double least = LEAST_MICROAMPERE / group.nRocs();
    TrendRule rule =
        TrendRule.judge(
            times, Arrays.stream(series).map(value -> Math.max(least, value)).toArray());
    GroupTrend trend = new GroupTrend(group);
    for (int i = 0; i < series.length; i++) {
      trend.points.put(fills.get(i), new Point(series[i], rule.expected(i), rule.isOut(i)));
    }
    return trend;
  }

  /** The readout group. */
  public ReadoutGroup group() {
    return group;
  }

  /** Its point in a fill. */
  public Optional<Point> in(int fill) {
    return Optional.ofNullable(points.get(fill));
  }
}
