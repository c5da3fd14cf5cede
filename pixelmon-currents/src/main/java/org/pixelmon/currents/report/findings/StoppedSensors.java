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
   * An older reading counts for nothing. Our files have those of the first minutes of stable beams;
   * those of other programs may have the last ones there were, of whatever day.
   */
  static final Duration OLDEST = Duration.ofDays(2);

  /** The rule in words. */
  static final String WORDS =
      "The files of pipe readings, of the first minutes of stable beams, have none of a sensor in the 3"
          + " newest fills, or only one that is older than 2 days, and had one in most of the fills"
          + " before (at least 3). A sensor is recorded when it changes.";

  private final ReportData data;

  StoppedSensors(ReportData data) {
    this.data = data;
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      found.addAll(of(part));
    }
    return found;
  }

  /** The files of a part of the detector may be there when those of another one are not. */
  private List<Finding> of(SubSystem part) {
    List<FillRecord> fills =
        data.fills().stream().filter(fill -> fill.pipesOf().contains(part)).toList();
    if (fills.size() < SILENT + FEWEST_BEFORE) {
      return List.of();
    }
    Set<String> sensors = new TreeSet<>();
    fills.forEach(fill -> sensors.addAll(fill.pipes().keySet()));
    sensors.removeIf(sensor -> SensorKind.subSystem(sensor).orElse(SubSystem.BARREL) != part);
    List<Finding> found = new ArrayList<>();
    for (String sensor : sensors) {
      int lastHeard = lastHeard(fills, sensor);
      List<FillRecord> silent = fills.subList(lastHeard + 1, fills.size());
      if (silent.size() >= SILENT && heardOften(fills.subList(0, lastHeard + 1), sensor)) {
        found.add(finding(part, sensor, silent));
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

  private Finding finding(SubSystem part, String sensor, List<FillRecord> silent) {
    List<Integer> fills = Stretches.numbers(silent);
    return Finding.of(
        Kind.SENSOR,
        sensor,
        fills.get(SILENT - 1),
        fills,
        Stretches.words(fills) + ": no reading",
        data.pipesFile(fills.get(0), part));
  }
}
