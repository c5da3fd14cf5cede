package org.pixelmon.radsim.damage;

import java.util.ArrayList;
import java.util.List;

/**
 * Acceptors and donors by the Hamburg model. Fluence makes acceptors of which some stay (C), some
 * anneal in the short term (A), and neutral defects that become acceptors by reverse annealing (Y);
 * it removes a part of the donors.
 *
 * <p>Source: M. Moll, DESY-THESIS-1999-040, chapter 5; CERN Yellow Report 2021-001, section on the
 * depletion voltage.
 */
public final class EffectiveDoping {

  private final double madeShort;
  private final double madeReverse;
  private final double madeStable;
  private final double shortFactor;
  private final double shortPerK;
  private final double reverseFactor;
  private final double reversePerK;
  private final double removal;
  private final double removable;
  private final double constant;
  private final Integrals integrals;

  /** The model with these constants. */
  public EffectiveDoping(ConstantSet constants, Integrals integrals) {
    double boltzmann = constants.value(ConstantName.PHYSICS_K_B);
    madeShort = constants.value(ConstantName.DOPING_G_A);
    madeReverse = constants.value(ConstantName.DOPING_G_Y);
    madeStable = constants.value(ConstantName.DOPING_G_C);
    shortFactor = constants.value(ConstantName.DOPING_K_A);
    shortPerK = constants.value(ConstantName.DOPING_E_A) / boltzmann;
    reverseFactor = constants.value(ConstantName.DOPING_K_Y);
    reversePerK = constants.value(ConstantName.DOPING_E_Y) / boltzmann;
    removal = constants.value(ConstantName.DOPING_C);
    double donors = constants.value(ConstantName.DOPING_N_0);
    removable = donors * constants.value(ConstantName.DOPING_REMOVABLE);
    constant = donors - removable;
    this.integrals = integrals;
  }

  /** The doping at the end of each step. */
  public List<DopingState> states(List<DamageStep> steps) {
    List<DopingState> states = new ArrayList<>(steps.size());
    DopingState state = new DopingState(0, 0, 0, 0, constant + removable);
    double fluence = 0;
    for (DamageStep step : steps) {
      fluence += step.dose();
      state = after(state, step, fluence);
      states.add(state);
    }
    return states;
  }

  private DopingState after(DopingState before, DamageStep step, double fluence) {
    double seconds = step.seconds();
    double rate = step.rate();
    double shortRate = shortFactor * Math.exp(-shortPerK / step.kelvin());
    double reverseRate = reverseFactor * Math.exp(-reversePerK / step.kelvin());
    return new DopingState(
        madeShort * rate * integrals.decayed(shortRate, seconds)
            + before.shortTerm() * Math.exp(-shortRate * seconds),
        madeReverse * rate * integrals.decayed(reverseRate, seconds)
            + before.neutral() * Math.exp(-reverseRate * seconds),
        before.stable() + madeStable * step.dose(),
        before.reverse()
            + madeReverse * rate * integrals.grown(reverseRate, seconds)
            + before.neutral() * integrals.lost(reverseRate * seconds),
        constant + removable * Math.exp(-removal * fluence));
  }
}
