package org.pixelmon.radsim.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Conditions for tests. */
final class Steps {

  private static final double HOUR = 3600;

  private Steps() {}

  /** The same step again and again. */
  static List<DamageStep> repeated(int count, double seconds, double kelvin, double rate) {
    return Collections.nCopies(count, new DamageStep(seconds, kelvin, rate));
  }

  /** Hours with and without beams, cold but for some days. */
  static List<DamageStep> random(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DamageStep> steps = new ArrayList<>();
    double kelvin = 260;
    boolean beams = true;
    for (int n = 0; n < count; n++) {
      kelvin = random.nextInt(200) == 0 ? 255 + 45 * random.nextDouble() : kelvin;
      beams = random.nextInt(12) == 0 ? !beams : beams;
      double rate = beams ? 5e6 * (0.5 + random.nextDouble()) : 0;
      double seconds = random.nextInt(6) == 0 ? 1 + 1800 * random.nextDouble() : HOUR;
      steps.add(new DamageStep(seconds, kelvin + random.nextDouble(), rate));
    }
    return steps;
  }

  /** Each step as two halves. */
  static List<DamageStep> halved(List<DamageStep> steps) {
    List<DamageStep> halves = new ArrayList<>();
    for (DamageStep step : steps) {
      DamageStep half = new DamageStep(step.seconds() / 2, step.kelvin(), step.rate());
      halves.add(half);
      halves.add(half);
    }
    return halves;
  }
}
