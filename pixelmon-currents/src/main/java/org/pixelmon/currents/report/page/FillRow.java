package org.pixelmon.currents.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.io.FixedDecimal;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Findings;
import org.pixelmon.currents.report.findings.GroupTrend;

/**
 * A readout group in a fill.
 *
 * @param name its name
 * @param values what is known of it, as text: uA, uA per ROC, degrees Celsius, uA per ROC at 0
 *     degrees Celsius, what was expected of that, and the ratio of these; empty where not known
 * @param isOut whether it left its trend
 */
record FillRow(String name, List<String> values, boolean isOut) {

  private static final String HEADER =
      "readout_group,uA,uA_per_roc,celsius,uA_per_roc_at_0C,expected_uA_per_roc_at_0C,ratio,"
          + "left_trend\n";

  /** Keeps a copy. */
  FillRow {
    values = List.copyOf(values);
  }

  /** All readout groups of the parts of the detector that a fill has currents of. */
  static List<FillRow> of(ReportData data, Findings findings, FillRecord fill) {
    List<FillRow> rows = new ArrayList<>();
    for (ReadoutGroup group : data.groups()) {
      if (fill.parts().contains(group.subSystem())) {
        rows.add(row(data, findings, fill, group));
      }
    }
    return rows;
  }

  private static FillRow row(
      ReportData data, Findings findings, FillRecord fill, ReadoutGroup group) {
    Optional<Double> current = Optional.ofNullable(fill.microampere().get(group.name()));
    Optional<Double> kelvin = Optional.ofNullable(fill.kelvin().get(group.name()));
    OptionalDouble atZero = data.perRocAtZero(fill, group);
    Optional<GroupTrend.Point> point = findings.trend(group, fill.number());
    Optional<Double> expected =
        point.map(GroupTrend.Point::expected).filter(value -> !Double.isNaN(value));
    return new FillRow(
        group.name(),
        List.of(
            text(current, 1),
            text(current.map(value -> value / group.nRocs()), 3),
            text(kelvin.map(value -> value - LeakageCurrentScaling.ZERO_CELSIUS_K), 2),
            atZero.isPresent() ? FixedDecimal.of(atZero.getAsDouble(), 3) : "",
            text(expected, 3),
            text(expected.map(value -> atZero.orElseThrow() / value), 2)),
        point.isPresent() && point.get().isOut());
  }

  private static String text(Optional<Double> value, int decimals) {
    return value.map(number -> FixedDecimal.of(number, decimals)).orElse("");
  }

  /** Writes a table of rows. */
  static void write(List<FillRow> rows, Writer out) throws IOException {
    out.write(HEADER);
    for (FillRow row : rows) {
      out.write(row.name + "," + String.join(",", row.values) + (row.isOut ? ",yes\n" : ",no\n"));
    }
  }
}
