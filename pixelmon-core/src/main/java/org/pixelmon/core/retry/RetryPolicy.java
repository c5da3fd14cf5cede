package org.pixelmon.core.retry;

import java.time.Duration;

/**
 * How often something is tried, and how long to wait in between: twice as long after each try.
 *
 * @param attempts tries in all, at least 1
 * @param firstPause pause after the first try
 * @param longestPause no pause gets longer
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {

  /** Checks the numbers. */
  public RetryPolicy {
    if (attempts < 1 || firstPause.isNegative()) {
      throw new IllegalArgumentException("attempts " + attempts + ", first pause " + firstPause);
    }
  }

  /** The pause after so many tries in a row (1 or more). */
  public Duration pauseAfter(int tries) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 20));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }

  /**
   * The pause after so many tries in a row, spread evenly from half of {@link #pauseAfter(int)} to
   * one and a half: programs that failed together do not all come back together.
   *
   * @param chance where in that span, from 0 to 1
   */
  public Duration pauseAfter(int tries, double chance) {
    long nanos = Math.round(pauseAfter(tries).toNanos() * (0.5 + chance));
    Duration pause = Duration.ofNanos(nanos);
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
