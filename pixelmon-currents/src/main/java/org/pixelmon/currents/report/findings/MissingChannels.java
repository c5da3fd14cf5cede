package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.analysis.SeriesKey;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Readout groups without a leakage current, or without a temperature, while others have one. */
final class MissingChannels {

  /** Fewer fills in a row are counted only, unless the newest fill is one of them. */
  static final int FEWEST = 3;

  /** The rule of currents in words. */
  static final String WORDS =
      "A readout group has no leakage current in at least 3 fills in a row, or in the newest fill,"
          + " while others of its part of the detector have one. Shorter gaps are counted only.";

  /** The rule of temperatures in words. */
  static final String WORDS_OF_TEMPERATURES =
      "The same of its temperature: without one its current cannot be scaled to 0 °C.";

  private final ReportData data;
  private final Kind kind;
  private final Set<Integer> gapFills = new TreeSet<>();
  private int gaps;

  /** Readout groups of one series that are missing in the same fills. */
  private record Gap(SubSystem part, SeriesKey series, List<Integer> fills) {}

  /**
   * Finds what is missing.
   *
   * @param kind {@link Kind#MISSING} or {@link Kind#TEMPERATURE}
   */
  MissingChannels(ReportData data, Kind kind) {
    this.data = data;
    this.kind = kind;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      List<FillRecord> with =
          data.fills().stream()
              .filter(
                  fill ->
                      kind == Kind.MISSING
                          ? fill.parts().contains(part)
                          : fill.hasTemperatures(data.detector(), part))
              .toList();
      if (!with.isEmpty()) {
        found.addAll(of(part, with));
      }
    }
    return found;
  }

  private Map<String, Double> values(FillRecord fill) {
    return kind == Kind.MISSING ? fill.microampere() : fill.kelvin();
  }

  private String what() {
    return kind == Kind.MISSING ? "leakage current" : "temperature";
  }

  /** How many gaps were too short to be findings, in words; empty without any. */
  String shortGaps() {
    return gaps == 0
        ? ""
        : gaps
            + " times a readout group has no "
            + what()
            + " in one or two fills, in "
            + gapFills.size()
            + " fills";
  }

  private List<Finding> of(SubSystem part, List<FillRecord> with) {
    Map<Gap, List<String>> groups = new LinkedHashMap<>();
    FillRecord newest = with.get(with.size() - 1);
    for (ReadoutGroup group : data.detector().groups(part)) {
      for (List<FillRecord> stretch :
          Stretches.of(with, fill -> !values(fill).containsKey(group.name()))) {
        List<Integer> fills = Stretches.numbers(stretch);
        if (stretch.size() >= FEWEST || stretch.contains(newest)) {
          groups
              .computeIfAbsent(new Gap(part, SeriesKey.of(group), fills), key -> new ArrayList<>())
              .add(group.name());
        } else {
          gaps++;
          gapFills.addAll(fills);
        }
      }
    }
    return groups.entrySet().stream().map(gap -> finding(gap.getKey(), gap.getValue())).toList();
  }

  private Finding finding(Gap gap, List<String> groups) {
    int known = Math.min(FEWEST, gap.fills().size()) - 1;
    int first = gap.fills().get(0);
    boolean one = groups.size() == 1;
    return Finding.of(
        kind,
        one ? groups.get(0) : gap.series().name(),
        gap.fills().get(known),
        gap.fills(),
        Stretches.words(gap.fills())
            + ": no "
            + what()
            + (one ? "" : " of " + groups.size() + " readout groups: " + Stretches.names(groups)),
        kind == Kind.MISSING
            ? data.currentsFile(first, gap.part())
            : data.temperaturesFile(first, gap.part()));
  }
}
