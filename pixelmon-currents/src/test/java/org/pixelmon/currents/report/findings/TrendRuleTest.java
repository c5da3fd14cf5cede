package org.pixelmon.currents.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendRuleTest {

  private static final Instant START = Instant.parse("2022-07-05T00:00:00Z");

  private static List<Instant> daily(int n) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      times.add(START.plus(Duration.ofDays(i)));
    }
    return times;
  }

  /** Grows by 1 % a fill, with 1 % noise of a fixed seed. */
  private static double[] growing(int n) {
    Random random = new Random(7);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = 20 * Math.exp(0.01 * i + 0.01 * random.nextGaussian());
    }
    return values;
  }

  private static List<Integer> out(List<Instant> times, double[] values) {
    TrendRule rule = TrendRule.judge(times, values);
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (rule.isOut(i)) {
        out.add(i);
      }
    }
    return out;
  }

  @Test
  void findsOneBadFillAndSaysWhatWasExpected() {
    double[] values = growing(60);
    double good = values[30];
    values[30] = good * 0.3;

    assertThat(out(daily(60), values)).containsExactly(30);
    assertThat(TrendRule.judge(daily(60), values).expected(30))
        .isCloseTo(good, within(0.05 * good));
  }

  @Test
  void passesOverAStepThatLasts() {
    double[] values = growing(60);
    for (int i = 30; i < 60; i++) {
      values[i] *= 0.5;
    }

    assertThat(out(daily(60), values)).isEmpty();
  }

  @Test
  void callsTheNewestFillsOutUntilTheirSuccessorsAgree() {
    double[] values = growing(33);
    for (int i = 30; i < 33; i++) {
      values[i] *= 0.5;
    }

    assertThat(out(daily(33), values)).containsExactly(30, 31, 32);
  }

  @Test
  void doesNotCompareAcrossAStopOfWeeks() {
    List<Instant> times = daily(60);
    double[] values = growing(32);
    for (int i = 30; i < 32; i++) {
      values[i] *= 0.5;
      times.set(i, times.get(i).plus(Duration.ofDays(60)));
    }

    assertThat(out(times.subList(0, 32), values)).isEmpty();
  }

  @Test
  void hasAPositiveThresholdForCurrentsThatNeverChange() {
    double[] values = new double[20];
    Arrays.fill(values, 5);
    values[10] = 6; // + 20 %: many scales, but below the share
    values[15] = 7; // + 40 %

    assertThat(out(daily(20), values)).containsExactly(15);
  }

  @Test
  void knowsNothingOfAFewFills() {
    assertThat(out(daily(3), new double[] {1, 100, 1})).isEmpty();
  }
}
