package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Cooling loops that become warmer or colder than the others. */
final class DriftingLoops {

  /** The last fills, that must agree. */
  static final int RECENT = 3;

  /** The fills before them. */
  static final int EARLIER = 20;

  /** As many of these there must be. */
  static final int FEWEST_EARLIER = 10;

  /** K. */
  static final double DRIFT = 1.0;

  /** The rule in words. */
  static final String WORDS =
      "The temperature of a cooling loop less the median over all loops of its part of the"
          + " detector, as the median of 3 fills, lies more than 1 K from its median of the 20 fills"
          + " before them (at least 10).";

  private final ReportData data;

  /** How much a loop had drifted with some fills. */
  private record Drift(List<Integer> fills, double before, double now) {}

  DriftingLoops(ReportData data) {
    this.data = data;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      Map<String, List<ReadoutGroup>> loops = Loops.of(data, part);
      List<FillRecord> fills =
          data.fills().stream()
              .filter(
                  fill ->
                      loops.values().stream()
                          .anyMatch(groups -> Loops.warmest(fill, groups).isPresent()))
              .toList();
      double[] medians = fills.stream().mapToDouble(fill -> median(fill, loops)).toArray();
      loops.forEach((loop, groups) -> found.addAll(of(part, loop, groups, fills, medians)));
    }
    return found;
  }

  private static double median(FillRecord fill, Map<String, List<ReadoutGroup>> loops) {
    return TrendRule.median(
        loops.values().stream()
            .map(groups -> Loops.warmest(fill, groups))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray());
  }

  private List<Finding> of(
      SubSystem part,
      String loop,
      List<ReadoutGroup> groups,
      List<FillRecord> fills,
      double[] medians) {
    List<Integer> known = new ArrayList<>();
    double[] relative = new double[fills.size()];
    int count = 0;
    for (int i = 0; i < fills.size(); i++) {
      OptionalDouble kelvin = Loops.warmest(fills.get(i), groups);
      if (kelvin.isPresent()) {
        known.add(fills.get(i).number());
        relative[count++] = kelvin.getAsDouble() - medians[i];
      }
    }
    return drifts(known, Arrays.copyOf(relative, count)).stream()
        .map(drift -> finding(part, loop, drift))
        .toList();
  }

  /** Drifts that fills in a row show are one. */
  private static List<Drift> drifts(List<Integer> fills, double[] relative) {
    List<Drift> drifts = new ArrayList<>();
    boolean running = false;
    for (int end = RECENT + FEWEST_EARLIER; end <= relative.length; end++) {
      int recent = end - RECENT;
      double now = TrendRule.median(Arrays.copyOfRange(relative, recent, end));
      double before =
          TrendRule.median(Arrays.copyOfRange(relative, Math.max(0, recent - EARLIER), recent));
      boolean drifted = Math.abs(now - before) > DRIFT;
      if (drifted && !running) {
        drifts.add(new Drift(new ArrayList<>(), before, now));
      }
      if (drifted) {
        drifts.get(drifts.size() - 1).fills().add(fills.get(end - 1));
      }
      running = drifted;
    }
    return drifts;
  }

  private Finding finding(SubSystem part, String loop, Drift drift) {
    int first = drift.fills().get(0);
    return new Finding(
        Kind.LOOP,
        loop,
        first,
        drift.fills(),
        String.format(
            Locale.ROOT,
            "%s: %+.1f K against the median of all loops, %+.1f K before",
            Stretches.words(drift.fills()),
            drift.now(),
            drift.before()),
        OptionalDouble.of(drift.now()),
        OptionalDouble.of(drift.before()),
        "K against the median of all loops",
        data.temperaturesFile(first, part));
  }
}
