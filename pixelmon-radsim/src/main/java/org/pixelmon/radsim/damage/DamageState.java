package org.pixelmon.radsim.damage;

/**
 * The damage of a sensor at the end of a step.
 *
 * @param fluence accumulated fluence, n_eq/cm2
 * @param current leakage current per volume at the temperature of the model ({@link
 *     LeakageModel#kelvin}), A/cm3
 * @param doping acceptors and donors
 */
public record DamageState(double fluence, double current, DopingState doping) {

  /** Current-related damage rate, A/cm; NaN before the first fluence. */
  public double alpha() {
    return fluence > 0 ? current / fluence : Double.NaN;
  }
}
