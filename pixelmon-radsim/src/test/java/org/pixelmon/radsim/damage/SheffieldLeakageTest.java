package org.pixelmon.radsim.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheffieldLeakageTest {

  private static final double[] SHARES = {0.42, 0.10, 0.23, 0.21, 0.04};
  private static final double[] MINUTES = {1.2e6, 4.1e4, 3.7e3, 124, 8};
  private static final double ALPHA_0 = 9.504e-17;
  private static final ConstantSet CONSTANTS = TestConstants.load();

  private final SheffieldLeakage model = new SheffieldLeakage(CONSTANTS);

  private static double theta(double kelvin) {
    return Math.exp(-1.21 / CONSTANTS.value(ConstantName.PHYSICS_K_B) * (1 / kelvin - 1 / 293.15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {253.15, 273.15, 293.15, 313.15})
  void atConstantTemperatureAndRateIsTheClosedForm(double kelvin) {
    double[] currents = model.currents(Steps.repeated(3000, 3600, kelvin, 1e6));

    for (int n = 0; n < currents.length; n++) {
      double expected = 0;
      for (int k = 0; k < SHARES.length; k++) {
        double rate = theta(kelvin) / (60 * MINUTES[k]);
        expected += ALPHA_0 * SHARES[k] * 1e6 * -Math.expm1(-rate * 3600.0 * (n + 1)) / rate;
      }
      assertThat(currents[n]).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @Test
  void aSingleDoseAnnealsExponentiallyAndIsWholeAtFirst() {
    List<DamageStep> steps = new ArrayList<>(Steps.repeated(1, 1e-6, 293.15, 1e19));
    steps.addAll(Steps.repeated(100, 86_400, 293.15, 0));
    double[] currents = model.currents(steps);

    assertThat(currents[0]).isCloseTo(1e13 * ALPHA_0, within(1e-9 * 1e13 * ALPHA_0));
    for (int n = 1; n < currents.length; n++) {
      double left = 0;
      for (int k = 0; k < SHARES.length; k++) {
        left += SHARES[k] * Math.exp(-n * 1440 / MINUTES[k]);
      }
      double expected = 1e13 * ALPHA_0 * left;
      assertThat(currents[n]).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void halvingEveryStepChangesNothing(long seed) {
    List<DamageStep> steps = Steps.random(seed, 3000);
    double[] whole = model.currents(steps);
    double[] halved = model.currents(Steps.halved(steps));

    for (int n = 0; n < whole.length; n++) {
      assertThat(halved[2 * n + 1]).isCloseTo(whole[n], within(1e-12 * whole[n]));
    }
  }
}
