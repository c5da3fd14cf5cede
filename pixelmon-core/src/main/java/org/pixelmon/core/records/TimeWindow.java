package org.pixelmon.core.records;

import java.time.Instant;

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
}
