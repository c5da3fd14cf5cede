package org.pixelmon.core.demo;

import java.time.Instant;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * Leakage current of a bias channel: volume times damage rate times fluence, at the temperature of
 * the silicon.
 */
final class LeakageModel {

  /** Temperature at which damage rates are quoted, K: 20 degrees Celsius. */
  private static final double REFERENCE_K = 293.15;

  /**
   * Generation current of sensors without damage, A/cm3 at 20 degrees Celsius; chosen so that a new
   * layer-1 group starts at about 11 uA, as the real ones did in fill 7920 (reference averages).
   */
  private static final double UNDAMAGED_AMPERES_PER_CM3 = 2e-4;

  private static final double MICRO = 1e6;

  private final DamageHistory history;

  LeakageModel(DamageHistory history) {
    this.history = history;
  }

  /**
   * Current of a fully depleted channel, uA.
   *
   * @param fill index of the fill in the schedule
   */
  double microamperes(BiasChannel sensors, int fill, long epochMillis) {
    double damage = history.damage(fill, Instant.ofEpochMilli(epochMillis), sensors.hasRun2Dose());
    double perCm3 = UNDAMAGED_AMPERES_PER_CM3 + sensors.fluencePerFb() * damage;
    double scaling =
        LeakageCurrentScaling.factor(REFERENCE_K, sensors.silicon().kelvin(epochMillis));
    return MICRO * sensors.volumeCm3() * perCm3 * scaling;
  }
}
