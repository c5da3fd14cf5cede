package org.pixelmon.currents.report.page;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.currents.report.News;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.PlotList;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;

/**
 * Writes the report: {@code index.html}, and a folder for each fill.
 *
 * @param folder folder of the report
 * @param label what the data may be called
 * @param period the fills in words
 * @param data what it is about
 * @param findings what wants eyes in it
 * @param model model over data, where there is a simulation
 */
public record ReportPages(
    Path folder,
    ReportLabel label,
    String period,
    ReportData data,
    Findings findings,
    Optional<SimulatedRatios> model) {

  static final String NAME = "index.html";
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The first page. */
  public Path page() {
    return folder.resolve(NAME);
  }

  /** Writes the first page. */
  public void writePage(News news, LocalDate today) {
    Html html = new Html(folder, data.sources().home());
    FindingRows rows = new FindingRows(html, data, news, findings);
    PageSections sections = new PageSections(html, data);
    FillRecord newest = data.fills().get(data.fills().size() - 1);
    Map<String, String> parts = new HashMap<>();
    parts.put("label", label.html());
    parts.put("title_label", label.inTitle());
    parts.put("period", Html.escape(period));
    parts.put("fills", fills());
    parts.put("until", minutes(newest.fill().endStableBeam()));
    parts.put("day", today.toString());
    parts.put("news", NewsLines.of(news, findings));
    parts.put("findings", rows.current());
    parts.put("earlier", rows.earlier());
    parts.put("rules", PageSections.rules());
    parts.put("sources", sections.sources(model));
    parts.put("plots", sections.plots(PlotList.beside(folder)));
    parts.put("fill_choices", sections.fillChoices());
    parts.put("data", new PageData(html, label, data, findings, model).text());
    parts.put("uplot_css", ChartLibrary.css());
    parts.put("uplot_js", ChartLibrary.js());
    parts.put("css", Template.resource("report.css"));
    parts.put("js", script());
    String page = Template.of("report.html").with(parts);
    AtomicFile.writeTextIfNew(page(), out -> out.write(page));
  }

  private String fills() {
    int first = data.fills().get(0).number();
    int count = data.fills().size();
    return count == 1
        ? "1 fill, " + first
        : count + " fills, " + first + " to " + data.fills().get(count - 1).number();
  }

  private static String script() {
    StringBuilder script = new StringBuilder();
    for (String name : new String[] {"data", "chart", "trends", "map", "fill"}) {
      script.append(Template.resource(name + ".js"));
    }
    return script.toString();
  }

  /** Writes the folders of all fills, but for files that say the same already. */
  public void writeFills(Progress progress) {
    Map<Integer, List<Finding>> byFill = findings.byFill();
    progress.each(
        "writing fills",
        data.fills(),
        fill -> {
          Path own = FillPage.folder(folder, fill.number());
          List<FillRow> rows = FillRow.of(data, findings, fill);
          Html html = new Html(own, data.sources().home());
          List<Finding> wanted = byFill.getOrDefault(fill.number(), List.of());
          String page = new FillPage(html, label, data, wanted, rows).of(fill);
          AtomicFile.writeTextIfNew(own.resolve(FillPage.TABLE), out -> FillRow.write(rows, out));
          AtomicFile.writeTextIfNew(own.resolve(NAME), out -> out.write(page));
        });
  }

  static String minutes(Instant time) {
    return MINUTES.format(time) + " UTC";
  }
}
