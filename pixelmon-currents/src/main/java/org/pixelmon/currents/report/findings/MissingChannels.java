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

/** Channels without a leakage current, and fills without any. */
final class MissingChannels {

  /** Fewer fills in a row are told together, unless the newest fill is one of them. */
  static final int FEWEST = 3;

  /** The rule in words. */
  static final String WORDS =
      "A readout group has no leakage current in at least 3 fills in a row, or in the newest fill,"
          + " while others of its part of the detector have one. Shorter gaps are counted only.";

  /** The rule of whole fills in words. */
  static final String WORDS_OF_FILLS =
      "A fill has no leakage current at all of a part of the detector that other fills of the range"
          + " have.";

  private final ReportData data;
  private final Set<Integer> gapFills = new TreeSet<>();
  private int gaps;

  /** Readout groups of one series that are missing in the same fills. */
  private record Gap(SubSystem part, SeriesKey series, List<Integer> fills) {}

  MissingChannels(ReportData data) {
    this.data = data;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      List<FillRecord> with = data.fillsWith(part);
      if (!with.isEmpty()) {
        found.addAll(wholeFills(part));
        found.addAll(channels(part, with));
      }
    }
    return found;
  }

  /** How many gaps were too short to be found, in words; empty without any. */
  String shortGaps() {
    return gaps == 0
        ? ""
        : gaps
            + " times a readout group has no current in one or two fills, in "
            + gapFills.size()
            + " fills";
  }

  private List<Finding> wholeFills(SubSystem part) {
    List<Finding> found = new ArrayList<>();
    for (List<FillRecord> stretch :
        Stretches.of(data.fills(), fill -> !fill.parts().contains(part))) {
      List<Integer> fills = Stretches.numbers(stretch);
      found.add(
          Finding.of(
              Kind.NO_CURRENTS,
              part.pixName(),
              fills.get(0),
              fills,
              Stretches.words(fills) + ": no leakage current of any readout group",
              data.currentsFile(fills.get(0), part)));
    }
    return found;
  }

  private List<Finding> channels(SubSystem part, List<FillRecord> with) {
    Map<Gap, List<String>> groups = new LinkedHashMap<>();
    FillRecord newest = with.get(with.size() - 1);
    for (ReadoutGroup group : data.detector().groups(part)) {
      for (List<FillRecord> stretch :
          Stretches.of(with, fill -> !fill.microampere().containsKey(group.name()))) {
        if (stretch.size() >= FEWEST || stretch.contains(newest)) {
          Gap gap = new Gap(part, SeriesKey.of(group), Stretches.numbers(stretch));
          groups.computeIfAbsent(gap, key -> new ArrayList<>()).add(group.name());
        } else {
          gaps++;
          gapFills.addAll(Stretches.numbers(stretch));
        }
      }
    }
    return groups.entrySet().stream().map(gap -> finding(gap.getKey(), gap.getValue())).toList();
  }

  private Finding finding(Gap gap, List<String> groups) {
    int atFirst = Math.min(FEWEST, gap.fills().size()) - 1;
    String names = groups.size() == 1 ? "" : ": " + Stretches.names(groups);
    return Finding.of(
        Kind.MISSING,
        groups.size() == 1 ? groups.get(0) : gap.series().name(),
        gap.fills().get(atFirst),
        gap.fills(),
        Stretches.words(gap.fills())
            + ": no leakage current"
            + (groups.size() == 1 ? "" : " of " + groups.size() + " readout groups")
            + names,
        data.currentsFile(gap.fills().get(0), gap.part()));
  }
}
