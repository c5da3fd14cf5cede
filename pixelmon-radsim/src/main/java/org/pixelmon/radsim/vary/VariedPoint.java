package org.pixelmon.radsim.vary;

import java.util.Objects;

/**
 * The results at the end of a step and how far they move.
 *
 * @param seconds end of the step, s since 1970 UTC
 * @param fluence accumulated fluence, n_eq/cm2
 * @param current leakage current, mA/cm2
 * @param volt depletion voltage, V
 */
public record VariedPoint(double seconds, double fluence, Spread current, Spread volt) {

  /** Refuses null. */
  public VariedPoint {
    Objects.requireNonNull(current);
    Objects.requireNonNull(volt);
  }
}
