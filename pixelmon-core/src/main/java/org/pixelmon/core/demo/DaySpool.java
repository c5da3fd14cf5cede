package org.pixelmon.core.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * Rows on their way into day files. A fill may run past midnight, so rows of the next day come
 * before this one is written.
 */
final class DaySpool {

  static final long DAY_MILLIS = 86_400_000L;

  private final Map<Long, DayRows> days = new HashMap<>();
  private final SpareRows spare;

  /** A spool that takes the memory for its rows from here. */
  DaySpool(SpareRows spare) {
    this.spare = spare;
  }

  /** The rows of the day in which {@code epochMillis} lies. */
  DayRows at(long epochMillis) {
    return days.computeIfAbsent(Math.floorDiv(epochMillis, DAY_MILLIS), day -> spare.take());
  }

  /** Takes the rows of a day out; whoever has them gives them back to the spare ones. */
  DayRows take(long epochDay) {
    DayRows rows = days.remove(epochDay);
    return rows == null ? spare.take() : rows;
  }
}
