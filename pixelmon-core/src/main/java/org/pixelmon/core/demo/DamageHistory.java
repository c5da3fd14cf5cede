package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * The luminosity a detector has seen and how much of its damage has annealed, per fill.
 *
 * <p>The current-related damage rate of silicon is alpha(t) = alpha_I exp(-t / tau_I) + the part
 * that stays, with 1/tau_I = k0 exp(-E_I / kT); source: M. Moll, "Radiation damage in silicon
 * particle detectors", DESY-THESIS-1999-040, equations 5.11 and 5.12 (the slow logarithmic term is
 * left out: 80 min at 60 degrees Celsius stand for it).
 */
final class DamageHistory {

  /**
   * Damage rate that stays, A/cm at 20 degrees Celsius (after 80 min at 60 degrees). Source: Moll.
   */
  private static final double ALPHA_STABLE = 3.99e-17;

  /** Damage rate that anneals, A/cm at 20 degrees Celsius. Source: Moll. */
  private static final double ALPHA_ANNEALING = 1.23e-17;

  /** Frequency factor k0, 1/s. Source: Moll. */
  private static final double FREQUENCY_PER_SECOND = 1.2e13;

  /** Activation energy E_I, eV. Source: Moll. */
  private static final double ACTIVATION_EV = 1.11;

  /** Delivered in 2017 and 2018, fb^-1. Source: sum over the fills 5698-7492 as OMS gives them. */
  private static final double RUN2_FB = 117.27;

  private final List<DemoFill> fills;
  private final double[] deliveredBefore;
  private final double[] annealingBefore;

  /**
   * Follows the fills of a schedule.
   *
   * @param cooling tells how warm the sensors are, between the fills too
   */
  DamageHistory(List<DemoFill> fills, Cooling cooling) {
    this.fills = fills;
    this.deliveredBefore = new double[fills.size()];
    this.annealingBefore = new double[fills.size()];
    for (int i = 1; i < fills.size(); i++) {
      DemoFill last = fills.get(i - 1);
      double kept = keptBetween(last.stableFrom(), fills.get(i).stableFrom(), cooling);
      deliveredBefore[i] = deliveredBefore[i - 1] + last.deliveredFb();
      annealingBefore[i] = (annealingBefore[i - 1] + last.deliveredFb()) * kept;
    }
  }

  private static double keptBetween(Instant from, Instant to, Cooling cooling) {
    long steps = Math.max(1, Duration.between(from, to).toHours());
    double step = Duration.between(from, to).toSeconds() / (double) steps;
    double exponent = 0;
    for (long i = 0; i < steps; i++) {
      long millis = from.toEpochMilli() + (long) ((i + 0.5) * step * 1000);
      exponent += step * ratePerSecond(cooling.typicalKelvin(millis));
    }
    return StrictMath.exp(-exponent);
  }

  private static double ratePerSecond(double kelvin) {
    return FREQUENCY_PER_SECOND
        * StrictMath.exp(-ACTIVATION_EV / (LeakageCurrentScaling.BOLTZMANN_EV_PER_K * kelvin));
  }

  /** Delivered from the first fill of the period up to {@code at} in fill {@code index}, fb^-1. */
  double deliveredFb(int index, Instant at) {
    return deliveredBefore[index] + fills.get(index).deliveredFb(at);
  }

  /**
   * Integral of damage rate times luminosity at a moment of a fill, A/cm fb^-1 at 20 degrees
   * Celsius; times fluence per fb^-1 and volume it is the leakage current.
   *
   * @param hasRun2Dose adds the luminosity of Run 2, annealed during the long shutdown
   */
  double damage(int index, Instant at, boolean hasRun2Dose) {
    double now = fills.get(index).deliveredFb(at);
    double earlier = hasRun2Dose ? RUN2_FB : 0;
    return ALPHA_STABLE * (earlier + deliveredBefore[index] + now)
        + ALPHA_ANNEALING * (annealingBefore[index] + now);
  }
}
