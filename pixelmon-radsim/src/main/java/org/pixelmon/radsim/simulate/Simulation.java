package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.Damage;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageState;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.Silicon;

/** Steps through a history with a model of damage: exact temperatures, units as named. */
public final class Simulation {

  private static final double MILLI = 1000;

  private final Damage damage;
  private final Silicon silicon;
  private final CurrentScale scale;
  private final double rateScaling;
  private final double referenceKelvin;

  private Simulation(DamageModel model, ConstantSet constants, double referenceKelvin) {
    this.damage = Damage.of(model, constants);
    this.silicon = Silicon.of(constants);
    this.scale = new CurrentScale(constants);
    this.rateScaling = constants.value(ConstantName.PROFILE_RATE_SCALING);
    this.referenceKelvin = referenceKelvin;
  }

  /**
   * A simulation.
   *
   * @param referenceKelvin temperature that currents are given for, K
   */
  public static Simulation of(DamageModel model, ConstantSet constants, double referenceKelvin) {
    return new Simulation(model, constants, referenceKelvin);
  }

  /** The result at the end of each step of a history. */
  public List<SimulatedStep> run(History history) {
    List<HistoryStep> steps = history.steps();
    List<DamageState> states =
        damage.states(steps.stream().map(step -> scaled(step.conditions())).toList());
    double factor = scale.factor(damage.kelvin(), referenceKelvin);
    List<SimulatedStep> results = new ArrayList<>(steps.size());
    for (int n = 0; n < steps.size(); n++) {
      results.add(result(steps.get(n), states.get(n), factor));
    }
    return results;
  }

  private DamageStep scaled(DamageStep step) {
    return new DamageStep(step.seconds(), step.kelvin(), step.rate() * rateScaling);
  }

  private SimulatedStep result(HistoryStep step, DamageState state, double factor) {
    double perVolume = MILLI * state.current() * factor;
    double perArea = perVolume * silicon.thicknessCm();
    double kelvin = step.conditions().kelvin();
    double data = step.measured() * scale.factor(kelvin, referenceKelvin);
    return new SimulatedStep(
        step.fill(),
        step.endSeconds(),
        kelvin,
        step.conditions().rate() * rateScaling,
        state.fluence(),
        state.current(),
        state.alpha(),
        perArea,
        perVolume,
        perArea * silicon.areaCm2(),
        state.doping(),
        silicon.depletionVolt(state.doping().effective()),
        data,
        data * silicon.areaCm2());
  }
}
