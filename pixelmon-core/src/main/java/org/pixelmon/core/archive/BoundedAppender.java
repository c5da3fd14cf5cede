package org.pixelmon.core.archive;

import java.time.Instant;

/** Refuses rows outside the days that are being written: they would be lost without a word. */
record BoundedAppender(RowAppender rows, Instant from, Instant until) implements RowAppender {

  @Override
  public void row(long dpid, Instant changeDate, double... values) {
    check(changeDate);
    rows.row(dpid, changeDate, values);
  }

  @Override
  public void row(String cable, Instant changeDate, double... values) {
    check(changeDate);
    rows.row(cable, changeDate, values);
  }

  private void check(Instant changeDate) {
    if (changeDate.isBefore(from) || !changeDate.isBefore(until)) {
      throw new IllegalArgumentException(
          "a row at " + changeDate + " is outside the days written, " + from + " to " + until);
    }
  }
}
