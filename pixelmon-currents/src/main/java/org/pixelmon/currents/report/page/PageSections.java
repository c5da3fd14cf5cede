package org.pixelmon.currents.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.PlotList;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.data.ReportSources;
import org.pixelmon.currents.report.findings.Finding;

/**
 * The parts of the report that can be read without any script.
 *
 * @param html writes links
 * @param data what the report is about
 */
record PageSections(Html html, ReportData data) {

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
    lines.add("luminosity: " + html.linkIfThere(sources.luminosity()));
    lines.add(
        "currents: "
            + html.linkIfThere(sources.currents())
            + ", "
            + pattern("&lt;fill&gt;_%s_HV_ByLayer.txt", SubSystem::cableName));
    lines.add(
        "temperatures: "
            + html.linkIfThere(sources.temperatures())
            + ", "
            + pattern("%s/&lt;fill&gt;.txt", SubSystem::pixName));
    lines.add(
        "cooling-pipe sensors: "
            + html.linkIfThere(sources.pipes())
            + ", "
            + pattern("&lt;fill&gt;_%s.txt", SubSystem::cableName));
    lines.add(
        "model over data: "
            + model
                .map(table -> html.link(table.file()))
                .orElse("no simulation of all readout groups"));
    return Html.list(lines);
  }

  private static String pattern(String name, Function<SubSystem, String> part) {
    return Arrays.stream(SubSystem.values())
        .map(each -> "<code>" + String.format(Locale.ROOT, name, part.apply(each)) + "</code>")
        .collect(Collectors.joining(" and "));
  }

  /** The plots beside the report, each with its forms. */
  String plots(PlotList list) {
    if (list.plots().isEmpty()) {
      return "<li>none yet</li>";
    }
    return list.plots().entrySet().stream()
        .map(plot -> "<li>" + plot(plot) + "</li>")
        .collect(Collectors.joining("\n"));
  }

  private String plot(Map.Entry<Path, List<Path>> plot) {
    String folder = plot.getKey().getParent().getFileName().toString();
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
