package org.pixelmon.core.physics;

/**
 * Scales leakage currents to a reference temperature and normalises them to the silicon they come
 * from.
 *
 * <p>Source of the temperature dependence: A. Chilingarov, "Temperature dependence of the current
 * generated in Si bulk", JINST 8 (2013) P10003, equation (1) with the effective gap 1.21 eV.
 */
public final class LeakageCurrentScaling {

  /** Effective band gap of the generation current in silicon, eV. Source: Chilingarov 2013. */
  public static final double EFFECTIVE_GAP_EV = 1.21;

  /**
   * Boltzmann's constant, eV/K, as CODATA 2010 gives it. The original scripts use this value; that
   * of CODATA 2018 (8.617333262e-5) changes a scaling from 263 K to 273 K by less than 1e-8.
   */
  public static final double BOLTZMANN_EV_PER_K = 8.6173324e-5;

  /** 0 degrees Celsius in K. */
  public static final double ZERO_CELSIUS_K = 273.15;

  /**
   * Active volume of the sensor below one readout chip (ROC), cm3: 0.81 cm x 0.81 cm x 0.0285 cm.
   * 52 columns (the two outer ones twice as wide) of 150 um, 80 rows (the outer one twice as wide)
   * of 100 um, 285 um thick. Source: CMS-TDR-011, the phase-1 pixel detector.
   */
  public static final double ROC_VOLUME_CM3 = 0.81 * 0.81 * 0.0285;

  /** Its area, cm2. */
  public static final double ROC_AREA_CM2 = 0.81 * 0.81;

  private LeakageCurrentScaling() {}

  /**
   * The factor that takes a current measured at one temperature to another: (T2/T1)^2 exp(-Eg/2k
   * (1/T2 - 1/T1)).
   *
   * @param fromKelvin T1, temperature of the measurement, K, above 0
   * @param toKelvin T2, temperature wanted, K, above 0
   * @throws IllegalArgumentException when a temperature is not above 0 K
   */
  public static double factor(double fromKelvin, double toKelvin) {
    if (!(fromKelvin > 0) || !(toKelvin > 0)) {
      throw new IllegalArgumentException(
          "temperatures must be above 0 K, got " + fromKelvin + " K and " + toKelvin + " K");
    }
    double ratio = toKelvin / fromKelvin;
    double exponent =
        -EFFECTIVE_GAP_EV / (2 * BOLTZMANN_EV_PER_K) * (1 / toKelvin - 1 / fromKelvin);
    return ratio * ratio * Math.exp(exponent);
  }

  /**
   * Current per volume of silicon.
   *
   * @param current current of a readout group, any unit
   * @param rocs number of readout chips the group holds, above 0
   * @return the same unit per cm3
   */
  public static double perVolume(double current, int rocs) {
    return current / (rocs * ROC_VOLUME_CM3);
  }

  /**
   * Current per area of the sensors.
   *
   * @param current current of a readout group, any unit
   * @param rocs number of readout chips the group holds, above 0
   * @return the same unit per cm2
   */
  public static double perArea(double current, int rocs) {
    return current / (rocs * ROC_AREA_CM2);
  }
}
