package org.pixelmon.core.archive;

import java.time.Instant;

/** Takes the records of a table one by one; cheap enough for millions of them. */
public interface RowAppender {

  /**
   * A record of a table kept by datapoint.
   *
   * @param dpid number of the datapoint
   * @param changeDate when the value changed, UTC; parts of a microsecond are cut off
   * @param values one per value column, in the table's order; NaN where the value is null
   */
  void row(long dpid, Instant changeDate, double... values);

  /** A record of a table kept by cable; otherwise as {@link #row(long, Instant, double...)}. */
  void row(String cable, Instant changeDate, double... values);
}
