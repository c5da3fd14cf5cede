package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.DopingState;
import org.pixelmon.radsim.damage.EffectiveDoping;
import org.pixelmon.radsim.damage.HamburgLeakage;
import org.pixelmon.radsim.damage.Integrals;
import org.pixelmon.radsim.damage.TestConstants;

/**
 * Each oddity of the collaboration's code by itself, in the size that docs/differences.md tells.
 */
class DamageDifferencesTest {

  private static final ConstantSet CONSTANTS = TestConstants.load();
  private static final String LAYER_1 = "profile_BPix_BmI_SEC1_LYR1_2022.txt";
  private static final String LAYER_2 = "profile_BPix_BmI_SEC1_LYR2_2022.txt";

  private static List<ProfileRow> rows(String profile) {
    return ProfileFile.read(ReferenceData.path("radsim/per_year/" + profile)).rows();
  }

  private static double[] currents(
      List<ProfileRow> rows,
      ToDoubleFunction<ProfileRow> kelvin,
      ToDoubleFunction<ProfileRow> rate) {
    return new HamburgLeakage(CONSTANTS)
        .currents(
            steps(
                rows,
                row ->
                    new DamageStep(
                        row.durationSeconds(),
                        kelvin.applyAsDouble(row),
                        rate.applyAsDouble(row))));
  }

  private static List<DamageStep> steps(
      List<ProfileRow> rows, Function<ProfileRow, DamageStep> step) {
    return rows.stream().map(step).toList();
  }

  private static double greatest(double[] values, double[] of) {
    double greatest = 0;
    for (int n = 0; n < of.length; n++) {
      greatest = Math.max(greatest, Math.abs(values[n] / of[n] - 1));
    }
    return greatest;
  }

  private static double scaled(ProfileRow row) {
    return row.fluenceRate() * CollaborationSimulation.RATE_SCALING;
  }

  @ParameterizedTest
  @CsvSource({LAYER_1 + ",0.0060,0.0043", LAYER_2 + ",0.0103,0.0070"})
  void wholeKelvinRaiseTheCurrent(String profile, double most, double last) {
    List<ProfileRow> rows = rows(profile);
    double[] exact = currents(rows, ProfileRow::kelvin, ProfileRow::fluenceRate);
    double[] whole = currents(rows, row -> (int) row.kelvin(), ProfileRow::fluenceRate);
    int end = exact.length - 1;

    assertThat(greatest(whole, exact)).isCloseTo(most, within(5e-5));
    assertThat(whole[end] / exact[end] - 1).isCloseTo(last, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({LAYER_1 + ",1.1e-5", LAYER_2 + ",1.3e-5"})
  void wholeRatesLowerIt(String profile, double most) {
    List<ProfileRow> rows = rows(profile);

    assertThat(
            greatest(
                currents(rows, ProfileRow::kelvin, row -> Math.floor(scaled(row))),
                currents(rows, ProfileRow::kelvin, DamageDifferencesTest::scaled)))
        .isCloseTo(most, within(1e-6));
  }

  @Test
  void theFactorOnTheRatesLowersCurrentAndFluence() {
    assertThat(CollaborationSimulation.RATE_SCALING - 1).isCloseTo(-0.0367, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({LAYER_1 + ",266578,3.6e-8", LAYER_2 + ",9230,1.5e-8"})
  void theClockSwallowsHolesAndDifferencesLoseDigits(
      String profile, double holes, double effective) {
    List<ProfileRow> rows = rows(profile);
    List<SimulatedStep> simulated = CollaborationSimulation.of(CONSTANTS, 273.15).run(rows);
    int end = rows.size() - 1;

    assertThat(simulated.get(0).seconds() - rows.get(0).endSeconds()).isEqualTo(1200);
    assertThat(simulated.get(end).seconds() - rows.get(end).endSeconds()).isEqualTo(1200 - holes);

    List<DamageStep> steps =
        steps(rows, row -> new DamageStep(row.durationSeconds(), row.kelvin(), scaled(row)));
    List<DopingState> exact = new EffectiveDoping(CONSTANTS, Integrals.EXACT).states(steps);
    assertThat(
            greatest(
                simulated.stream().mapToDouble(step -> step.doping().effective()).toArray(),
                exact.stream().mapToDouble(DopingState::effective).toArray()))
        .isCloseTo(effective, within(1e-9));
  }

  @Test
  void currentsAreAt21DegreesPerVolumeAndPerModuleExchangedAndAlphaOfASecondMore() {
    List<ProfileRow> rows = rows(LAYER_1);
    SimulatedStep first = CollaborationSimulation.of(CONSTANTS, 273.15).run(rows).get(0);
    SimulatedStep right =
        new SimulationRun(
                CONSTANTS.with(
                    ConstantName.PROFILE_RATE_SCALING, CollaborationSimulation.RATE_SCALING),
                0)
            .of(
                DamageModel.HAMBURG,
                List.of(ReferenceData.path("radsim/per_year/" + LAYER_1)),
                Limits.load(HistoryReaderTest.config()),
                SensorArea.ofFileName(HistoryReaderTest.config()))
            .steps()
            .get(0);

    double same = first.current() / right.current();
    assertThat(first.perArea() / right.perArea() / same).isCloseTo(7.265, within(1e-3));
    assertThat(first.perModule() / right.perModule() / same).isCloseTo(3.342, within(1e-3));
    assertThat(first.perVolume() / right.perVolume() / same).isCloseTo(1 / 3.342, within(1e-3));
    assertThat(first.alpha() / right.alpha() / same - 1).isCloseTo(-8.3e-4, within(1e-5));
    // Three modules of 10.4976 cm2.
    assertThat(first.data() / right.data()).isCloseTo(31.49, within(1e-2));
  }
}
