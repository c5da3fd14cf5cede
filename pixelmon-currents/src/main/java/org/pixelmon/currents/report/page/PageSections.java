package org.pixelmon.currents.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.News;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.PlotList;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.data.ReportSources;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;

/**
 * The parts of the report that can be read without any script.
 *
 * @param html writes links
 * @param data what the report is about
 */
record PageSections(Html html, ReportData data) {

  private static final int FILLS_SHOWN = 40;
  private static final int FINDINGS_SHOWN = 300;

  /** What is new, as a list. */
  String news(News news, Findings findings) {
    List<String> lines = new ArrayList<>();
    String since = Html.escape(news.since());
    lines.add(fillsLine(news.fills(), "new " + since));
    if (!news.revised().isEmpty()) {
      lines.add(fillsLine(news.revised(), "revised " + since));
    }
    int fresh = news.of(findings.all()).size();
    lines.add(
        fresh
            + (fresh == 1 ? " finding" : " findings")
            + " with them; "
            + findings.all().size()
            + " in all");
    if (!findings.shortGaps().isEmpty()) {
      lines.add(Html.escape(findings.shortGaps()));
    }
    return lines.stream().map(line -> "<li>" + line + "</li>").collect(Collectors.joining("\n"));
  }

  private String fillsLine(List<Integer> fills, String what) {
    if (fills.isEmpty()) {
      return "No fill is " + what;
    }
    String links =
        fills.stream()
            .skip(Math.max(0, fills.size() - FILLS_SHOWN))
            .map(this::fillLink)
            .collect(Collectors.joining(", "));
    return fills.size()
        + (fills.size() == 1 ? " fill is " : " fills are ")
        + what
        + ": "
        + (fills.size() > FILLS_SHOWN ? "… " : "")
        + links;
  }

  private String fillLink(int fill) {
    return "<a href=\"fill/" + fill + ".html\">" + fill + "</a>";
  }

  /** The rows of the table of findings, the new ones first; a flood is cut. */
  String findings(News news, Findings findings) {
    List<String> rows = new ArrayList<>();
    news.of(findings.all()).stream()
        .limit(FINDINGS_SHOWN)
        .forEach(finding -> rows.add(row(finding, true)));
    news.known(findings.all()).stream()
        .limit(FINDINGS_SHOWN - rows.size())
        .forEach(finding -> rows.add(row(finding, false)));
    int more = findings.all().size() - rows.size();
    if (more > 0) {
      rows.add(
          "<tr><td colspan=\"4\">and "
              + more
              + " more, which the check of the report prints</td></tr>");
    }
    return rows.isEmpty() ? "<tr><td colspan=\"4\">nothing</td></tr>" : String.join("\n", rows);
  }

  private String row(Finding finding, boolean isNew) {
    String where = Html.escape(finding.where());
    return "<tr class=\""
        + (isNew ? "new" : "known")
        + "\"><td>"
        + (isNew ? "<strong class=\"badge\">new</strong> " : "")
        + Html.escape(finding.kind().title())
        + "</td><td>"
        + (data.detector().findGroup(finding.where()).isPresent()
            ? "<button type=\"button\" class=\"show-group\" data-group=\""
                + where
                + "\">"
                + where
                + "</button>"
            : where)
        + "</td><td>"
        + text(finding)
        + "</td><td>"
        + html.link(finding.file())
        + "</td></tr>";
  }

  /** The first fill that the text names leads to its page. */
  private String text(Finding finding) {
    String first = Integer.toString(finding.fills().get(0));
    return Html.escape(finding.text())
        .replaceFirst("\\b" + first + "\\b", fillLink(finding.fills().get(0)));
  }

  /** The rules, each with its numbers. */
  static String rules() {
    return Arrays.stream(Finding.Kind.values())
        .map(
            kind ->
                "<dt>"
                    + Html.escape(kind.title())
                    + "</dt><dd>"
                    + Html.escape(kind.rule())
                    + "</dd>")
        .collect(Collectors.joining("\n"));
  }

  /** The files that the numbers come from. */
  String sources(Optional<SimulatedRatios> model) {
    ReportSources sources = data.sources();
    List<String> lines = new ArrayList<>();
    lines.add("fills: " + html.link(sources.fills()));
    lines.add("luminosity: " + html.link(sources.luminosity()));
    lines.add(
        "currents: "
            + html.link(sources.currents())
            + ", "
            + pattern("&lt;fill&gt;_%s_HV_ByLayer.txt"));
    lines.add(
        "temperatures: "
            + html.link(sources.temperatures())
            + ", <code>BPix</code> and"
            + " <code>FPix</code>");
    lines.add("pipe sensors: " + html.link(sources.pipes()));
    lines.add(
        "model over data: "
            + model
                .map(table -> html.link(table.file()))
                .orElse("no simulation of all readout groups"));
    return lines.stream().map(line -> "<li>" + line + "</li>").collect(Collectors.joining("\n"));
  }

  private static String pattern(String name) {
    return Arrays.stream(SubSystem.values())
        .map(part -> "<code>" + String.format(Locale.ROOT, name, part.cableName()) + "</code>")
        .collect(Collectors.joining(" and "));
  }

  /** The plots beside the report, each with its forms. */
  String plots(PlotList list) {
    return list.plots().entrySet().stream()
        .map(plot -> "<li>" + plot(plot) + "</li>")
        .collect(Collectors.joining("\n"));
  }

  private String plot(Map.Entry<Path, List<Path>> plot) {
    Path folder = plot.getKey().getParent().getFileName();
    String links =
        plot.getValue().stream()
            .map(
                file -> {
                  String name = file.getFileName().toString();
                  return html.link(file, name.substring(name.lastIndexOf('.') + 1));
                })
            .collect(Collectors.joining(" "));
    return "<span>" + Html.escape(folder + "/" + plot.getKey().getFileName()) + "</span>: " + links;
  }

  /** The fills as choices, the newest chosen. */
  String fillChoices() {
    return data.fills().stream()
        .map(FillRecord::number)
        .map(fill -> "<option>" + fill + "</option>")
        .collect(Collectors.joining());
  }
}
