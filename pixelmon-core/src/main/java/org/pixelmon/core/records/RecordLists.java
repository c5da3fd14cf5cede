package org.pixelmon.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.pixelmon.core.archive.UtcDays;

/**
 * All records that a {@link Question} asks for: for each window and each name, by time. Rows are
 * windows in the order they were asked, columns are names in the order of the question.
 *
 * <p>Where the archive lacks days of a window ({@link #missingDays}) there may be others.
 */
public final class RecordLists {

  private final List<TimeWindow> windows;
  private final Question question;
  private final List<RecordSeries> byName;
  private final Coverage coverage;

  /**
   * One record.
   *
   * @param time when the value changed to this one, UTC
   * @param value first value of the table, in its unit
   */
  public record TimedValue(Instant time, double value) {}

  RecordLists(
      List<TimeWindow> windows, Question question, List<RecordSeries> byName, Coverage coverage) {
    this.windows = List.copyOf(windows);
    this.question = question;
    this.byName = byName;
    this.coverage = coverage;
    byName.forEach(RecordSeries::sort);
  }

  /** The days that the archive lacks of a window. */
  public SortedSet<LocalDate> missingDays(int window) {
    return coverage.missing(windows.get(window));
  }

  /** The records of a name in a window, by time, then value; what is there twice counts once. */
  public List<TimedValue> of(int window, int name) {
    TimeWindow asked = windows.get(window);
    long last = Spans.last(asked, question.endIncluded());
    RecordSeries series = byName.get(name);
    List<TimedValue> records = new ArrayList<>();
    int first = series.firstFrom(Spans.first(asked));
    for (int i = first; i < series.size() && series.micros(i) <= last; i++) {
      boolean again =
          i > first
              && series.micros(i) == series.micros(i - 1)
              && series.value(i) == series.value(i - 1);
      if (!again) {
        records.add(new TimedValue(UtcDays.ofMicros(series.micros(i)), series.value(i)));
      }
    }
    return records;
  }
}
