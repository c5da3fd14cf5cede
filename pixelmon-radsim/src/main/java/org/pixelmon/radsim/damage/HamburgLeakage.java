package org.pixelmon.radsim.damage;

import java.util.List;

/**
 * Leakage current by the Hamburg model: of a dose a time t ago
 *
 * <pre>  alpha(t) = alpha_1 exp(-A) + alpha_0 - beta ln(B)</pre>
 *
 * is left, with A = sum of dt k_1 exp(-E_1/kT) and B = sum of dt/t_0 exp(-E_log/k (1/T - 1/T_log))
 * over the steps since, its own included.
 *
 * <p>Source: M. Moll, DESY-THESIS-1999-040, chapter 5; as a sum over steps in CERN Yellow Report
 * 2021-001, section on leakage current, with the constants of its table 9.
 */
public final class HamburgLeakage implements LeakageModel {

  private final double alpha1;
  private final double alpha0;
  private final double beta;
  private final double k1;
  private final double e1PerK;
  private final double eLogPerK;
  private final double logKelvin;
  private final double t0;
  private final double kelvin;

  /** The model with these constants. */
  public HamburgLeakage(ConstantSet constants) {
    double boltzmann = constants.value(ConstantName.PHYSICS_K_B);
    alpha1 = constants.value(ConstantName.HAMBURG_ALPHA_1);
    alpha0 = constants.value(ConstantName.HAMBURG_ALPHA_0);
    beta = constants.value(ConstantName.HAMBURG_BETA);
    k1 = constants.value(ConstantName.HAMBURG_K_1);
    e1PerK = constants.value(ConstantName.HAMBURG_E_1) / boltzmann;
    eLogPerK = constants.value(ConstantName.HAMBURG_E_LOG) / boltzmann;
    logKelvin = constants.value(ConstantName.HAMBURG_T_LOG);
    t0 = constants.value(ConstantName.HAMBURG_T_0);
    kelvin = constants.value(ConstantName.HAMBURG_T_CURRENT);
  }

  @Override
  public double kelvin() {
    return kelvin;
  }

  @Override
  public double[] currents(List<DamageStep> steps) {
    int size = steps.size();
    double[] doses = new double[size];
    double[] ageing = new double[size];
    double[] annealing = new double[size];
    double[] fluence = new double[size];
    double annealed = 0;
    double dosed = 0;
    for (int n = 0; n < size; n++) {
      DamageStep step = steps.get(n);
      doses[n] = step.dose();
      ageing[n] = step.seconds() / t0 * Math.exp(-eLogPerK * (1 / step.kelvin() - 1 / logKelvin));
      // The exponential part needs no look back: each step damps what is there.
      double damping = Math.exp(-step.seconds() * k1 * Math.exp(-e1PerK / step.kelvin()));
      annealed = (annealed + doses[n]) * damping;
      annealing[n] = annealed;
      dosed += doses[n];
      fluence[n] = dosed;
    }
    double[] current = LogSum.of(doses, ageing);
    for (int n = 0; n < size; n++) {
      current[n] = alpha1 * annealing[n] + alpha0 * fluence[n] - beta * current[n];
    }
    return current;
  }
}
