package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding.Kind;

/**
 * High voltages that were off in stable beams, as temperatures tell: the stage that makes them adds
 * the self-heating (3 or 4 K) to groups that are on, so that groups of one loop differ by just
 * that.
 */
final class VoltagesOff {

  /**
   * Groups of one loop have the same temperature to its last digit, or differ by 3 K or more, K.
   */
  static final double LEAST_DIFFERENCE = 0.5;

  /** The rule in words. */
  static final String WORDS =
      "The temperature of a readout group lies more than 0.5 K below that of the warmest group"
          + " on the same cooling loop, where groups with high voltage have the same: it lacks their"
          + " self-heating (3 K, layer 4: 4 K). Where all groups of a loop are off this does not show; the current"
          + " then leaves its trend.";

  private final ReportData data;
  private final Map<String, List<ReadoutGroup>> loops = new HashMap<>();
  private final Map<Integer, FillRecord> byNumber = new HashMap<>();

  /** Readout groups of one loop that were off in the same fills. */
  private record Off(SubSystem part, String loop, List<Integer> fills) {}

  VoltagesOff(ReportData data) {
    this.data = data;
    data.fills().forEach(fill -> byNumber.put(fill.number(), fill));
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      Map<Off, List<ReadoutGroup>> off = new LinkedHashMap<>();
      Map<String, List<ReadoutGroup>> ofPart = Loops.of(data, part);
      loops.putAll(ofPart);
      ofPart.forEach((loop, groups) -> collect(part, loop, groups, off));
      off.forEach((where, groups) -> found.add(finding(where, groups)));
    }
    return found;
  }

  private void collect(
      SubSystem part, String loop, List<ReadoutGroup> groups, Map<Off, List<ReadoutGroup>> off) {
    List<FillRecord> known =
        data.fills().stream().filter(fill -> Loops.warmest(fill, groups).isPresent()).toList();
    for (ReadoutGroup group : groups) {
      for (List<FillRecord> stretch :
          Stretches.of(known, fill -> below(fill, groups, group) > LEAST_DIFFERENCE)) {
        off.computeIfAbsent(
                new Off(part, loop, Stretches.numbers(stretch)), key -> new ArrayList<>())
            .add(group);
      }
    }
  }

  private static double below(FillRecord fill, List<ReadoutGroup> groups, ReadoutGroup group) {
    Double kelvin = fill.kelvin().get(group.name());
    return kelvin == null ? 0 : Loops.warmest(fill, groups).orElse(kelvin) - kelvin;
  }

  private Finding finding(Off off, List<ReadoutGroup> groups) {
    int first = off.fills().get(0);
    FillRecord fill = byNumber.get(first);
    double kelvin = fill.kelvin().get(groups.get(0).name());
    double loop = Loops.warmest(fill, loops.get(off.loop())).orElse(kelvin);
    List<String> names = groups.stream().map(ReadoutGroup::name).toList();
    boolean one = names.size() == 1;
    String text =
        String.format(
            Locale.ROOT,
            "%s: %s%.1f K colder than the rest of %s",
            Stretches.words(off.fills()),
            one ? "" : Stretches.names(names) + " ",
            loop - kelvin,
            off.loop());
    return new Finding(
        Kind.HIGH_VOLTAGE,
        one ? names.get(0) : off.loop(),
        first,
        off.fills(),
        text,
        OptionalDouble.of(kelvin),
        OptionalDouble.of(loop),
        "K",
        data.temperaturesFile(first, off.part()));
  }
}
