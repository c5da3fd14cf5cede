package org.pixelmon.radsim.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HamburgLeakageTest {

  private static final ConstantSet CONSTANTS = TestConstants.load();
  private static final double K = CONSTANTS.value(ConstantName.PHYSICS_K_B);
  private static final double ALPHA_1 = 1.23e-17;
  private static final double ALPHA_0 = 7.07e-17;
  private static final double BETA = 3.29e-18;

  private final HamburgLeakage model = new HamburgLeakage(CONSTANTS);

  /** Annealing of the exponential part over some time. */
  private static double a(double seconds, double kelvin) {
    return seconds * 1.2e13 * Math.exp(-1.11 / (K * kelvin));
  }

  /** The logarithm's time over some time. */
  private static double b(double seconds, double kelvin) {
    return seconds / 60 * Math.exp(-1.30 / K * (1 / kelvin - 1 / 293.15));
  }

  /** The double sum term by term. */
  private static double[] plain(List<DamageStep> steps) {
    double[] sums = new double[steps.size()];
    for (int n = 0; n < sums.length; n++) {
      double sumA = 0;
      double sumB = 0;
      for (int i = n; i >= 0; i--) {
        DamageStep step = steps.get(i);
        sumA += a(step.seconds(), step.kelvin());
        sumB += b(step.seconds(), step.kelvin());
        sums[n] += step.dose() * (ALPHA_1 * Math.exp(-sumA) + ALPHA_0 - BETA * Math.log(sumB));
      }
    }
    return sums;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheDoubleSumTermByTerm(long seed) {
    List<DamageStep> steps = Steps.random(seed, 1500);
    double[] expected = plain(steps);

    double[] currents = model.currents(steps);

    for (int n = 0; n < expected.length; n++) {
      assertThat(currents[n]).as("step " + n).isCloseTo(expected[n], within(1e-12 * expected[n]));
    }
  }

  @Test
  void atConstantTemperatureAndRateIsTheClosedForm() {
    int count = 5000;
    double a = a(3600, 263.15);
    double b = b(3600, 263.15);
    double[] currents = model.currents(Steps.repeated(count, 3600, 263.15, 1e6));

    double logFactorial = 0;
    for (int n = 1; n <= count; n++) {
      logFactorial += Math.log(n);
      double geometric = Math.exp(-a) * -Math.expm1(-n * a) / -Math.expm1(-a);
      double expected =
          3.6e9 * (ALPHA_1 * geometric + n * ALPHA_0 - BETA * (n * Math.log(b) + logFactorial));
      assertThat(currents[n - 1]).as("step " + n).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {253.15, 273.15, 293.15, 353.15})
  void aSingleDoseAnnealsByTheFormulaOfTheModel(double kelvin) {
    List<DamageStep> steps = new ArrayList<>(Steps.repeated(1, 1, kelvin, 1e13));
    steps.addAll(Steps.repeated(200, 1800, kelvin, 0));

    double[] currents = model.currents(steps);

    for (int n = 0; n < currents.length; n++) {
      double seconds = 1 + 1800.0 * n;
      double alpha =
          ALPHA_1 * Math.exp(-a(seconds, kelvin)) + ALPHA_0 - BETA * Math.log(b(seconds, kelvin));
      assertThat(currents[n]).isCloseTo(1e13 * alpha, within(1e-12 * 1e13 * alpha));
    }
  }

  /** Source: M. Moll's thesis, figure 5.3: 4.0e-17 A/cm after 80 min at 60 C. */
  @Test
  void after80MinutesAt60CelsiusTheDamageRateIsTheOneThatIsQuotedEverywhere() {
    List<DamageStep> steps = new ArrayList<>(Steps.repeated(1, 1, 293.15, 1e13));
    steps.addAll(Steps.repeated(1, 80 * 60, 333.15, 0));

    assertThat(model.currents(steps)[1] / 1e13).isCloseTo(4.0e-17, within(0.15e-17));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void withoutBeamsTheCurrentOnlyFallsAndDosesAddUp(long seed) {
    List<DamageStep> steps = Steps.random(seed, 1000);
    double[] currents = model.currents(steps);
    double[] twice =
        model.currents(
            steps.stream()
                .map(step -> new DamageStep(step.seconds(), step.kelvin(), 2 * step.rate()))
                .toList());

    for (int n = 1; n < currents.length; n++) {
      if (steps.get(n).rate() == 0) {
        assertThat(currents[n]).isLessThanOrEqualTo(currents[n - 1] * (1 + 1e-14));
      }
      assertThat(twice[n]).isCloseTo(2 * currents[n], within(1e-12 * currents[n]));
    }
  }

  /** docs/physics.md states these bounds. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void halvingEveryStepChangesTheCurrentByLessThanTheBounds(long seed) {
    List<DamageStep> steps = Steps.random(seed, 3000);
    double[] whole = model.currents(steps);
    double[] halved = model.currents(Steps.halved(steps));

    for (int n = 0; n < whole.length; n++) {
      double bound = n < 100 ? 2e-2 : 2e-3;
      assertThat(halved[2 * n + 1]).as("step " + n).isCloseTo(whole[n], within(bound * whole[n]));
    }
  }
}
