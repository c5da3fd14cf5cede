package org.pixelmon.temperatures.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.ReplaceEmptyOption;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.records.Records;
import org.pixelmon.temperatures.sensor.FillReadings;
import org.pixelmon.temperatures.sensor.ReadingsFiles;

/**
 * Tells what is missing of the readings of some fills.
 *
 * @param context where to tell it
 * @param what the readings in words: "air temperatures"
 * @param found all fills
 * @param files what became of them
 */
record ReadingsReport(
    RunContext context, String what, List<FillReadings> found, ReadingsFiles files) {

  /**
   * Refuses a run that found nothing because the archive lacks days.
   *
   * @throws org.pixelmon.core.error.NoDataException when nothing is left
   */
  static void refuseNothing(List<FillReadings> found, Records records) {
    SortedSet<LocalDate> missing = missingDays(found);
    boolean nothing = found.stream().allMatch(ReadingsReport::isUnknown);
    if (nothing && !missing.isEmpty()) {
      throw records.lacks(ArchiveTable.TKPLCREADSENSOR, missing);
    }
  }

  private static boolean isUnknown(FillReadings fill) {
    return fill.readings().isEmpty() && !fill.missingDays().isEmpty();
  }

  private static SortedSet<LocalDate> missingDays(List<FillReadings> found) {
    SortedSet<LocalDate> missing = new TreeSet<>();
    found.forEach(fill -> missing.addAll(fill.missingDays()));
    return missing;
  }

  /** Tells it; the exit code says whether the archive lacked anything. */
  ExitCode tell() {
    List<FillReadings> lacking =
        found.stream().filter(fill -> !fill.missingDays().isEmpty()).toList();
    if (!lacking.isEmpty()) {
      context.missing(
          "the archive lacks "
              + Records.describe(ArchiveTable.TKPLCREADSENSOR, missingDays(found))
              + ": fills left out or incomplete are "
              + context.fills(numbers(lacking)),
          lacking.stream().map(ReadingsReport::days).toList());
    }
    if (!files.kept().isEmpty()) {
      String kept = "older files with more readings are kept";
      context.missing(
          kept + " for fills " + context.fills(files.kept()) + replaceable(),
          Missing.fills(files.kept(), kept));
    }
    List<FillReadings> empty =
        found.stream()
            .filter(fill -> fill.readings().isEmpty() && fill.missingDays().isEmpty())
            .toList();
    if (!empty.isEmpty()) {
      context.absent(
          "no reading in fills " + context.fills(numbers(empty)),
          Missing.fills(numbers(empty), "no reading"));
    }
    found.forEach(this::tellSilent);
    int written = files.written().size();
    context.count("fills", written);
    context.count("readings", found.stream().mapToLong(fill -> fill.readings().size()).sum());
    context.summary(what + " of " + Counted.of(written, "fill") + " written");
    return lacking.isEmpty() && files.kept().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static Missing days(FillReadings fill) {
    return Missing.ofFill(
        fill.fill(),
        "days",
        fill.missingDays().stream().map(LocalDate::toString).toList(),
        "the archive lacks them");
  }

  private void tellSilent(FillReadings fill) {
    context.detail("  fill " + fill.fill() + " without a reading of " + silent(fill.silent()));
    if (!fill.silent().isEmpty()) {
      context.absent(Missing.ofFill(fill.fill(), "sensors", fill.silent(), "no reading"));
    }
  }

  /** Where days are missing nothing lets an older file be replaced. */
  private String replaceable() {
    boolean allKnown = found.stream().allMatch(fill -> fill.missingDays().isEmpty());
    return allKnown ? "; " + ReplaceEmptyOption.NAME + " empties them" : "";
  }

  private static String silent(List<String> sensors) {
    return sensors.isEmpty() ? "no sensor" : String.join(" ", sensors);
  }

  private static List<Integer> numbers(List<FillReadings> fills) {
    return fills.stream().map(FillReadings::fill).toList();
  }
}
