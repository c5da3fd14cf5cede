package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;

/** The readout groups by what cools them: a cooling loop or, in the endcaps, a port card. */
final class Loops {

  private Loops() {}

  /** The groups of a part of the detector by the name of their place. */
  static Map<String, List<ReadoutGroup>> of(ReportData data, SubSystem part) {
    Map<String, List<ReadoutGroup>> loops = new TreeMap<>();
    for (ReadoutGroup group : data.detector().groups(part)) {
      loops
          .computeIfAbsent(data.detector().loopSensors(group).place(), key -> new ArrayList<>())
          .add(group);
    }
    return loops;
  }

  /**
   * Temperature of a loop in a fill, K: that of its warmest group, since those without high voltage
   * lack their self-heating.
   */
  static OptionalDouble warmest(FillRecord fill, List<ReadoutGroup> groups) {
    return groups.stream()
        .map(group -> fill.kelvin().get(group.name()))
        .filter(kelvin -> kelvin != null)
        .mapToDouble(Double::doubleValue)
        .max();
  }
}
