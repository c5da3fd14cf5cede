package org.pixelmon.core.demo;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Memory of rows that have been written, for later ones. Any thread may give back. */
final class SpareRows {

  private final ConcurrentLinkedQueue<DayRows> spare = new ConcurrentLinkedQueue<>();

  /** Rows without content. */
  DayRows take() {
    DayRows rows = spare.poll();
    return rows == null ? new DayRows() : rows;
  }

  /** Takes rows back that nobody looks at any more. */
  void giveBack(DayRows rows) {
    rows.clear();
    spare.add(rows);
  }
}
