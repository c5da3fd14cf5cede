package org.pixelmon.core.physics;

/**
 * How much the silicon of a biased sensor is warmed by what passes through it. Source: the
 * original's correct_temperature_for_fluence, 3e-8 K per n_eq/cm2/s on top of the cooling's
 * temperature and of self-heating, while the high voltage is on. At a luminosity of 2e34 cm^-2 s^-1
 * that is about 4 K in barrel layer 1 and 1 K in layer 2.
 */
public final class FluenceHeating {

  /** K per n_eq/cm2/s. */
  private static final double KELVIN_PER_FLUENCE_RATE = 3e-8;

  private FluenceHeating() {}

  /**
   * The rise of the temperature, K.
   *
   * @param fluenceRate instantaneous fluence rate, n_eq/cm2/s
   */
  public static double kelvin(double fluenceRate) {
    return KELVIN_PER_FLUENCE_RATE * fluenceRate;
  }
}
