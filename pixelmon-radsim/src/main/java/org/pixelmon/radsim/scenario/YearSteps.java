package org.pixelmon.radsim.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.radsim.simulate.HistoryStep;

/** The conditions of a calendar year (UTC) of a profile, step after step without a hole. */
final class YearSteps {

  /**
   * Holes up to this length, s, are bridged at the temperature before them, without fluence: real
   * profiles have one of some minutes every few weeks.
   */
  private static final double LONGEST_BRIDGE = 6 * 3600;

  private final int year;
  private final String profile;

  /**
   * The year of a profile.
   *
   * @param profile what messages call it
   */
  YearSteps(int year, String profile) {
    this.year = year;
    this.profile = profile;
  }

  /**
   * The steps of the year; those across its ends are cut there.
   *
   * @param steps all steps of the profile, by time
   * @throws NoDataException when there is none, or a hole of hours lies between them
   */
  List<HistoryStep> of(List<HistoryStep> steps) {
    double from = newYear(year);
    double to = newYear(year + 1);
    List<HistoryStep> found = new ArrayList<>();
    for (HistoryStep step : steps) {
      double start = Math.max(from, Copies.start(step));
      double end = Math.min(to, step.endSeconds());
      if (end > start) {
        bridge(found, start);
        found.add(Copies.of(step, end, end - start));
      }
    }
    if (found.isEmpty()) {
      throw new NoDataException(
          profile + " has nothing of " + year + ", it goes " + span(steps),
          "Name a year that it has.");
    }
    return found;
  }

  private static double newYear(int year) {
    return (double) LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private void bridge(List<HistoryStep> found, double start) {
    if (found.isEmpty()) {
      return;
    }
    HistoryStep before = found.get(found.size() - 1);
    double hole = start - before.endSeconds();
    if (hole > LONGEST_BRIDGE) {
      throw new NoDataException(
          String.format(
              Locale.ROOT,
              "%s has a hole of %.1f h in %d, after %s: its conditions cannot be had once more",
              profile,
              hole / 3600,
              year,
              instant(before.endSeconds())),
          "Merge it with a profile of that time, or name another year.");
    }
    if (hole > 0) {
      found.add(Copies.without(before.conditions().kelvin(), start, hole));
    } else if (hole < 0) {
      throw new NoDataException(
          profile + " has two steps at the same time in " + year + ", " + instant(start),
          "Check the profile, and merge its parts once more.");
    }
  }

  private static String span(List<HistoryStep> steps) {
    return steps.isEmpty()
        ? "nowhere: it has no steps"
        : "from "
            + day(Copies.start(steps.get(0)))
            + " to "
            + day(steps.get(steps.size() - 1).endSeconds());
  }

  private static Instant instant(double seconds) {
    return Instant.ofEpochSecond((long) seconds);
  }

  private static LocalDate day(double seconds) {
    return LocalDate.ofInstant(instant(seconds), ZoneOffset.UTC);
  }
}
