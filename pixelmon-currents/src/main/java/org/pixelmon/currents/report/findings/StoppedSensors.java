package org.pixelmon.currents.report.findings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.temperature.SensorKind;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/** Cooling-pipe sensors that have said nothing in the newest fills. */
final class StoppedSensors {

  /** The newest fills that it is silent in. */
  static final int SILENT = 3;

  /** As many fills before them must have a reading. */
  static final int FEWEST_BEFORE = 3;

  /**
   * An older reading counts for nothing: sensors are recorded when they change, many times an hour.
   */
  static final Duration OLDEST = Duration.ofDays(2);

  /** The rule in words. */
  static final String WORDS =
      "A cooling-pipe sensor has no reading younger than 2 days at the start of stable beams of the"
          + " 3 newest fills, and had one in most of the fills before (at least 3).";

  private final ReportData data;

  StoppedSensors(ReportData data) {
    this.data = data;
  }

  List<Finding> findings() {
    List<FillRecord> fills = data.fills().stream().filter(FillRecord::pipesKnown).toList();
    if (fills.size() < SILENT + FEWEST_BEFORE) {
      return List.of();
    }
    Set<String> sensors = new TreeSet<>();
    fills.forEach(fill -> sensors.addAll(fill.pipes().keySet()));
    List<Finding> found = new ArrayList<>();
    for (String sensor : sensors) {
      int lastHeard = lastHeard(fills, sensor);
      List<FillRecord> silent = fills.subList(lastHeard + 1, fills.size());
      if (silent.size() >= SILENT && heardOften(fills.subList(0, lastHeard + 1), sensor)) {
        found.add(finding(sensor, silent));
      }
    }
    return found;
  }

  private static int lastHeard(List<FillRecord> fills, String sensor) {
    int last = fills.size() - 1;
    while (last >= 0 && !speaks(fills.get(last), sensor)) {
      last--;
    }
    return last;
  }

  private static boolean heardOften(List<FillRecord> before, String sensor) {
    long heard = before.stream().filter(fill -> speaks(fill, sensor)).count();
    return heard >= FEWEST_BEFORE && 2 * heard > before.size();
  }

  private static boolean speaks(FillRecord fill, String sensor) {
    Instant read = fill.pipes().get(sensor);
    return read != null && read.isAfter(fill.fill().startStableBeam().minus(OLDEST));
  }

  private Finding finding(String sensor, List<FillRecord> silent) {
    List<Integer> fills = Stretches.numbers(silent);
    SubSystem part = SensorKind.subSystem(sensor).orElse(SubSystem.BARREL);
    return Finding.of(
        Kind.SENSOR,
        sensor,
        fills.get(SILENT - 1),
        fills,
        Stretches.words(fills) + ": no reading of the last 2 days",
        data.pipesFile(fills.get(0), part));
  }
}
