package org.pixelmon.radsim.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.radsim.groups.ScenarioRow;

/** Results at the ends of the parts of a scenario, for people and for machines. */
final class ScenarioText {

  private ScenarioText() {}

  /** A table; rows of one readout group have no name. */
  static List<String> lines(List<ScenarioRow> rows) {
    int name = width(rows.stream().map(ScenarioRow::what).toList());
    int label = width(rows.stream().map(ScenarioRow::label).toList());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s%-" + label + "s  %-20s  %12s  %14s  %9s",
            name == 0 ? "" : " ".repeat(name + 2),
            "after",
            "end (UTC)",
            "n_eq/cm2",
            "I_leak mA/cm2",
            "U_dep V"));
    for (ScenarioRow row : rows) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s%-" + label + "s  %-20s  %12.4e  %14.4g  %9.4g",
              name == 0 ? "" : String.format(Locale.ROOT, "%-" + name + "s  ", row.what()),
              row.label(),
              instant(row),
              row.fluence(),
              row.current(),
              row.volt()));
    }
    return lines;
  }

  private static int width(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static Instant instant(ScenarioRow row) {
    return Instant.ofEpochSecond((long) row.seconds());
  }

  /** The rows as data. */
  static List<Fields> fields(List<ScenarioRow> rows) {
    return rows.stream()
        .map(
            row ->
                new Fields()
                    .with("detector_part", row.what().isEmpty() ? null : row.what())
                    .with("part", row.part())
                    .with("label", row.label())
                    .with("end", instant(row))
                    .with("readout_groups", row.groups())
                    .with("fluence_neq_cm2", row.fluence())
                    .with("i_leak_ma_cm2", row.current())
                    .with("u_dep_v", row.volt()))
        .toList();
  }
}
