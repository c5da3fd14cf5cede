package org.pixelmon.core.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.pixelmon.core.limits.DataTimes;

/**
 * One LHC fill with stable beams.
 *
 * @param number fill number, above 0
 * @param startStableBeam start of stable beams, UTC, one of {@link DataTimes}
 * @param endStableBeam end of stable beams, UTC, after the start, one of {@link DataTimes}
 * @param bunchesColliding number of bunch pairs that collide in CMS, where known
 */
public record Fill(
    int number, Instant startStableBeam, Instant endStableBeam, OptionalInt bunchesColliding) {

  /** How long after the start of stable beams all stages measure, unless a user wants otherwise. */
  public static final Duration USUAL_DELAY = Duration.ofMinutes(20);

  /** Checks the number, the times and their order. */
  public Fill {
    if (number <= 0) {
      throw new IllegalArgumentException("fill number must be above 0, got " + number);
    }
    if (!DataTimes.allow(startStableBeam) || !DataTimes.allow(endStableBeam)) {
      throw new IllegalArgumentException(
          "stable beams of fill "
              + number
              + " from "
              + startStableBeam
              + " to "
              + endStableBeam
              + " are not in "
              + DataTimes.YEARS);
    }
    if (!endStableBeam.isAfter(startStableBeam)) {
      throw new IllegalArgumentException(
          "stable beams of fill "
              + number
              + " end ("
              + endStableBeam
              + ") no later than they start ("
              + startStableBeam
              + ")");
    }
  }

  /** A fill whose number of bunches is not known. */
  public Fill(int number, Instant startStableBeam, Instant endStableBeam) {
    this(number, startStableBeam, endStableBeam, OptionalInt.empty());
  }

  /**
   * When the fill's currents and temperatures are measured: {@code delay} after the start of stable
   * beams, when the detector is in thermal equilibrium, or at their end if the fill is shorter.
   */
  public Instant measurementTime(Duration delay) {
    boolean shorter = delay.compareTo(Duration.between(startStableBeam, endStableBeam)) > 0;
    return shorter ? endStableBeam : startStableBeam.plus(delay);
  }
}
