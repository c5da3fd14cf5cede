package org.pixelmon.core.omds;

import java.time.Instant;

/**
 * The stretch of time a fill's records are looked for in; each question says whether its ends
 * belong to it.
 *
 * @param fill fill number, repeated in the answers
 * @param from start, UTC
 * @param to end, UTC, not before the start
 */
public record TimeWindow(int fill, Instant from, Instant to) {

  /** Refuses a window that runs backwards. */
  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "window of fill " + fill + " ends (" + to + ") before it starts (" + from + ")");
    }
  }
}
