package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Fills whose luminosity is not known, or not above 0. */
final class MissingLuminosity {

  /** The rule in words. */
  static final String WORDS =
      "The luminosity file has no row for a fill, or none with a delivered luminosity above 0.";

  private final ReportData data;

  MissingLuminosity(ReportData data) {
    this.data = data;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (List<FillRecord> stretch : Stretches.of(data.fills(), this::lacks)) {
      List<Integer> fills = Stretches.numbers(stretch);
      found.add(
          Finding.of(
              Kind.LUMINOSITY,
              "luminosity",
              fills.get(0),
              fills,
              Stretches.words(fills) + ": no luminosity",
              data.sources().luminosity()));
    }
    return found;
  }

  private boolean lacks(FillRecord fill) {
    LuminosityFile.Entry entry = data.luminosity().get(fill.number());
    return entry == null || !(entry.delivered() > 0);
  }
}
