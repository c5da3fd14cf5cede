package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/**
 * All that the data of a report has for somebody's eyes.
 *
 * @param all the findings, the newest first
 * @param trends the trend of each readout group, by its name
 * @param shortGaps how many gaps were too short to be findings, in words; may be empty
 * @param unjudged what some rule could not look at, in words: that it found nothing says nothing
 */
public record Findings(
    List<Finding> all, Map<String, GroupTrend> trends, String shortGaps, List<String> unjudged) {

  /** Keeps copies. */
  public Findings {
    all = List.copyOf(all);
    trends = Map.copyOf(trends);
    unjudged = List.copyOf(unjudged);
  }

  /** Applies all rules. */
  public static Findings of(ReportData data) {
    List<GroupTrend> trends =
        data.groups().stream().map(group -> GroupTrend.of(data, group)).toList();
    MissingChannels currents = new MissingChannels(data, Kind.MISSING);
    List<Finding> all = new ArrayList<>(new LeftTrends(data, trends).findings());
    all.addAll(currents.findings());
    all.addAll(new MissingChannels(data, Kind.TEMPERATURE).findings());
    all.addAll(MissingFills.findings(data));
    all.addAll(new VoltagesOff(data).findings());
    all.addAll(new StoppedSensors(data).findings());
    all.addAll(new DriftingLoops(data).findings());
    all.addAll(new MissingLuminosity(data).findings());
    all.sort(
        Comparator.comparingInt((Finding finding) -> -finding.since())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::where));
    Map<String, GroupTrend> byName =
        trends.stream().collect(Collectors.toMap(trend -> trend.group().name(), trend -> trend));
    return new Findings(all, byName, currents.shortGaps(), unjudged(data));
  }

  private static List<String> unjudged(ReportData data) {
    List<String> all = new ArrayList<>();
    int fills = data.fills().size();
    if (fills <= TrendRule.FEWEST) {
      all.add("trends: fewer than " + (TrendRule.FEWEST + 1) + " fills");
    }
    if (fills < DriftingLoops.RECENT + DriftingLoops.FEWEST_EARLIER) {
      all.add(
          "drifts of cooling loops: fewer than "
              + (DriftingLoops.RECENT + DriftingLoops.FEWEST_EARLIER)
              + " fills");
    }
    long read = data.fills().stream().filter(fill -> !fill.pipesOf().isEmpty()).count();
    if (read < StoppedSensors.SILENT + StoppedSensors.FEWEST_BEFORE) {
      all.add(
          "stopped sensors: "
              + (read == 0 ? "no" : "too few")
              + " files of pipe readings (pixelmon-temperatures pipe makes them)");
    }
    return all;
  }

  /** The findings by the fills that they are about. */
  public Map<Integer, List<Finding>> byFill() {
    Map<Integer, List<Finding>> byFill = new HashMap<>();
    for (Finding finding : all) {
      for (int fill : finding.fills()) {
        byFill.computeIfAbsent(fill, key -> new ArrayList<>()).add(finding);
      }
    }
    return byFill;
  }

  /** What was expected of a readout group in a fill, and what was measured. */
  public Optional<GroupTrend.Point> trend(ReadoutGroup group, int fill) {
    return trends.get(group.name()).in(fill);
  }
}
