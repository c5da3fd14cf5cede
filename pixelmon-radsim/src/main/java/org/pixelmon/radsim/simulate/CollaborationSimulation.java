package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.DopingState;
import org.pixelmon.radsim.damage.EffectiveDoping;
import org.pixelmon.radsim.damage.HamburgLeakage;
import org.pixelmon.radsim.damage.Integrals;
import org.pixelmon.radsim.damage.Silicon;

/**
 * The Hamburg model as the collaboration's Python code computes it (PixelRadiationDamageSimulation,
 * state of December 2025), with all that is odd about it: docs/differences.md lists it.
 */
public final class CollaborationSimulation {

  /** What the code multiplies all rates with; its authors do not know where that is from. */
  static final double RATE_SCALING = 0.0859955711871 / 8.9275E-02;

  /** What stands for a duration that is below 0, s. */
  private static final double LEAST_SECONDS = 0.001;

  /** A damage rate above this, A/cm, is taken for wrong. */
  private static final double GREATEST_ALPHA = 5e-16;

  /** What then stands for it, A/cm. */
  private static final double STAND_IN_ALPHA = 1e-17;

  private static final double MILLI = 1000;

  private final HamburgLeakage leakage;
  private final EffectiveDoping doping;
  private final Silicon silicon;
  private final CurrentScale scale;
  private final double referenceKelvin;

  private CollaborationSimulation(ConstantSet constants, double referenceKelvin) {
    this.leakage = new HamburgLeakage(constants);
    this.doping = new EffectiveDoping(constants, Integrals.AS_WRITTEN);
    this.silicon = Silicon.of(constants);
    this.scale = new CurrentScale(constants);
    this.referenceKelvin = referenceKelvin;
  }

  /**
   * A simulation.
   *
   * @param referenceKelvin temperature of the currents per volume and per module and of the data, K
   */
  public static CollaborationSimulation of(ConstantSet constants, double referenceKelvin) {
    return new CollaborationSimulation(constants, referenceKelvin);
  }

  /** The result at the end of each row, whatever the rows hold. */
  public List<SimulatedStep> run(List<ProfileRow> rows) {
    List<DamageStep> exact = new ArrayList<>(rows.size());
    List<DamageStep> cut = new ArrayList<>(rows.size());
    for (ProfileRow row : rows) {
      double seconds = row.durationSeconds() < 0 ? LEAST_SECONDS : row.durationSeconds();
      double rate = row.fluenceRate() * RATE_SCALING;
      exact.add(new DamageStep(seconds, row.kelvin(), rate));
      cut.add(new DamageStep(seconds, (int) row.kelvin(), Math.floor(rate)));
    }
    double[] currents = leakage.currents(cut);
    List<DopingState> dopings = doping.states(exact);
    double factor = scale.factor(leakage.kelvin(), referenceKelvin);
    List<SimulatedStep> results = new ArrayList<>(rows.size());
    double clock = rows.isEmpty() ? 0 : rows.get(0).endSeconds();
    double fluence = 0;
    for (int n = 0; n < currents.length; n++) {
      DamageStep step = exact.get(n);
      clock += step.seconds();
      fluence += step.dose();
      double perArea = MILLI * currents[n] * silicon.thicknessCm();
      double data = data(rows.get(n));
      results.add(
          new SimulatedStep(
              rows.get(n).fill(),
              clock,
              step.kelvin(),
              step.rate(),
              fluence,
              currents[n],
              alpha(currents[n], fluence, step),
              perArea,
              // These two stand in each other's place.
              perArea * silicon.areaCm2() * factor,
              perArea / silicon.thicknessCm() * factor,
              dopings.get(n),
              silicon.depletionVolt(dopings.get(n).effective()),
              data,
              data));
    }
    return results;
  }

  private static double alpha(double current, double fluence, DamageStep step) {
    double alpha = current / (fluence + step.rate());
    return alpha > GREATEST_ALPHA ? STAND_IN_ALPHA : alpha;
  }

  /** What the code calls mA: a thousandth of the number in the profile. */
  private double data(ProfileRow row) {
    return row.leakage() > 0 && row.fluenceRate() > 0
        ? row.leakage() / MILLI * scale.factor(row.kelvin(), referenceKelvin)
        : Double.NaN;
  }
}
