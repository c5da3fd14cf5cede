package org.pixelmon.core.oms;

import java.time.Clock;
import java.time.Duration;

/**
 * How often a request is repeated, and how long to wait in between: twice as long after each try.
 *
 * @param attempts tries in all, at least 1
 * @param firstPause pause after the first try
 * @param longestPause a server that asks for a longer one is given up
 * @param sleeper waits
 * @param clock tells the time, against which a {@code Retry-After} date is measured
 */
public record RetryPolicy(
    int attempts, Duration firstPause, Duration longestPause, Sleeper sleeper, Clock clock) {

  /** Waits; tests replace it. */
  @FunctionalInterface
  public interface Sleeper {
    /** Waits that long. */
    void sleep(Duration pause) throws InterruptedException;
  }

  /** Checks the number of tries. */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("at least 1 try is needed, got " + attempts);
    }
  }

  /** Four tries, after pauses of 1, 2 and 4 s, or as the server asks, up to 2 min. */
  public static RetryPolicy standard() {
    return new RetryPolicy(
        4,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2),
        pause -> Thread.sleep(pause.toMillis()),
        Clock.systemUTC());
  }

  /** Pause after a try, counted from 1. */
  Duration pauseAfter(int attempt) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
