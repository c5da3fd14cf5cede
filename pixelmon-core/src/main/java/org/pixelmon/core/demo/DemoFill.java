package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * One fill with stable beams.
 *
 * @param number fill number
 * @param injection start of the fill (first injection)
 * @param stableFrom start of stable beams
 * @param stableTo end of stable beams
 * @param end end of the fill
 * @param peakUbPerSecond instantaneous luminosity at the start of stable beams, ub^-1/s (1e30 cm^-2
 *     s^-1)
 * @param lifetimeHours time in which the luminosity falls to 1/e, h
 * @param bunches bunches colliding in CMS
 * @param recordedFraction recorded over delivered luminosity
 */
record DemoFill(
    int number,
    Instant injection,
    Instant stableFrom,
    Instant stableTo,
    Instant end,
    double peakUbPerSecond,
    double lifetimeHours,
    int bunches,
    double recordedFraction) {

  private static final double UB_PER_FB = 1e9;

  /** Length of stable beams, s. */
  double stableSeconds() {
    return seconds(stableFrom, stableTo);
  }

  /** Luminosity delivered up to {@code at}, ub^-1: the integral of an exponential decay. */
  double deliveredUb(Instant at) {
    return deliveredUb(seconds(stableFrom, at));
  }

  /** Luminosity delivered {@code seconds} after the start of stable beams, ub^-1. */
  double deliveredUb(double seconds) {
    double within = Math.max(0, Math.min(seconds, stableSeconds()));
    double lifetime = lifetimeHours * 3600;
    return peakUbPerSecond * lifetime * -StrictMath.expm1(-within / lifetime);
  }

  /** Luminosity delivered in the whole fill, fb^-1. */
  double deliveredFb() {
    return deliveredUb(stableSeconds()) / UB_PER_FB;
  }

  /** Luminosity delivered up to {@code at}, fb^-1. */
  double deliveredFb(Instant at) {
    return deliveredUb(at) / UB_PER_FB;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1e3;
  }
}
