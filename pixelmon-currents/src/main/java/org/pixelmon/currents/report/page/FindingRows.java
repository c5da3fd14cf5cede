package org.pixelmon.currents.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.currents.report.News;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;

/**
 * The rows of the tables of findings.
 *
 * @param html writes links
 * @param data what the report is about
 * @param news what of it is new
 * @param findings all of them
 */
record FindingRows(Html html, ReportData data, News news, Findings findings) {

  private static final int SHOWN = 300;
  private static final int NEWEST = 3;

  /** What is new, then what is so in the newest fills. */
  String current() {
    List<Finding> now = new ArrayList<>(news.findings());
    findings.all().stream()
        .filter(finding -> !news.has(finding) && isOfNewest(finding))
        .forEach(now::add);
    return table("eyes-title", rows(now));
  }

  /** All others, folded away; nothing when there are none. */
  String earlier() {
    List<Finding> others = others();
    return others.isEmpty()
        ? ""
        : "<details>\n<summary id=\"earlier-title\">"
            + others.size()
            + (others.size() == 1 ? " earlier finding" : " earlier findings")
            + "</summary>\n"
            + table("earlier-title", rows(others))
            + "\n</details>";
  }

  private static String table(String title, String rows) {
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\""
        + title
        + "\">\n<table class=\"findings\">\n<thead><tr><th scope=\"col\">What</th>"
        + "<th scope=\"col\">Where</th><th scope=\"col\">In which fills</th>"
        + "<th scope=\"col\">The numbers are in</th></tr></thead>\n<tbody>\n"
        + rows
        + "\n</tbody>\n</table>\n</div>";
  }

  private List<Finding> others() {
    return findings.all().stream()
        .filter(finding -> !news.has(finding) && !isOfNewest(finding))
        .toList();
  }

  private boolean isOfNewest(Finding finding) {
    List<FillRecord> fills = data.fills();
    return finding.last() >= fills.get(Math.max(0, fills.size() - NEWEST)).number();
  }

  /** A flood is cut. */
  private String rows(List<Finding> some) {
    List<String> rows = new ArrayList<>();
    some.stream().limit(SHOWN).forEach(finding -> rows.add(row(finding)));
    if (rows.size() < some.size()) {
      rows.add(
          note(
              "and "
                  + (some.size() - rows.size())
                  + " more, which the check of the report prints when it is asked from fill "
                  + data.fills().get(0).number()
                  + " on"));
    }
    return rows.isEmpty()
        ? note("Nothing is new, and nothing is so in the newest fills.")
        : String.join("\n", rows);
  }

  private static String note(String text) {
    return "<tr><td colspan=\"4\">" + text + "</td></tr>";
  }

  private String row(Finding finding) {
    boolean isNew = news.has(finding);
    return "<tr class=\""
        + (isNew ? "new" : "known")
        + "\"><td>"
        + (isNew ? "<strong class=\"badge\">new</strong> " : "")
        + Html.escape(finding.kind().title())
        + "</td><td>"
        + where(finding)
        + "</td><td>"
        + text(finding)
        + "</td><td>"
        + html.linkIfThere(finding.file())
        + "</td></tr>";
  }

  /** A readout group leads to its history, where it has one. */
  private String where(Finding finding) {
    String where = Html.escape(finding.where());
    return data.hasCurrents(finding.where())
        ? "<button type=\"button\" class=\"show-group\" data-group=\""
            + where
            + "\">"
            + where
            + "</button>"
        : where;
  }

  /** The first fill that the text names leads to its page. */
  private String text(Finding finding) {
    String first = Integer.toString(finding.fills().get(0));
    return Html.escape(finding.text())
        .replaceFirst("\\b" + first + "\\b", FillPage.link(finding.fills().get(0)));
  }
}
