package org.pixelmon.radsim.simulate;

import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;

/**
 * Takes leakage currents from one temperature to another: (T2/T1)^2 exp(-Eg/2k (1/T2 - 1/T1)), with
 * the constants of a simulation.
 *
 * <p>Source: A. Chilingarov, JINST 8 (2013) P10003, equation 1.
 */
final class CurrentScale {

  private final double halfGapPerK;

  CurrentScale(ConstantSet constants) {
    halfGapPerK =
        constants.value(ConstantName.SILICON_E_GAP)
            / (2 * constants.value(ConstantName.PHYSICS_K_B));
  }

  /**
   * The factor on the current.
   *
   * @param from T1, temperature of the current, K
   * @param to T2, temperature wanted, K
   */
  double factor(double from, double to) {
    return (to / from) * (to / from) * Math.exp(-halfGapPerK * (1 / to - 1 / from));
  }
}
