package org.pixelmon.temperatures.annealing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Fill;

/**
 * UTC days in a row.
 *
 * @param first first day
 * @param end the day after the last
 */
public record Period(LocalDate first, LocalDate end) {

  /** No record of the pixel detector is older. */
  private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

  /**
   * Checks the days.
   *
   * @throws UsageException when there is none, or the first one is before the pixel detector's time
   */
  public Period {
    if (!first.isBefore(end)) {
      throw new UsageException(
          "the period from " + first + " to " + end + " has no day: its end is not part of it",
          end.isBefore(first) ? "Swap start and end." : "Give the day after the last as the end.");
    }
    if (first.isBefore(EARLIEST)) {
      throw new UsageException(
          "the period begins on " + first + ", before the first records of the pixel detector",
          "Begin on " + EARLIEST + " or later.");
    }
  }

  /** From the day in which the first of some fills begins to that in which the last one ends. */
  public static Period of(List<Fill> fills) {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Fill fill : fills) {
      LocalDate begins = UtcDays.of(fill.startStableBeam());
      LocalDate ends = UtcDays.of(fill.endStableBeam());
      first = begins.isBefore(first) ? begins : first;
      last = ends.isAfter(last) ? ends : last;
    }
    return new Period(first, last.plusDays(1));
  }

  /**
   * Refuses days of which nothing can be known yet.
   *
   * @param now the time of the run; its own day may be the last
   * @throws UsageException when the period ends after it
   */
  public void requirePast(Instant now) {
    LocalDate latestEnd = UtcDays.of(now).plusDays(1);
    if (end.isAfter(latestEnd)) {
      throw new UsageException(
          "the period from " + first + " to " + end + " reaches into the future",
          "Today is "
              + UtcDays.of(now)
              + " (UTC): the period may end on "
              + latestEnd
              + ", which is not part of it.");
    }
  }

  /** Number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, end));
  }

  /** A day by its number, counted from 0. */
  public LocalDate day(int index) {
    return first.plusDays(index);
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(end);
  }
}
