package org.pixelmon.currents.report.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;

/**
 * The page of a fill, in a folder of its own: all its readout groups in a table.
 *
 * @param html writes links
 * @param label what the data may be called
 * @param data what the report is about
 * @param findings what wants eyes in the fill
 * @param rows its readout groups
 */
record FillPage(
    Html html, ReportLabel label, ReportData data, List<Finding> findings, List<FillRow> rows) {

  /** The table beside the page. */
  static final String TABLE = "groups.csv";

  private static final String FOLDER = "fill";
  private static final Template PAGE = Template.of("fill.html");
  private static final String STYLE = Template.resource("report.css");

  /** The folder of a fill. */
  static Path folder(Path report, int fill) {
    return report.resolve(FOLDER).resolve(Integer.toString(fill));
  }

  /** The link from the report to the page of a fill. */
  static String link(int fill) {
    return "<a href=\"" + FOLDER + "/" + fill + "/" + ReportPages.NAME + "\">" + fill + "</a>";
  }

  String of(FillRecord fill) {
    Map<String, String> parts = new HashMap<>();
    parts.put("label", label.html());
    parts.put("title_label", label.inTitle());
    parts.put("css", STYLE);
    parts.put("fill", Integer.toString(fill.number()));
    parts.put("start", ReportPages.minutes(fill.fill().startStableBeam()));
    parts.put("end", ReportPages.minutes(fill.fill().endStableBeam()));
    parts.put("lumi", luminosity(fill));
    parts.put("findings", findingsAsHtml());
    parts.put("rows", rowsAsHtml());
    parts.put("table", TABLE);
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

  private String findingsAsHtml() {
    return findings.isEmpty()
        ? "<li>nothing</li>"
        : Html.list(
            findings.stream()
                .map(
                    finding ->
                        Html.escape(
                            finding.kind().title()
                                + ": "
                                + finding.where()
                                + ", "
                                + finding.text()))
                .toList());
  }

  private String rowsAsHtml() {
    return rows.isEmpty()
        ? "<tr><td colspan=\"7\">no current</td></tr>"
        : rows.stream().map(FillPage::row).collect(Collectors.joining("\n"));
  }

  private static String row(FillRow row) {
    return (row.isOut() ? "<tr class=\"new\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
        + Html.escape(row.name())
        + (row.isOut() ? " <strong class=\"badge\">out</strong>" : "")
        + "</th>"
        + row.values().stream().map(value -> "<td>" + value + "</td>").collect(Collectors.joining())
        + "</tr>";
  }

  private String files(FillRecord fill) {
    List<Path> all = new ArrayList<>();
    all.add(data.sources().fills());
    all.add(data.sources().luminosity());
    for (SubSystem part : SubSystem.values()) {
      all.add(data.currentsFile(fill.number(), part));
      all.add(data.temperaturesFile(fill.number(), part));
      all.add(data.pipesFile(fill.number(), part));
    }
    return Html.list(
        all.stream().distinct().filter(Files::exists).map(file -> html.link(file)).toList());
  }
}
