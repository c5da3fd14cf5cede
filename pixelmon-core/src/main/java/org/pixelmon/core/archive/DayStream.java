package org.pixelmon.core.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Splits a stream of rows in order of time into day files: a day is written as soon as a row of a
 * later one arrives, so memory holds one day, and a source that breaks off loses one day only.
 * Closing without {@link #finish()} drops the day that was under way.
 */
public final class DayStream implements RowAppender, AutoCloseable {

  private final ArchiveWriter writer;
  private final Staging staging;
  private final ArchiveTable table;
  private final LocalDate last;
  private final DayEnd end;
  private LocalDate day;
  private Instant dayStart;
  private Instant dayEnd;

  DayStream(
      ArchiveWriter writer,
      Staging staging,
      ArchiveTable table,
      LocalDate first,
      LocalDate last,
      DayEnd end) {
    this.writer = writer;
    this.staging = staging;
    this.table = table;
    this.last = last;
    this.end = end;
    begin(first);
  }

  @Override
  public void row(long dpid, Instant changeDate, double... values) {
    advanceTo(changeDate);
    staging.row(dpid, changeDate, values);
  }

  @Override
  public void row(String cable, Instant changeDate, double... values) {
    advanceTo(changeDate);
    staging.row(cable, changeDate, values);
  }

  private void advanceTo(Instant changeDate) {
    if (changeDate.isBefore(dayStart)) {
      throw new IllegalArgumentException(
          table.tableName() + ": a row at " + changeDate + " comes after the end of its day");
    }
    while (!changeDate.isBefore(dayEnd)) {
      endDay();
    }
  }

  /** Ends all days that are left: the source has no more rows. */
  public void finish() {
    while (!day.isAfter(last)) {
      endDay();
    }
  }

  private void endDay() {
    if (day.isAfter(last)) {
      throw new IllegalArgumentException(table.tableName() + ": a row lies after " + last);
    }
    staging.flush();
    if (end.isOver(day)) {
      end.publishing(day);
      writer.publish(staging, table, day);
      end.published(day);
    } else {
      end.kept(day, writer.keep(staging, table, day));
    }
    staging.clear();
    begin(day.plusDays(1));
  }

  private void begin(LocalDate next) {
    day = next;
    dayStart = UtcDays.start(next);
    dayEnd = UtcDays.start(next.plusDays(1));
  }

  @Override
  public void close() {
    staging.close();
  }
}
