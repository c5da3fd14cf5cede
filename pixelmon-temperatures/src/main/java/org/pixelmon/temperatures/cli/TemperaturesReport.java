package org.pixelmon.temperatures.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGap.Kind;
import org.pixelmon.temperatures.readoutgroup.FillTemperatures;
import org.pixelmon.temperatures.readoutgroup.TemperatureFiles;

/**
 * Tells what is missing of some temperatures: one line for each kind of cause, the groups with -v.
 *
 * @param context where to tell it
 * @param results all fills
 * @param files what was written
 */
record TemperaturesReport(
    RunContext context, List<FillTemperatures> results, TemperatureFiles files) {

  /**
   * Refuses a run in which the archive lacks the days of every fill.
   *
   * @throws org.pixelmon.core.error.NoDataException when nothing is left
   */
  static void refuseNothing(List<FillTemperatures> results, Records records) {
    boolean nothing = results.stream().allMatch(fill -> fill.kelvin().isEmpty());
    Map<ArchiveTable, SortedSet<LocalDate>> days = missingDays(results);
    if (nothing && !days.isEmpty()) {
      Map.Entry<ArchiveTable, SortedSet<LocalDate>> first = days.entrySet().iterator().next();
      throw records.lacks(first.getKey(), first.getValue());
    }
  }

  private static Map<ArchiveTable, SortedSet<LocalDate>> missingDays(
      List<FillTemperatures> results) {
    Map<ArchiveTable, SortedSet<LocalDate>> days = new EnumMap<>(ArchiveTable.class);
    for (FillTemperatures fill : results) {
      for (TemperatureGap gap : fill.gaps().values()) {
        if (!gap.missingDays().isEmpty()) {
          days.computeIfAbsent(tableOf(gap), table -> new TreeSet<>()).addAll(gap.missingDays());
        }
      }
    }
    return days;
  }

  private static ArchiveTable tableOf(TemperatureGap gap) {
    return gap.kind() == Kind.VOLTAGE_DAYS ? ArchiveTable.V_VOLTAGES : ArchiveTable.TKPLCREADSENSOR;
  }

  /** Tells it; the exit code says whether anything was missing. */
  ExitCode tell() {
    for (Kind kind : Kind.values()) {
      tell(kind);
    }
    tellAssumed();
    if (!files.kept().isEmpty()) {
      String kept = "older files with more groups are kept";
      context.missing(
          kept + " for fills " + context.fills(files.kept()), Missing.fills(files.kept(), kept));
    }
    int written = files.written().size();
    context.count("fills", written);
    context.count("readout_groups", results.stream().mapToLong(fill -> fill.kelvin().size()).sum());
    context.summary("temperatures of " + Counted.of(written, "fill") + " written");
    boolean complete = results.stream().allMatch(fill -> fill.gaps().isEmpty());
    return complete ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private void tell(Kind kind) {
    SortedMap<Integer, SortedMap<String, String>> groupsOfFill = new TreeMap<>();
    for (FillTemperatures fill : results) {
      fill.gaps()
          .forEach(
              (group, gap) -> {
                if (gap.kind() == kind) {
                  groupsOfFill
                      .computeIfAbsent(fill.fill(), f -> new TreeMap<>())
                      .put(group, describe(gap));
                }
              });
    }
    if (groupsOfFill.isEmpty()) {
      return;
    }
    context.missing(
        cause(kind) + ": " + counted(groupsOfFill),
        groupsOfFill.entrySet().stream()
            .map(
                fill ->
                    Missing.ofFill(
                        fill.getKey(), "readout groups", fill.getValue().keySet(), cause(kind)))
            .toList());
    groupsOfFill.forEach(
        (fill, groups) ->
            groups.forEach(
                (group, detail) -> context.detail("  fill " + fill + " " + group + detail)));
  }

  private String counted(SortedMap<Integer, SortedMap<String, String>> groupsOfFill) {
    int groups = groupsOfFill.values().stream().mapToInt(Map::size).sum();
    return Counted.of(groups, "readout group", "readout groups")
        + " left out, in "
        + (groupsOfFill.size() == 1 ? "fill " : groupsOfFill.size() + " fills: ")
        + context.fills(groupsOfFill.keySet());
  }

  private static String describe(TemperatureGap gap) {
    return " (" + gap.text() + ")";
  }

  private String cause(Kind kind) {
    return switch (kind) {
      case SENSORS -> "too few sensors of the cooling loop answered";
      case LUMINOSITY -> "the luminosity at the measurement is not known";
      case LUMI_SECTIONS -> "the archive lacks the lumi sections of some fills";
      case VOLTAGE -> "no record tells whether the high voltage was on (--assume-hv on or off)";
      case SENSOR_DAYS, VOLTAGE_DAYS ->
          "the archive lacks "
              + Records.describe(
                  kind == Kind.VOLTAGE_DAYS
                      ? ArchiveTable.V_VOLTAGES
                      : ArchiveTable.TKPLCREADSENSOR,
                  daysOf(kind));
    };
  }

  private SortedSet<LocalDate> daysOf(Kind kind) {
    SortedSet<LocalDate> days = new TreeSet<>();
    results.forEach(
        fill ->
            fill.gaps().values().stream()
                .filter(gap -> gap.kind() == kind)
                .forEach(gap -> days.addAll(gap.missingDays())));
    return days;
  }

  private void tellAssumed() {
    List<Integer> fills = new ArrayList<>();
    List<Missing> assumed = new ArrayList<>();
    for (FillTemperatures fill : results) {
      if (!fill.assumed().isEmpty()) {
        fills.add(fill.fill());
        context.detail("  fill " + fill.fill() + " " + String.join(" ", fill.assumed()));
        assumed.add(
            Missing.ofFill(
                fill.fill(), "high voltages", fill.assumed(), "no record, taken as assumed"));
      }
    }
    if (!fills.isEmpty()) {
      context.warn(
          "high voltage without a record, taken as --assume-hv says, in fills "
              + context.fills(fills));
      assumed.forEach(context::absent);
    }
  }
}
