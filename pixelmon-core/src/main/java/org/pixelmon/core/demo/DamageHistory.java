package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * The luminosity a detector has seen and how much of its damage has annealed, per fill.
 *
 * <p>The current-related damage rate of silicon a time t after the irradiation is alpha(t) =
 * alpha_I exp(-t / tau_I) + alpha_0 - beta ln(theta t / 1 min), the Hamburg model; source: M. Moll,
 * "Radiation damage in silicon particle detectors", DESY-THESIS-1999-040, chapter 5.3, with the
 * parameters of 21 degrees Celsius. 1/tau_I is k0 exp(-E_I / kT); for the logarithm, time at other
 * temperatures counts by theta = exp(-E* (1/kT - 1/kT_21)), with E* of 1.3 eV (same source).
 */
final class DamageHistory {

  /** Damage rate that stays after years, A/cm at 20 degrees Celsius (80 min at 60 degrees). */
  private static final double ALPHA_STABLE = 3.99e-17;

  /** Damage rate that anneals exponentially, alpha_I, A/cm at 20 degrees Celsius. */
  private static final double ALPHA_ANNEALING = 1.23e-17;

  /** What the logarithm takes away from, alpha_0, A/cm at 20 degrees Celsius. */
  private static final double ALPHA_0 = 7.07e-17;

  /** What each factor e of time takes away, beta, A/cm at 20 degrees Celsius. */
  private static final double BETA = 3.29e-18;

  /** Frequency factor k0, 1/s. */
  private static final double FREQUENCY_PER_SECOND = 1.2e13;

  /** Activation energy E_I, eV. */
  private static final double ACTIVATION_EV = 1.11;

  /** Activation energy E* of the logarithm's time, eV. */
  private static final double LOGARITHM_EV = 1.3;

  private static final double LOGARITHM_K = 294.15;
  private static final double MINUTE_SECONDS = 60;

  /** Delivered in 2017 and 2018, fb^-1. Source: sum over the fills 5698-7492 as OMS gives them. */
  private static final double RUN2_FB = 117.27;

  private final List<DemoFill> fills;
  private final double[] deliveredBefore;
  private final double[] annealingBefore;
  private final double[] lastingBefore;

  /**
   * Follows the fills of a schedule.
   *
   * @param cooling tells how warm the sensors are, between the fills too
   */
  DamageHistory(List<DemoFill> fills, Cooling cooling) {
    this.fills = fills;
    this.deliveredBefore = new double[fills.size()];
    this.annealingBefore = new double[fills.size()];
    this.lastingBefore = new double[fills.size()];
    double[] age = new double[fills.size()];
    for (int i = 1; i < fills.size(); i++) {
      DemoFill last = fills.get(i - 1);
      Passed passed = Passed.between(last.stableFrom(), fills.get(i).stableFrom(), cooling);
      deliveredBefore[i] = deliveredBefore[i - 1] + last.deliveredFb();
      annealingBefore[i] = (annealingBefore[i - 1] + last.deliveredFb()) * passed.kept();
      for (int j = 0; j < i; j++) {
        age[j] += passed.minutes();
        lastingBefore[i] += fills.get(j).deliveredFb() * lasting(age[j]);
      }
    }
  }

  /** The part of the damage rate that falls with the logarithm of time, A/cm. */
  private static double lasting(double minutes) {
    return ALPHA_0 - BETA * StrictMath.log1p(minutes);
  }

  /**
   * Time as annealing counts it.
   *
   * @param kept fraction of the exponential part that is left
   * @param minutes minutes at 21 degrees Celsius that do the same to the logarithm
   */
  private record Passed(double kept, double minutes) {

    static Passed between(Instant from, Instant to, Cooling cooling) {
      long steps = Math.max(1, Duration.between(from, to).toHours());
      double step = Duration.between(from, to).toSeconds() / (double) steps;
      double exponent = 0;
      double seconds = 0;
      for (long i = 0; i < steps; i++) {
        long millis = from.toEpochMilli() + (long) ((i + 0.5) * step * 1000);
        double kelvin = cooling.typicalKelvin(millis);
        exponent += step * FREQUENCY_PER_SECOND * boltzmann(ACTIVATION_EV, 1 / kelvin);
        seconds += step * boltzmann(LOGARITHM_EV, 1 / kelvin - 1 / LOGARITHM_K);
      }
      return new Passed(StrictMath.exp(-exponent), seconds / MINUTE_SECONDS);
    }

    private static double boltzmann(double electronvolts, double perKelvin) {
      return StrictMath.exp(-electronvolts / LeakageCurrentScaling.BOLTZMANN_EV_PER_K * perKelvin);
    }
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
    return ALPHA_STABLE * (hasRun2Dose ? RUN2_FB : 0)
        + ALPHA_ANNEALING * (annealingBefore[index] + now)
        + lastingBefore[index]
        + ALPHA_0 * now;
  }
}
