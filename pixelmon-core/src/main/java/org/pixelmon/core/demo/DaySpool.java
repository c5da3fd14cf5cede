package org.pixelmon.core.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows on their way into day files. A fill may run past midnight, so rows of the next day come
 * before this one is written.
 */
final class DaySpool {

  static final long DAY_MILLIS = 86_400_000L;

  private final Map<Long, DayRows> days = new HashMap<>();
  private final Deque<DayRows> spare = new ArrayDeque<>();

  /** The rows of the day in which {@code epochMillis} lies. */
  DayRows at(long epochMillis) {
    return days.computeIfAbsent(Math.floorDiv(epochMillis, DAY_MILLIS), day -> fresh());
  }

  private DayRows fresh() {
    DayRows rows = spare.poll();
    return rows == null ? new DayRows() : rows;
  }

  /** Takes the rows of a day out; give them back with {@link #release}. */
  DayRows take(long epochDay) {
    DayRows rows = days.remove(epochDay);
    return rows == null ? fresh() : rows;
  }

  /** Makes the memory of written rows free for a later day. */
  void release(DayRows rows) {
    rows.clear();
    spare.add(rows);
  }
}
