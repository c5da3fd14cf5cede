package org.pixelmon.core.records;

import java.time.Instant;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;

/**
 * A stretch of time in which records are looked for; the question says whether its end belongs to
 * it, its start always does.
 *
 * @param from start, UTC
 * @param to end, UTC, not before the start
 */
public record TimeWindow(Instant from, Instant to) {

  /** Refuses a window that runs backwards. */
  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a window that ends (" + to + ") before it starts (" + from + ")");
    }
  }

  /** The UTC days of a table that it touches. */
  public TableDays days(ArchiveTable table) {
    return new TableDays(table, UtcDays.of(from), UtcDays.of(to));
  }
}
