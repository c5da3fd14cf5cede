package org.pixelmon.core.demo;

/**
 * When the bias voltage of a channel goes up and down in one fill, ms since 1970.
 *
 * @param on first step up
 * @param off first step down
 */
record BiasCycle(long on, long off) {

  private static final long STEP_MILLIS = 6_000;
  private static final double[] STEPS = {0.3, 0.7, 1};

  /**
   * The cycle of one channel: up within seconds of the start of stable beams (once a fill one
   * channel goes up at that very moment), down within a minute after their end.
   *
   * @param exactly whether this channel is the one
   */
  static BiasCycle of(DemoFill fill, DemoRandom random, boolean exactly) {
    long after = exactly ? 0 : (long) random.between(4_000, 40_000);
    long late = (long) random.between(2_000, 50_000);
    return new BiasCycle(
        fill.stableFrom().toEpochMilli() + after, fill.stableTo().toEpochMilli() + late);
  }

  int steps() {
    return STEPS.length;
  }

  /** Voltage after a step up, as a fraction of the operating voltage. */
  double fraction(int step) {
    return STEPS[step];
  }

  /** Time of a step up. */
  long time(int step) {
    return on + step * STEP_MILLIS;
  }

  /** When the voltage is down to nothing. */
  long down() {
    return off + STEP_MILLIS;
  }
}
