package org.pixelmon.core.omds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pixelmon.core.archive.RowAppender;
import org.pixelmon.core.archive.UtcDays;

/** Hands rows in order of time on, and knows of each day that is past how much there was of it. */
final class CountedRows implements RowAppender {

  private final RowAppender rows;
  private final Consumer<Instant> newDay;
  private final Map<LocalDate, DayContent> days = new HashMap<>();
  private LocalDate day;
  private Instant dayEnd = Instant.MIN;
  private Instant last;
  private long count;

  /**
   * Counts.
   *
   * @param newDay told the time of the first row of each day, before the row is handed on
   */
  CountedRows(RowAppender rows, Consumer<Instant> newDay) {
    this.rows = rows;
    this.newDay = newDay;
  }

  @Override
  public void row(long dpid, Instant changeDate, double... values) {
    count(changeDate);
    rows.row(dpid, changeDate, values);
  }

  @Override
  public void row(String cable, Instant changeDate, double... values) {
    count(changeDate);
    rows.row(cable, changeDate, values);
  }

  private void count(Instant time) {
    if (!time.isBefore(dayEnd)) {
      endDay();
      day = UtcDays.of(time);
      dayEnd = UtcDays.start(day.plusDays(1));
      count = 0;
      newDay.accept(time);
    }
    count++;
    last = time;
  }

  /** Closes the day under way; without any more rows. */
  void endDay() {
    if (day != null) {
      days.put(day, new DayContent(count, Optional.of(last.truncatedTo(ChronoUnit.MICROS))));
    }
  }

  /** What there was of a day that is past. */
  DayContent of(LocalDate past) {
    return days.getOrDefault(past, DayContent.NOTHING);
  }
}
