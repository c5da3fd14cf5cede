package org.pixelmon.currents.report.page;

import org.pixelmon.core.files.Origin;
import org.pixelmon.core.plot.CmsLabel;

/**
 * What a report may call its data, as plots do. Invented data must not be taken for the
 * experiment's, so that it is called so whatever was asked for.
 *
 * @param experiment {@code CMS}; may be empty
 * @param extra {@code Work in Progress}; may be empty
 */
public record ReportLabel(String experiment, String extra) {

  /** The label of data of some origin. */
  public static ReportLabel of(CmsLabel.Status status, Origin origin) {
    if (origin.isOfDemo()) {
      String what = origin == Origin.MIXED ? "partly invented data" : "invented data";
      return new ReportLabel(
          "", CmsLabel.ofDemo(CmsLabel.Status.PRIVATE, "").extra() + ": " + what);
    }
    CmsLabel label = CmsLabel.of(status, "");
    return new ReportLabel(label.experiment(), label.extra());
  }

  /** As one text; may be empty. */
  String text() {
    return (experiment + " " + extra).strip();
  }

  /** The line above the page; nothing without a text. */
  String html() {
    return text().isEmpty()
        ? ""
        : "<p class=\"label\"><strong>"
            + Html.escape(experiment)
            + "</strong> <em>"
            + Html.escape(extra)
            + "</em></p>";
  }

  /** At the end of a page's title: what is left of it in tabs, bookmarks and prints. */
  String inTitle() {
    return text().isEmpty() ? "" : " (" + Html.escape(text()) + ")";
  }
}
