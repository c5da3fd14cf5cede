package org.pixelmon.radsim.damage;

/** Integrals over a step of what decays within it at a constant rate. */
public enum Integrals {
  /** Exact to rounding, however slow the decay. */
  EXACT {
    @Override
    double decayed(double rate, double seconds) {
      return seconds * mean(rate * seconds);
    }

    @Override
    double grown(double rate, double seconds) {
      return seconds * complement(rate * seconds);
    }

    @Override
    double lost(double x) {
      return -Math.expm1(-x);
    }
  },

  /**
   * As the collaboration's code writes them: differences of numbers near 1, which have few digits
   * left when little decays.
   */
  AS_WRITTEN {
    @Override
    double decayed(double rate, double seconds) {
      return rate > LEAST_RATE ? (1 - Math.exp(-rate * seconds)) / rate : seconds;
    }

    @Override
    double grown(double rate, double seconds) {
      return (rate * seconds + Math.exp(-rate * seconds) - 1) / rate;
    }

    @Override
    double lost(double x) {
      return 1 - Math.exp(-x);
    }
  };

  /** Below this rate, 1/s, that code takes nothing to decay. */
  private static final double LEAST_RATE = 1e-30;

  /** Up to here a series has more digits than the difference. */
  private static final double SMALL = 0.5;

  private static final int TERMS = 18;

  /** What is left of 1/s over a step, (1 - exp(-kt))/k, s. */
  abstract double decayed(double rate, double seconds);

  /** What of 1/s over a step is gone, (kt + exp(-kt) - 1)/k, s. */
  abstract double grown(double rate, double seconds);

  /** What of 1 is gone, 1 - exp(-x). */
  abstract double lost(double x);

  /** (1 - exp(-x))/x, which is 1 at 0. */
  double mean(double x) {
    return x > 0 ? -Math.expm1(-x) / x : 1;
  }

  /** 1 less that. */
  double complement(double x) {
    if (x > SMALL) {
      return 1 - mean(x);
    }
    double sum = 0;
    double term = 1;
    for (int k = 2; k < TERMS; k++) {
      term *= (k == 2 ? x : -x) / k;
      sum += term;
    }
    return sum;
  }
}
