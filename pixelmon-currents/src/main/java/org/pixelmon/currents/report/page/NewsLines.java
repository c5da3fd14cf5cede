package org.pixelmon.currents.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pixelmon.core.io.Counted;
import org.pixelmon.currents.report.News;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.findings.Findings;

/** What is new, as a list, and what nobody could look at. */
final class NewsLines {

  private static final int SHOWN = 40;

  private NewsLines() {}

  /** What is new, as a list. */
  static String of(News news, Findings findings) {
    List<String> lines = new ArrayList<>();
    String since = Html.escape(news.since());
    lines.add(
        "<strong>"
            + Counted.of(news.findings().size(), "new finding", "new findings")
            + "</strong>; "
            + findings.all().size()
            + " in all");
    lines.add(fillsLine(news.fills(), "new " + since));
    if (!news.revised().isEmpty()) {
      lines.add(revisedLine(news.revised(), "revised " + since));
    }
    if (!findings.shortGaps().isEmpty()) {
      lines.add(Html.escape(findings.shortGaps()));
    }
    findings.unjudged().forEach(line -> lines.add("Not looked at: " + Html.escape(line)));
    return Html.list(lines);
  }

  private static String fillsLine(List<FillRecord> fills, String what) {
    if (fills.isEmpty()) {
      return "No fill is " + what;
    }
    return Counted.of(fills.size(), "fill")
        + (fills.size() == 1 ? " is " : " are ")
        + what
        + ": "
        + fillLinks(fills);
  }

  /** Data are revised by days, so that people look for the day. */
  private static String revisedLine(List<FillRecord> fills, String what) {
    SortedMap<LocalDate, List<FillRecord>> days = new TreeMap<>();
    fills.forEach(fill -> days.computeIfAbsent(fill.day(), day -> new ArrayList<>()).add(fill));
    List<Map.Entry<LocalDate, List<FillRecord>>> shown = newest(List.copyOf(days.entrySet()));
    return Counted.of(days.size(), "day")
        + (days.size() == 1 ? " is " : " are ")
        + what
        + ", with "
        + Counted.of(fills.size(), "fill")
        + ": "
        + (shown.size() < days.size() ? "… " : "")
        + shown.stream()
            .map(day -> day.getKey() + " (" + fillLinks(day.getValue()) + ")")
            .collect(Collectors.joining(", "));
  }

  private static String fillLinks(List<FillRecord> fills) {
    List<FillRecord> shown = newest(fills);
    return (shown.size() < fills.size() ? "… " : "")
        + shown.stream()
            .map(fill -> FillPage.link(fill.number()))
            .collect(Collectors.joining(", "));
  }

  private static <T> List<T> newest(List<T> all) {
    return all.subList(Math.max(0, all.size() - SHOWN), all.size());
  }
}
