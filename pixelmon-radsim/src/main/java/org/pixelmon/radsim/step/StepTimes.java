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

  /**
   * Checks them.
   *
   * @throws UsageException when the delay is below 0 or the step is not above 0
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
  }
}
