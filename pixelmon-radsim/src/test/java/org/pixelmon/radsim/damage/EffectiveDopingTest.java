package org.pixelmon.radsim.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveDopingTest {

  private static final ConstantSet CONSTANTS = TestConstants.load();
  private static final double K = CONSTANTS.value(ConstantName.PHYSICS_K_B);
  private static final double RATE = 1e7;

  private final EffectiveDoping model = new EffectiveDoping(CONSTANTS, Integrals.EXACT);

  private static Offset<Double> share(double of, double value) {
    return within(of * Math.abs(value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {243.15, 263.15, 283.15, 303.15, 333.15})
  void atConstantTemperatureAndRateIsTheClosedForm(double kelvin) {
    List<DopingState> states = model.states(Steps.repeated(500, 3600, kelvin, RATE));
    double shortRate = 2.4e13 * Math.exp(-1.09 / (K * kelvin));
    double reverseRate = 7.4e14 * Math.exp(-1.325 / (K * kelvin));

    for (int n = 0; n < states.size(); n++) {
      DopingState state = states.get(n);
      double seconds = 3600.0 * (n + 1);
      double fluence = RATE * seconds;
      double kept = -Math.expm1(-shortRate * seconds) / shortRate;
      double waiting = -Math.expm1(-reverseRate * seconds) / reverseRate;
      assertThat(state.shortTerm())
          .isCloseTo(1.4e-2 * RATE * kept, share(1e-11, state.shortTerm()));
      assertThat(state.neutral()).isCloseTo(6.7e-2 * RATE * waiting, share(1e-11, state.neutral()));
      assertThat(state.stable()).isCloseTo(6.16e-3 * fluence, share(1e-12, state.stable()));
      // In the cold this is small, and the closed form a difference of two large numbers.
      assertThat(state.reverse())
          .isCloseTo(6.7e-2 * (fluence - RATE * waiting), within(1e-12 * 6.7e-2 * fluence));
      assertThat(state.donors())
          .isCloseTo(
              1.7e12 * (0.01 + 0.99 * Math.exp(-6.4118e-14 * fluence)),
              share(1e-12, state.donors()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void nothingThatIsMadeForReverseAnnealingIsLostAndDonorsOnlyFall(long seed) {
    List<DamageStep> steps = Steps.random(seed, 2000);
    List<DopingState> states = model.states(steps);

    double fluence = 0;
    double donors = 1.7e12;
    double reverse = 0;
    for (int n = 0; n < states.size(); n++) {
      fluence += steps.get(n).dose();
      DopingState state = states.get(n);
      assertThat(state.neutral() + state.reverse())
          .isCloseTo(6.7e-2 * fluence, within(1e-11 * 6.7e-2 * fluence));
      assertThat(state.shortTerm()).isBetween(0.0, 1.4e-2 * fluence * (1 + 1e-12));
      assertThat(state.donors()).isBetween(0.01 * 1.7e12 * (1 - 1e-12), donors);
      assertThat(state.reverse()).isGreaterThanOrEqualTo(reverse);
      donors = state.donors();
      reverse = state.reverse();
    }
  }

  @Test
  void inTheColdNothingAnnealsInTheWarmAllDoes() {
    DopingState cold = model.states(Steps.repeated(1000, 3600, 150, RATE)).get(999);
    DopingState warm = model.states(Steps.repeated(1000, 3600, 400, RATE)).get(999);
    double fluence = 3.6e6 * RATE;

    assertThat(cold.shortTerm()).isCloseTo(1.4e-2 * fluence, share(1e-9, cold.shortTerm()));
    assertThat(cold.reverse()).isCloseTo(0, within(1e-9 * fluence));
    assertThat(warm.shortTerm()).isLessThan(1e-3 * 1.4e-2 * fluence);
    assertThat(warm.reverse()).isCloseTo(6.7e-2 * fluence, share(1e-3, warm.reverse()));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void halvingEveryStepChangesNothing(long seed) {
    List<DamageStep> steps = Steps.random(seed, 3000);
    List<DopingState> whole = model.states(steps);
    List<DopingState> halved = model.states(Steps.halved(steps));

    for (int n = 0; n < whole.size(); n++) {
      DopingState state = whole.get(n);
      DopingState half = halved.get(2 * n + 1);
      assertThat(half.shortTerm()).isCloseTo(state.shortTerm(), share(1e-11, state.shortTerm()));
      assertThat(half.neutral()).isCloseTo(state.neutral(), share(1e-11, state.neutral()));
      assertThat(half.reverse()).isCloseTo(state.reverse(), share(1e-11, state.reverse()));
      assertThat(half.donors()).isCloseTo(state.donors(), share(1e-12, state.donors()));
    }
  }

  /**
   * How far the differences of the collaboration's code are off, for the smallest of its numbers.
   */
  @Test
  void asWrittenHasLostDigitsInTheColdAndElseAgrees() {
    List<DamageStep> steps = Steps.random(61, 2000);
    DopingState exact = model.states(steps).get(1999);
    DopingState written =
        new EffectiveDoping(CONSTANTS, Integrals.AS_WRITTEN).states(steps).get(1999);

    assertThat(written.shortTerm()).isCloseTo(exact.shortTerm(), share(1e-11, exact.shortTerm()));
    assertThat(written.neutral()).isCloseTo(exact.neutral(), share(1e-11, exact.neutral()));
    assertThat(written.reverse())
        .isNotEqualTo(exact.reverse())
        .isCloseTo(exact.reverse(), share(1e-7, exact.reverse()));
  }

  @Test
  void integralsAreRightOnBothSidesOfWhereTheSeriesEnds() {
    for (double x : new double[] {1e-12, 1e-3, 0.499999, 0.5, 0.500001, 3}) {
      double series = 0;
      double term = 1;
      for (int k = 2; k < 60; k++) {
        term *= (k == 2 ? x : -x) / k;
        series += term;
      }
      assertThat(Integrals.EXACT.complement(x)).isCloseTo(series, share(1e-14, series));
    }
    assertThat(Integrals.EXACT.mean(0)).isEqualTo(1);
  }

  /** 285 um of 1.7e12 donors: 107 V, the first point of the collaboration's own graph. */
  @Test
  void aNewSensorIsDepletedAt107Volt() {
    assertThat(Silicon.of(CONSTANTS).depletionVolt(-1.7e12)).isCloseTo(106.9615, within(1e-3));
  }
}
