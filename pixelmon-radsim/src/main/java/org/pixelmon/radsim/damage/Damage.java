package org.pixelmon.radsim.damage;

import java.util.ArrayList;
import java.util.List;

/** Leakage current and doping of a sensor, step by step. */
public final class Damage {

  private final LeakageModel leakage;
  private final EffectiveDoping doping;

  private Damage(LeakageModel leakage, EffectiveDoping doping) {
    this.leakage = leakage;
    this.doping = doping;
  }

  /** A model of leakage current, and the effective doping, with these constants. */
  public static Damage of(DamageModel model, ConstantSet constants) {
    return new Damage(model.leakage(constants), new EffectiveDoping(constants, Integrals.EXACT));
  }

  /** The temperature that the currents are for, K. */
  public double kelvin() {
    return leakage.kelvin();
  }

  /** The damage at the end of each step. */
  public List<DamageState> states(List<DamageStep> steps) {
    double[] currents = leakage.currents(steps);
    List<DopingState> dopings = doping.states(steps);
    List<DamageState> states = new ArrayList<>(steps.size());
    double fluence = 0;
    for (int n = 0; n < currents.length; n++) {
      fluence += steps.get(n).dose();
      states.add(new DamageState(fluence, currents[n], dopings.get(n)));
    }
    return states;
  }
}
