package org.pixelmon.currents.report.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.FixedDecimal;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;
import org.pixelmon.currents.report.findings.GroupTrend;

/**
 * The page of a fill: all its readout groups in a table.
 *
 * @param html writes links
 * @param label what the data may be called
 * @param data what the report is about
 * @param findings what wants eyes in it
 * @param byFill the same by the fills that it is about
 */
record FillPage(
    Html html,
    String label,
    ReportData data,
    Findings findings,
    Map<Integer, List<Finding>> byFill) {

  private static final Template PAGE = Template.of("fill.html");
  private static final String STYLE = Template.resource("report.css");

  String of(FillRecord fill) {
    Map<String, String> parts = new HashMap<>();
    parts.put("label", Html.escape(label));
    parts.put("css", STYLE);
    parts.put("fill", Integer.toString(fill.number()));
    parts.put("start", ReportPages.minutes(fill.fill().startStableBeam()));
    parts.put("end", ReportPages.minutes(fill.fill().endStableBeam()));
    parts.put("lumi", luminosity(fill));
    parts.put("findings", findings(fill));
    parts.put("rows", rows(fill));
    parts.put("files", files(fill));
    return PAGE.with(parts);
  }

  private String luminosity(FillRecord fill) {
    LuminosityFile.Entry entry = data.luminosity().get(fill.number());
    return entry == null
        ? "not known"
        : String.format(
            Locale.ROOT,
            "%.4f /fb delivered, %.3f /fb from the first fill of the file on",
            entry.delivered(),
            entry.integratedDelivered());
  }

  private String findings(FillRecord fill) {
    String lines =
        byFill.getOrDefault(fill.number(), List.of()).stream()
            .map(
                finding ->
                    "<li>"
                        + Html.escape(
                            finding.kind().title() + ": " + finding.where() + ", " + finding.text())
                        + "</li>")
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "<li>nothing</li>" : lines;
  }

  private String rows(FillRecord fill) {
    StringBuilder rows = new StringBuilder();
    for (ReadoutGroup group : data.groups()) {
      if (fill.parts().contains(group.subSystem())) {
        row(rows, fill, group);
      }
    }
    return rows.isEmpty() ? "<tr><td colspan=\"7\">no current</td></tr>" : rows.toString();
  }

  private void row(StringBuilder rows, FillRecord fill, ReadoutGroup group) {
    Double current = fill.microampere().get(group.name());
    Double kelvin = fill.kelvin().get(group.name());
    OptionalDouble atZero = data.perRocAtZero(fill, group);
    Optional<GroupTrend.Point> point = findings.trend(group, fill.number());
    OptionalDouble expected =
        point.isPresent() && !Double.isNaN(point.get().expected())
            ? OptionalDouble.of(point.get().expected())
            : OptionalDouble.empty();
    boolean out = point.isPresent() && point.get().isOut();
    rows.append(out ? "<tr class=\"new\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
        .append(group.name())
        .append(out ? " <strong class=\"badge\">out</strong>" : "")
        .append("</th>");
    cell(rows, 1, current == null ? OptionalDouble.empty() : OptionalDouble.of(current));
    cell(
        rows,
        3,
        current == null ? OptionalDouble.empty() : OptionalDouble.of(current / group.nRocs()));
    cell(
        rows,
        2,
        kelvin == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(kelvin - LeakageCurrentScaling.ZERO_CELSIUS_K));
    cell(rows, 3, atZero);
    cell(rows, 3, expected);
    cell(
        rows,
        2,
        expected.isPresent() && atZero.isPresent()
            ? OptionalDouble.of(atZero.getAsDouble() / expected.getAsDouble())
            : OptionalDouble.empty());
    rows.append("</tr>\n");
  }

  private static void cell(StringBuilder rows, int decimals, OptionalDouble value) {
    rows.append("<td>")
        .append(value.isPresent() ? FixedDecimal.of(value.getAsDouble(), decimals) : "")
        .append("</td>");
  }

  private String files(FillRecord fill) {
    List<Path> all = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      all.add(data.currentsFile(fill.number(), part));
      all.add(data.temperaturesFile(fill.number(), part));
      all.add(data.pipesFile(fill.number(), part));
    }
    return all.stream()
        .filter(Files::exists)
        .map(file -> "<li>" + html.link(file) + "</li>")
        .collect(Collectors.joining("\n"));
  }
}
