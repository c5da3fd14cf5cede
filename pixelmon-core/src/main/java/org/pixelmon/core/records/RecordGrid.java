package org.pixelmon.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.pixelmon.core.archive.UtcDays;

/**
 * The answer to a {@link Question}: for each window and each name the latest record, as columns.
 * Rows are windows in the order they were asked, columns are names in the order of the question.
 *
 * <p>A record counts only if nothing newer can hide in a day that the archive lacks: a cell without
 * a value is either one without a record, or one of which the archive does not know ({@link
 * #isKnown}).
 */
public final class RecordGrid {

  private final List<TimeWindow> windows;
  private final List<String> names;
  private final LatestRecords latest;
  private final Coverage coverage;

  RecordGrid(
      List<TimeWindow> windows, List<String> names, LatestRecords latest, Coverage coverage) {
    this.windows = List.copyOf(windows);
    this.names = names;
    this.latest = latest;
    this.coverage = coverage;
  }

  /** The windows, one a row. */
  public List<TimeWindow> windows() {
    return windows;
  }

  /** The names, one a column. */
  public List<String> names() {
    return names;
  }

  /** Which days the answer does without. */
  public Coverage coverage() {
    return coverage;
  }

  /** The days that the archive lacks of a window. */
  public SortedSet<LocalDate> missingDays(int window) {
    return coverage.missing(windows.get(window));
  }

  /** Whether there is a record, and certainly none after it. */
  public boolean has(int window, int name) {
    return latest.has(window, name) && isKnown(window, name);
  }

  /** Whether the archive knows what the latest record is, or that there is none. */
  public boolean isKnown(int window, int name) {
    if (coverage.missing().isEmpty()) {
      return true;
    }
    TimeWindow asked = windows.get(window);
    Instant from =
        latest.has(window, name) ? UtcDays.ofMicros(latest.micros(window, name)) : asked.from();
    return coverage.isWhole(from, asked.to());
  }

  /**
   * The first value of the record, in the unit of the table.
   *
   * @return NaN when there is none
   */
  public double value(int window, int name) {
    return has(window, name) ? latest.value(window, name) : Double.NaN;
  }

  /**
   * The second value of the record, the voltage of a current, V.
   *
   * @return NaN when the record has none, or there is no record
   */
  public double second(int window, int name) {
    return has(window, name) ? latest.second(window, name) : Double.NaN;
  }

  /**
   * When the value changed to this one, UTC.
   *
   * @throws IllegalStateException when there is no record
   */
  public Instant time(int window, int name) {
    if (!has(window, name)) {
      throw new IllegalStateException("no record of " + names.get(name) + " in window " + window);
    }
    return UtcDays.ofMicros(latest.micros(window, name));
  }

  /** The same in microseconds since 1970-01-01T00:00Z; there must be a record. */
  long micros(int window, int name) {
    return latest.micros(window, name);
  }
}
