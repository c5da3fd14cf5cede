package org.pixelmon.core.archive;

/** Takes records one by one, in any order; cheap enough for millions of them. */
@FunctionalInterface
public interface RecordSink {

  /**
   * One record.
   *
   * @param name index of its name in the query
   * @param micros when the value changed, microseconds since 1970-01-01T00:00Z
   * @param value first value of the table, finite
   * @param second second value of the table; NaN where it is null or the table has one value only
   */
  void record(int name, long micros, double value, double second);
}
