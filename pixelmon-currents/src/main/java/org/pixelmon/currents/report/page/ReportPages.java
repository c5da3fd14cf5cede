package org.pixelmon.currents.report.page;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
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
import org.pixelmon.currents.report.findings.Findings;

/**
 * Writes the report: {@code index.html}, and a page for each fill.
 *
 * @param folder folder of the report
 * @param label what the data may be called, {@code CMS Work in Progress}
 * @param period the fills in words
 * @param data what it is about
 * @param findings what wants eyes in it
 * @param model model over data, where there is a simulation
 */
public record ReportPages(
    Path folder,
    String label,
    String period,
    ReportData data,
    Findings findings,
    Optional<SimulatedRatios> model) {

  private static final String NAME = "index.html";
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The first page. */
  public Path page() {
    return folder.resolve(NAME);
  }

  /** Writes the first page. */
  public void writePage(News news, LocalDate today) {
    Html html = new Html(folder, data.sources().home());
    PageSections sections = new PageSections(html, data);
    FillRecord newest = data.fills().get(data.fills().size() - 1);
    Map<String, String> parts = new HashMap<>();
    parts.put("label", Html.escape(label));
    parts.put("period", Html.escape(period));
    parts.put("fills", Integer.toString(data.fills().size()));
    parts.put("first", Integer.toString(data.fills().get(0).number()));
    parts.put("last", Integer.toString(newest.number()));
    parts.put("until", minutes(newest.fill().endStableBeam()));
    parts.put("day", today.toString());
    parts.put("news", sections.news(news, findings));
    parts.put("findings", sections.findings(news, findings));
    parts.put("rules", PageSections.rules());
    parts.put("sources", sections.sources(model));
    parts.put("plots", sections.plots(PlotList.beside(folder)));
    parts.put("fill_choices", sections.fillChoices());
    parts.put("data", new PageData(data, findings, model).text());
    parts.put("uplot_css", ChartLibrary.css());
    parts.put("uplot_js", ChartLibrary.js());
    parts.put("css", Template.resource("report.css"));
    parts.put("js", script());
    String page = Template.of("report.html").with(parts);
    AtomicFile.writeTextIfNew(page(), out -> out.write(page));
  }

  private static String script() {
    StringBuilder script = new StringBuilder();
    for (String name : new String[] {"data", "chart", "trends", "map", "fill"}) {
      script.append(Template.resource(name + ".js"));
    }
    return script.toString();
  }

  /** Writes the pages of all fills, but for those that say the same already. */
  public void writeFills(Progress progress) {
    Path fills = folder.resolve("fill");
    Html html = new Html(fills, data.sources().home());
    FillPage pages = new FillPage(html, label, data, findings, findings.byFill());
    progress.each(
        "writing pages",
        data.fills(),
        fill -> {
          String page = pages.of(fill);
          AtomicFile.writeTextIfNew(fills.resolve(fill.number() + ".html"), out -> out.write(page));
        });
  }

  static String minutes(Instant time) {
    return MINUTES.format(time) + " UTC";
  }
}
