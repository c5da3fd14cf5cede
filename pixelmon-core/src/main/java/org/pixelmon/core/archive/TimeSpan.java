package org.pixelmon.core.archive;

/**
 * A stretch of time, both ends included.
 *
 * @param firstMicros first microsecond, since 1970-01-01T00:00Z
 * @param lastMicros last microsecond, not before the first
 */
public record TimeSpan(long firstMicros, long lastMicros) {

  /** Refuses a span that runs backwards. */
  public TimeSpan {
    if (lastMicros < firstMicros) {
      throw new IllegalArgumentException("a span from " + firstMicros + " to " + lastMicros);
    }
  }

  /** Its length in microseconds, at least 1. */
  public long micros() {
    return lastMicros - firstMicros + 1;
  }
}
