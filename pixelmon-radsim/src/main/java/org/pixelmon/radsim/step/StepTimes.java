package org.pixelmon.radsim.step;

import java.time.Duration;
import org.pixelmon.core.error.UsageException;

/**
 * How long steps are. A delay is the length of the first step after beams were dumped or declared
 * stable, at whose end the detector is in thermal equilibrium.
 *
 * @param delay length of the first step of a stretch
 * @param step length of those that follow
 */
public record StepTimes(Duration delay, Duration step) {

  private static final Duration LONGEST = Duration.ofDays(3660);

  /**
   * Checks them.
   *
   * @throws UsageException when the delay is below 0, the step is not above 0, or one of them is
   *     longer than ten years
   */
  public StepTimes {
    if (delay.isNegative()) {
      throw new UsageException(
          "a delay is not below 0, got " + delay.toSeconds() + " s", "The default is 1200 s.");
    }
    if (step.isNegative() || step.isZero()) {
      throw new UsageException(
          "a time step is above 0, got " + step.toSeconds() + " s", "The default is 3600 s.");
    }
    Duration longer = delay.compareTo(step) > 0 ? delay : step;
    if (longer.compareTo(LONGEST) > 0) {
      throw new UsageException(
          "a delay and a time step are at most "
              + LONGEST.toDays()
              + " days, got "
              + longer.toSeconds()
              + " s",
          "The defaults are 1200 s and 3600 s.");
    }
  }
}
