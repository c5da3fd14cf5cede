package org.pixelmon.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.TimeSpan;
import org.pixelmon.core.archive.UtcDays;

/** Windows as stretches of whole microseconds, the archive's clock. */
final class Spans {

  /**
   * Spans closer than this become one: reading a few records more costs less than comparing each
   * record with dozens of spans a day.
   */
  private static final long GAP_MICROS = 3_600_000_000L;

  private Spans() {}

  /** First microsecond of a window: its start, rounded up. */
  static long first(TimeWindow window) {
    return ceilMicros(window.from());
  }

  /** Last microsecond of a window. */
  static long last(TimeWindow window, boolean endIncluded) {
    return endIncluded ? UtcDays.micros(window.to()) : ceilMicros(window.to()) - 1;
  }

  private static long ceilMicros(Instant instant) {
    return UtcDays.micros(instant)
        + (instant.truncatedTo(ChronoUnit.MICROS).equals(instant) ? 0 : 1);
  }

  /** What the windows cover together, in order, near spans joined. */
  static List<TimeSpan> union(List<TimeWindow> windows, boolean endIncluded) {
    List<TimeSpan> sorted = new ArrayList<>();
    for (TimeWindow window : windows) {
      long first = first(window);
      long last = last(window, endIncluded);
      if (first <= last) {
        sorted.add(new TimeSpan(first, last));
      }
    }
    sorted.sort(Comparator.comparingLong(TimeSpan::firstMicros));
    List<TimeSpan> union = new ArrayList<>();
    for (TimeSpan span : sorted) {
      TimeSpan before = union.isEmpty() ? null : union.get(union.size() - 1);
      if (before != null && span.firstMicros() - before.lastMicros() <= GAP_MICROS) {
        long last = Math.max(before.lastMicros(), span.lastMicros());
        union.set(union.size() - 1, new TimeSpan(before.firstMicros(), last));
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /** The UTC days that windows touch. */
  static SortedSet<LocalDate> days(List<TimeWindow> windows) {
    List<TimeWindow> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparing(TimeWindow::from));
    SortedSet<LocalDate> days = new TreeSet<>();
    LocalDate next = LocalDate.MIN;
    for (TimeWindow window : sorted) {
      LocalDate day = UtcDays.of(window.from());
      LocalDate last = UtcDays.of(window.to());
      for (day = day.isBefore(next) ? next : day; !day.isAfter(last); day = day.plusDays(1)) {
        days.add(day);
        next = day.plusDays(1);
      }
    }
    return days;
  }
}
