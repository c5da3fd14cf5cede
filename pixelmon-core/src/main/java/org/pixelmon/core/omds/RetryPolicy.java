package org.pixelmon.core.omds;

import java.time.Duration;

/**
 * How often a source that fails is tried again.
 *
 * @param attempts tries in a row without any progress before giving up, at least 1
 * @param firstDelay pause before the second try; it doubles with each further one, up to a minute
 */
public record RetryPolicy(int attempts, Duration firstDelay) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Five tries, with pauses of 2, 4, 8 and 16 s. */
  public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofSeconds(2));

  /** Checks the numbers. */
  public RetryPolicy {
    if (attempts < 1 || firstDelay.isNegative()) {
      throw new IllegalArgumentException("attempts " + attempts + ", delay " + firstDelay);
    }
  }

  /** The pause after so many failures in a row (1 or more). */
  Duration delayAfter(int failures) {
    Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - 1, 20));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
