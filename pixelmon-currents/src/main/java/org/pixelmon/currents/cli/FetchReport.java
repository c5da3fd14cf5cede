package org.pixelmon.currents.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.geometry.Channel;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.records.Records;
import org.pixelmon.currents.fetch.FetchedFiles;
import org.pixelmon.currents.fetch.FillCurrents;

/**
 * Tells what was found and what is missing.
 *
 * @param context where to tell it
 * @param found all fills
 * @param expected all channels of the subsystem
 * @param files what was written
 */
record FetchReport(
    RunContext context, List<FillCurrents> found, List<Channel> expected, FetchedFiles files) {

  /**
   * Refuses a run in which the archive lacks the days of every fill.
   *
   * @throws org.pixelmon.core.error.NoDataException when nothing is left
   */
  static void refuseNothing(List<FillCurrents> found, Records records) {
    if (found.stream()
        .allMatch(fill -> fill.channels().isEmpty() && !fill.missingDays().isEmpty())) {
      throw records.lacks(ArchiveTable.FWCAENCHANNEL, missingDays(found));
    }
  }

  private static SortedSet<LocalDate> missingDays(List<FillCurrents> found) {
    SortedSet<LocalDate> days = new TreeSet<>();
    found.forEach(fill -> days.addAll(fill.missingDays()));
    return days;
  }

  /** Tells it; the exit code says whether anything was missing. */
  ExitCode tell() {
    new MissingChannels(found, expected).report(context);
    List<Integer> lacking = fills(fill -> !fill.missingDays().isEmpty());
    List<Integer> empty = fills(fill -> fill.missingDays().isEmpty() && fill.channels().isEmpty());
    if (!lacking.isEmpty()) {
      context.missing(
          "the archive lacks "
              + Records.describe(ArchiveTable.FWCAENCHANNEL, missingDays(found))
              + ": channels are missing in fills "
              + context.fills(lacking),
          found.stream()
              .filter(fill -> !fill.missingDays().isEmpty())
              .map(FetchReport::days)
              .toList());
      found.forEach(this::tellDays);
    }
    if (!files.kept().isEmpty()) {
      String kept = "older files with more channels are kept";
      context.missing(
          kept + " for fills " + context.fills(files.kept()), Missing.fills(files.kept(), kept));
    }
    if (!empty.isEmpty()) {
      context.missing(
          "fills without any record, not written: " + context.fills(empty),
          Missing.fills(empty, "no channel has a record"));
    }
    int written = files.written().size();
    context.count("fills", written);
    context.count("channels", found.stream().mapToLong(fill -> fill.channels().size()).sum());
    context.summary("currents of " + Counted.of(written, "fill") + " written");
    return lacking.isEmpty() && empty.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static Missing days(FillCurrents fill) {
    return Missing.ofFill(
        fill.fill(),
        "days",
        fill.missingDays().stream().map(LocalDate::toString).toList(),
        "the archive lacks them: channels are missing");
  }

  private void tellDays(FillCurrents fill) {
    if (!fill.missingDays().isEmpty()) {
      context.detail(
          "  fill "
              + fill.fill()
              + " lacks "
              + fill.missingDays().stream()
                  .map(LocalDate::toString)
                  .collect(Collectors.joining(", ")));
    }
  }

  private List<Integer> fills(Predicate<FillCurrents> which) {
    List<Integer> fills = new ArrayList<>();
    found.stream().filter(which).forEach(fill -> fills.add(fill.fill()));
    return fills;
  }
}
