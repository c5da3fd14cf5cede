package org.pixelmon.radsim.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSumTest {

  /** Term by term. */
  private static double[] plain(double[] weights, double[] increments) {
    double[] clock = new double[weights.length + 1];
    double[] sums = new double[weights.length];
    for (int n = 0; n < weights.length; n++) {
      clock[n + 1] = clock[n] + increments[n];
      for (int i = 0; i <= n; i++) {
        sums[n] += weights[i] * Math.log(Math.max(clock[n + 1] - clock[i], increments[n]));
      }
    }
    return sums;
  }

  /** The size of what is added up: sums of both signs may be near 0. */
  private static double size(double[] weights, double[] increments, int step) {
    double size = 0;
    double since = 0;
    for (int i = step; i >= 0; i--) {
      since += increments[i];
      size += weights[i] * (1 + Math.abs(Math.log(since)));
    }
    return size;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSumTermByTerm(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1 + random.nextInt(3000);
    double[] weights = new double[size];
    double[] increments = new double[size];
    boolean beams = false;
    double speed = 1;
    for (int n = 0; n < size; n++) {
      beams = random.nextInt(12) == 0 ? !beams : beams;
      // Cold for most of the time, warm now and then: time runs from 0.01 to 1000 units a step.
      speed = random.nextInt(100) == 0 ? Math.pow(10, 5 * random.nextDouble() - 2) : speed;
      weights[n] = beams ? 1e9 * random.nextDouble() : 0;
      increments[n] = speed * (0.001 + random.nextDouble());
    }
    double[] expected = plain(weights, increments);

    double[] sums = LogSum.of(weights, increments);

    for (int n = 0; n < size; n++) {
      assertThat(Math.abs(sums[n] - expected[n]))
          .as("step %d of %d", n, size)
          .isLessThanOrEqualTo(1e-13 * size(weights, increments, n));
    }
  }
}
