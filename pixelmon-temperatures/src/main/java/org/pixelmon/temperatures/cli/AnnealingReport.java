package org.pixelmon.temperatures.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.records.Records;
import org.pixelmon.temperatures.annealing.DayMeans;
import org.pixelmon.temperatures.annealing.Period;
import org.pixelmon.temperatures.annealing.SensorChoice;
import org.pixelmon.temperatures.annealing.SensorDays;

/**
 * Tells what is missing of the day means of a period.
 *
 * @param context where to tell it
 * @param period the days
 * @param sensors the sensors asked for
 * @param answer what was found
 */
record AnnealingReport(
    RunContext context, Period period, SensorChoice sensors, DayMeans.Answer answer) {

  /**
   * Refuses a period without any reading.
   *
   * @throws NoDataException saying whether the archive lacks the days
   */
  void refuseNothing(Records records) {
    if (answer.sensors().stream().allMatch(SensorDays::isEmpty)) {
      SortedSet<LocalDate> missing = new TreeSet<>(answer.missingBefore());
      missing.addAll(answer.missing());
      if (!missing.isEmpty()) {
        throw records.lacks(ArchiveTable.TKPLCREADSENSOR, missing);
      }
      throw new NoDataException(
          "no sensor has a reading from "
              + period.first()
              + " to "
              + period.end().minusDays(1)
              + " or in the days before that a value may come from",
          Remedy.of("choose another period"));
    }
  }

  /** What is missing, for the record of how the files were made. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    SortedSet<LocalDate> days = new TreeSet<>(answer.missingBefore());
    days.addAll(answer.missing());
    if (!days.isEmpty()) {
      missing.add("the archive lacks " + Records.describe(ArchiveTable.TKPLCREADSENSOR, days));
    }
    names(SensorDays::isEmpty).forEach(sensor -> missing.add(sensor + ": no reading"));
    sensors.unknown().forEach(sensor -> missing.add(sensor + ": the archive has no such alias"));
    return missing;
  }

  /** Tells it; the exit code says whether anything was missing. */
  ExitCode tell(Instant now) {
    boolean complete = tellMissingDays();
    List<String> silent = names(SensorDays::isEmpty);
    if (!silent.isEmpty()) {
      complete = false;
      String reason = "no reading in the period";
      context.missing(
          reason + ": " + String.join(" ", silent), Missing.of("sensors", silent, reason));
    }
    if (!sensors.unknown().isEmpty()) {
      complete = false;
      String reason = "the archive has no alias of them";
      context.missing(
          "the archive has no alias of " + String.join(" ", sensors.unknown()),
          Missing.of("sensors", sensors.unknown(), reason));
    }
    LocalDate today = UtcDays.of(now);
    if (period.contains(today)) {
      context.note(today + " is not over: its mean so far is to be replaced by a later run");
    }
    int written = answer.sensors().size() - silent.size();
    context.count("sensors", written);
    context.summary(
        "means of "
            + Counted.of(written, "sensor")
            + " from "
            + period.first()
            + " to "
            + period.end().minusDays(1)
            + " written");
    return complete ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private boolean tellMissingDays() {
    if (!answer.missing().isEmpty()) {
      context.missing(
          "the archive lacks "
              + Records.describe(ArchiveTable.TKPLCREADSENSOR, answer.missing())
              + ": no mean of these days",
          days(answer.missing(), "the archive lacks them: no mean of these days"));
    }
    if (!answer.missingBefore().isEmpty()) {
      context.missing(
          "the archive lacks "
              + Records.describe(ArchiveTable.TKPLCREADSENSOR, answer.missingBefore())
              + ", which may hold values with which the period begins",
          days(
              answer.missingBefore(),
              "the archive lacks them, which may hold values with which the period begins"));
    }
    List<String> inDoubt = names(SensorDays::isInDoubt);
    if (!inDoubt.isEmpty()) {
      String reason =
          "count from the first reading after a missing day; earlier means of such days are kept";
      context.missing(
          "days of " + Counted.of(inDoubt.size(), "sensor") + " " + reason,
          Missing.of("sensors", inDoubt, "days of them " + reason));
      context.detail("  " + String.join(" ", inDoubt));
    }
    return inDoubt.isEmpty() && answer.missing().isEmpty() && answer.missingBefore().isEmpty();
  }

  private static Missing days(Collection<LocalDate> days, String reason) {
    return Missing.of("days", days.stream().map(LocalDate::toString).toList(), reason);
  }

  private List<String> names(Predicate<SensorDays> chosen) {
    return answer.sensors().stream().filter(chosen).map(SensorDays::sensor).toList();
  }
}
