package org.pixelmon.radsim.step;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A step of a profile.
 *
 * @param fill fill number; empty between fills
 * @param begin begin, UTC
 * @param measurement when its conditions are measured, UTC; from begin to end
 * @param end end, UTC
 * @param bunches number of bunches that collide, where it is known
 */
public record Step(
    OptionalInt fill, Instant begin, Instant measurement, Instant end, OptionalInt bunches) {

  /** Refuses a step that runs backwards. */
  public Step {
    if (measurement.isBefore(begin) || end.isBefore(measurement)) {
      throw new IllegalArgumentException(
          "a step from " + begin + " to " + end + " measured at " + measurement);
    }
  }

  /** Whether it lies in the stable beams of a fill. */
  public boolean isInFill() {
    return fill.isPresent();
  }

  /** Its length. */
  public Duration duration() {
    return Duration.between(begin, end);
  }
}
