package org.pixelmon.radsim.simulate;

import java.util.Objects;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.damage.DopingState;

/**
 * The result of a step.
 *
 * @param fill fill number, or {@link ProfileRow#NOT_APPLICABLE}
 * @param seconds end of the step, s since 1970 UTC
 * @param kelvin temperature of the silicon, K
 * @param rate fluence rate, n_eq/cm2/s
 * @param fluence accumulated fluence, n_eq/cm2
 * @param current leakage current per volume at the model's own temperature, A/cm3
 * @param alpha current-related damage rate at that temperature, A/cm; NaN before the first fluence
 * @param perArea leakage current at the reference temperature, mA/cm2
 * @param perVolume the same, mA/cm3
 * @param perModule the same, mA per module
 * @param doping acceptors and donors
 * @param depletionVolt depletion voltage, V
 * @param data measured leakage current at the reference temperature, mA/cm2; NaN for none
 * @param dataPerModule the same, mA per module
 */
public record SimulatedStep(
    int fill,
    double seconds,
    double kelvin,
    double rate,
    double fluence,
    double current,
    double alpha,
    double perArea,
    double perVolume,
    double perModule,
    DopingState doping,
    double depletionVolt,
    double data,
    double dataPerModule) {

  /** Refuses null. */
  public SimulatedStep {
    Objects.requireNonNull(doping);
  }

  /** Whether the step is part of a fill. */
  public boolean isInFill() {
    return fill != ProfileRow.NOT_APPLICABLE;
  }

  /** Power of the leakage current at the depletion voltage, mW/cm2. */
  public double power() {
    return perArea * depletionVolt;
  }
}
