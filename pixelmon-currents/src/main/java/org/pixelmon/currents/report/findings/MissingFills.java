package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Fills without any leakage current, or with currents but without any temperature. */
final class MissingFills {

  /** The rule in words. */
  static final String WORDS =
      "A fill has no leakage current at all of a part of the detector that other fills of the range"
          + " have.";

  /** The rule of temperatures in words. */
  static final String WORDS_OF_TEMPERATURES =
      "A fill has leakage currents of a part of the detector, and no temperature at all: none of the"
          + " currents can be scaled to 0 °C.";

  private MissingFills() {}

  static List<Finding> findings(ReportData data) {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      List<FillRecord> with = data.fillsWith(part);
      if (!with.isEmpty()) {
        for (List<FillRecord> stretch :
            Stretches.of(data.fills(), fill -> !fill.parts().contains(part))) {
          found.add(noCurrents(data, part, Stretches.numbers(stretch)));
        }
        for (List<FillRecord> stretch :
            Stretches.of(with, fill -> !fill.hasTemperatures(data.detector(), part))) {
          found.add(noTemperatures(data, part, Stretches.numbers(stretch)));
        }
      }
    }
    return found;
  }

  private static Finding noCurrents(ReportData data, SubSystem part, List<Integer> fills) {
    return Finding.of(
        Kind.NO_CURRENTS,
        part.pixName(),
        fills.get(0),
        fills,
        Stretches.words(fills) + ": no leakage current of any readout group",
        data.currentsFile(fills.get(0), part));
  }

  private static Finding noTemperatures(ReportData data, SubSystem part, List<Integer> fills) {
    return Finding.of(
        Kind.NO_TEMPERATURES,
        part.pixName(),
        fills.get(0),
        fills,
        Stretches.words(fills) + ": no temperature of any readout group",
        data.temperaturesFile(fills.get(0), part));
  }
}
