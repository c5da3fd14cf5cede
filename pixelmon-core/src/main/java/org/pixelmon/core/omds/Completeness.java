package org.pixelmon.core.omds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;

/**
 * Decides by the remote database's own clock and records, and by no other clock, whether it has all
 * records of a day. Records reach a replica in the order in which they were written: one from after
 * the end of a day says that the day is complete. A table without any may have nothing new, or be
 * late: such a day is taken for complete after the lag has passed.
 */
final class Completeness {

  /** A day is compared with the database again, but not right after it was fetched. */
  private static final Duration SETTLING = Duration.ofHours(1);

  /** No replica catches up so late: a table without any later record has ended. */
  private static final Duration ENDED = Duration.ofDays(30);

  private final Instant now;
  private final Duration lag;
  private final Map<ArchiveTable, Instant> newest = new EnumMap<>(ArchiveTable.class);

  /**
   * What is known at a moment.
   *
   * @param now the remote database's time
   * @param lag how long after its end a day without any later record counts as unfinished
   */
  Completeness(Instant now, Duration lag) {
    this.now = now;
    this.lag = lag;
  }

  /** The remote database's time. */
  Instant now() {
    return now;
  }

  /** A record of the table; one from the time to come says nothing. */
  void sawRecord(ArchiveTable table, Instant time) {
    if (!time.isAfter(now)) {
      newest.merge(table, time, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** Whether a day has begun, so that there may be records of it. */
  boolean hasBegun(LocalDate day) {
    return !UtcDays.start(day).isAfter(now);
  }

  /** Whether a day has ended. */
  boolean hasEnded(LocalDate day) {
    return !end(day).isAfter(now);
  }

  /** Whether the table is known to have a record from after the day's end. */
  boolean hasLaterRecord(ArchiveTable table, LocalDate day) {
    Instant seen = newest.get(table);
    return seen != null && !seen.isBefore(end(day));
  }

  /** Whether all records of the day are there. */
  boolean isComplete(ArchiveTable table, LocalDate day) {
    return hasEnded(day) && (hasLaterRecord(table, day) || hasLagPassed(day));
  }

  /** Whether a later record is the only thing that can say that the day is complete. */
  boolean hasLagPassed(LocalDate day) {
    return !now.isBefore(end(day).plus(lag));
  }

  /** Whether a complete day is to be compared with the database once more. */
  boolean isYoung(ArchiveTable table, LocalDate day) {
    return !hasLagPassed(day) || !hasLaterRecord(table, day);
  }

  /** Whether the comparison of now is the last one that a day needs. */
  boolean isSettled(ArchiveTable table, YoungDay young) {
    return !now.isBefore(young.published().plus(SETTLING))
        && (hasLaterRecord(table, young.day()) || !now.isBefore(end(young.day()).plus(ENDED)));
  }

  private static Instant end(LocalDate day) {
    return UtcDays.start(day.plusDays(1));
  }
}
