package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pixelmon.radsim.groups.GroupSummary;
import org.pixelmon.radsim.groups.ScenarioResults;

/** Simulations of readout groups as means over layers and rings, for people. */
final class GroupText {

  private GroupText() {}

  static List<String> lines(List<GroupSummary> summaries) {
    Map<String, List<GroupSummary>> parts =
        summaries.stream()
            .collect(
                Collectors.groupingBy(
                    summary -> ScenarioResults.detectorPart(summary.group()),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-13s %6s  %12s  %14s  %9s  %10s",
            "mean of",
            "groups",
            "n_eq/cm2",
            "I_leak mA/cm2",
            "U_dep V",
            "model/data"));
    parts.forEach((part, groups) -> lines.add(line(part, groups)));
    return lines;
  }

  private static String line(String part, List<GroupSummary> groups) {
    double ratio =
        groups.stream()
            .mapToDouble(GroupSummary::modelOverData)
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "  %-13s %6d  %12.4e  %14.4g  %9.4g  %10s",
        part,
        groups.size(),
        groups.stream().mapToDouble(group -> group.last().fluence()).average().orElseThrow(),
        groups.stream().mapToDouble(group -> group.last().perArea()).average().orElseThrow(),
        groups.stream().mapToDouble(group -> group.last().depletionVolt()).average().orElseThrow(),
        Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.3f", ratio));
  }
}
