package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Fills without any leakage current. */
final class MissingFills {

  /** The rule in words. */
  static final String WORDS =
      "A fill has no leakage current at all of a part of the detector that other fills of the range"
          + " have.";

  private MissingFills() {}

  static List<Finding> findings(ReportData data) {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      if (!data.fillsWith(part).isEmpty()) {
        for (List<FillRecord> stretch :
            Stretches.of(data.fills(), fill -> !fill.parts().contains(part))) {
          found.add(finding(data, part, Stretches.numbers(stretch)));
        }
      }
    }
    return found;
  }

  private static Finding finding(ReportData data, SubSystem part, List<Integer> fills) {
    return Finding.of(
        Kind.NO_CURRENTS,
        part.pixName(),
        fills.get(0),
        fills,
        Stretches.words(fills) + ": no leakage current of any readout group",
        data.currentsFile(fills.get(0), part));
  }
}
