package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pixelmon.currents.analysis.SeriesKey;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/**
 * Currents that left their trend: of single readout groups, or of most of a layer or ring at once.
 */
final class LeftTrends {

  private static final int FEWEST_TOGETHER = 3;
  private static final String UNIT = "uA/ROC at 0 °C";

  private final ReportData data;
  private final Map<SeriesKey, List<GroupTrend>> series = new TreeMap<>();

  LeftTrends(ReportData data, List<GroupTrend> trends) {
    this.data = data;
    trends.forEach(
        trend ->
            series
                .computeIfAbsent(SeriesKey.of(trend.group()), key -> new ArrayList<>())
                .add(trend));
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (FillRecord fill : data.fills()) {
      series.forEach((key, trends) -> found.addAll(of(fill.number(), key, trends)));
    }
    return found;
  }

  private List<Finding> of(int fill, SeriesKey key, List<GroupTrend> trends) {
    List<GroupTrend> judged = new ArrayList<>();
    List<GroupTrend> out = new ArrayList<>();
    for (GroupTrend trend : trends) {
      trend
          .in(fill)
          .filter(point -> !Double.isNaN(point.expected()))
          .ifPresent(
              point -> {
                judged.add(trend);
                if (point.isOut()) {
                  out.add(trend);
                }
              });
    }
    if (out.size() >= FEWEST_TOGETHER && 2 * out.size() >= judged.size()) {
      return List.of(together(fill, key, judged, out.size()));
    }
    return out.stream().map(trend -> single(fill, trend)).toList();
  }

  private Finding together(int fill, SeriesKey key, List<GroupTrend> judged, int out) {
    double value = 0;
    double expected = 0;
    for (GroupTrend trend : judged) {
      GroupTrend.Point point = trend.in(fill).orElseThrow();
      value += point.value() / judged.size();
      expected += point.expected() / judged.size();
    }
    String text =
        String.format(
            Locale.ROOT,
            "fill %d: %d of %d readout groups left their trend: on average %s instead of about %s %s",
            fill,
            out,
            judged.size(),
            number(value),
            number(expected),
            UNIT);
    return finding(fill, judged.get(0), key.name(), text, value, expected);
  }

  private Finding single(int fill, GroupTrend trend) {
    GroupTrend.Point point = trend.in(fill).orElseThrow();
    String text =
        String.format(
            Locale.ROOT,
            "fill %d: %s instead of about %s %s",
            fill,
            number(point.value()),
            number(point.expected()),
            UNIT);
    return finding(fill, trend, trend.group().name(), text, point.value(), point.expected());
  }

  private Finding finding(
      int fill, GroupTrend trend, String where, String text, double value, double expected) {
    return new Finding(
        Kind.TREND,
        where,
        fill,
        List.of(fill),
        text,
        OptionalDouble.of(value),
        OptionalDouble.of(expected),
        UNIT,
        data.currentsFile(fill, trend.group().subSystem()));
  }

  /** Three digits. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
