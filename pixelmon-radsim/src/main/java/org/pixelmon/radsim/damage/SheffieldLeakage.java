package org.pixelmon.radsim.damage;

import java.util.List;

/**
 * Leakage current by the Sheffield model: each dose makes alpha_0 times its fluence, shared out to
 * five defects, each of which anneals exponentially with a time of its own. The times hold at
 * T_ref; at another temperature time counts by Theta = exp(-E/k (1/T - 1/T_ref)).
 *
 * <p>Source: CERN Yellow Report 2021-001, equation 24 with the constants of its table 10.
 */
public final class SheffieldLeakage implements LeakageModel {

  private static final double SECONDS_PER_MINUTE = 60;

  private static final ConstantName[] SHARES = {
    ConstantName.SHEFFIELD_A_1,
    ConstantName.SHEFFIELD_A_2,
    ConstantName.SHEFFIELD_A_3,
    ConstantName.SHEFFIELD_A_4,
    ConstantName.SHEFFIELD_A_5
  };

  private static final ConstantName[] TIMES = {
    ConstantName.SHEFFIELD_TAU_1,
    ConstantName.SHEFFIELD_TAU_2,
    ConstantName.SHEFFIELD_TAU_3,
    ConstantName.SHEFFIELD_TAU_4,
    ConstantName.SHEFFIELD_TAU_5
  };

  private final double alpha0;
  private final double energyPerK;
  private final double kelvin;
  private final double[] shares = new double[SHARES.length];
  private final double[] seconds = new double[TIMES.length];

  /** The model with these constants. */
  public SheffieldLeakage(ConstantSet constants) {
    alpha0 = constants.value(ConstantName.SHEFFIELD_ALPHA_0);
    energyPerK =
        constants.value(ConstantName.SHEFFIELD_E) / constants.value(ConstantName.PHYSICS_K_B);
    kelvin = constants.value(ConstantName.SHEFFIELD_T_REF);
    for (int k = 0; k < SHARES.length; k++) {
      shares[k] = constants.value(SHARES[k]);
      seconds[k] = SECONDS_PER_MINUTE * constants.value(TIMES[k]);
    }
  }

  @Override
  public double kelvin() {
    return kelvin;
  }

  @Override
  public double[] currents(List<DamageStep> steps) {
    double[] currents = new double[steps.size()];
    double[] left = new double[shares.length];
    for (int n = 0; n < currents.length; n++) {
      DamageStep step = steps.get(n);
      double time = step.seconds() * Math.exp(-energyPerK * (1 / step.kelvin() - 1 / kelvin));
      double sum = 0;
      for (int k = 0; k < left.length; k++) {
        double x = time / seconds[k];
        left[k] = left[k] * Math.exp(-x) + shares[k] * step.dose() * Integrals.EXACT.mean(x);
        sum += left[k];
      }
      currents[n] = alpha0 * sum;
    }
    return currents;
  }
}
