package org.pixelmon.radsim.damage;

/**
 * The conditions of a sensor over a stretch of time.
 *
 * @param seconds length, s, above 0
 * @param kelvin temperature of the silicon, K
 * @param rate fluence rate, n_eq/cm2/s; 0 without beams
 */
public record DamageStep(double seconds, double kelvin, double rate) {

  /** Fluence of the step, n_eq/cm2. */
  public double dose() {
    return rate * seconds;
  }
}
