package org.pixelmon.radsim.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitStatus;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.TestConstants;
import org.pixelmon.radsim.simulate.DamagePlot;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;
import org.pixelmon.radsim.simulate.SimulationRun;
import org.pixelmon.radsim.simulate.TestHistories;

class CurrentFitTest {

  private static final ConstantSet CONSTANTS = TestConstants.load();
  private static final ConstantSet TRUTH =
      CONSTANTS
          .with(ConstantName.PROFILE_RATE_SCALING, 1.7)
          .with(ConstantName.HAMBURG_BETA, 3.6e-18);
  private static final List<ConstantName> SCALE_AND_BETA =
      List.of(ConstantName.PROFILE_RATE_SCALING, ConstantName.HAMBURG_BETA);

  private static SimulatedRun start(History history) {
    return new SimulationRun(CONSTANTS, 0).of(DamageModel.HAMBURG, history);
  }

  @Test
  void findsTheConstantsThatMadeTheCurrents() {
    History history = TestHistories.measured(400, DamageModel.HAMBURG, TRUTH, current -> current);

    FittedRun fit = CurrentFit.withError(SCALE_AND_BETA, 0.05).fit(start(history));

    assertThat(fit.result().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(fit.result().values()[0]).isCloseTo(1.7, withinPercentage(1e-3));
    assertThat(fit.result().values()[1]).isCloseTo(3.6e-18, withinPercentage(1e-3));
    assertThat(fit.result().chi2()).isCloseTo(0, within(1e-6));
    assertThat(fit.result().points().used()).isEqualTo(360);
    assertThat(fit.after().constants().value(ConstantName.HAMBURG_BETA))
        .isEqualTo(fit.result().values()[1]);
    assertThat(fit.after().last().perArea())
        .isCloseTo(
            new SimulationRun(TRUTH, 0).of(DamageModel.HAMBURG, history).last().perArea(),
            withinPercentage(1e-3));
    assertThat(fit.before().constants()).isEqualTo(CONSTANTS);
  }

  @Test
  void errorsAreThoseOfThePointsOrOfTheirScatter() {
    Random random = new Random(11);
    History history =
        TestHistories.measured(
            400,
            DamageModel.HAMBURG,
            TRUTH,
            current -> current * (1 + 0.02 * random.nextGaussian()));

    FitResult known = CurrentFit.withError(SCALE_AND_BETA, 0.02).fit(start(history)).result();
    FitResult unknown = CurrentFit.withUnknownError(SCALE_AND_BETA).fit(start(history)).result();

    // Currents below the median have the error of the median. Two standard deviations of chi2/ndf.
    double expected = meanOfSquares(history);
    assertThat(known.reducedChi2())
        .isCloseTo(expected, within(2 * expected * Math.sqrt(2.0 / known.ndf())));
    for (int i = 0; i < 2; i++) {
      double error = known.parameters().get(i).error();
      double truth = i == 0 ? 1.7 : 3.6e-18;
      assertThat((known.values()[i] - truth) / error).isBetween(-3., 3.);
      assertThat(unknown.values()[i]).isCloseTo(known.values()[i], within(0.05 * error));
      assertThat(unknown.parameters().get(i).error())
          .isCloseTo(error * Math.sqrt(known.reducedChi2()), withinPercentage(1));
    }
    assertThat(unknown.reducedChi2()).isCloseTo(0.16 * expected, within(0.03 * expected));
  }

  /** Of the ratios of the currents to those that have their error. */
  private static double meanOfSquares(History history) {
    double[] currents =
        start(history).steps().stream()
            .mapToDouble(SimulatedStep::data)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double median = currents[currents.length / 2];
    return Arrays.stream(currents)
        .map(current -> Math.pow(Math.min(1, current / median), 2))
        .average()
        .orElseThrow();
  }

  @Test
  void currentsWithoutHighVoltageTakeNoPart() {
    int[] count = {0};
    History history =
        TestHistories.measured(
            400,
            DamageModel.HAMBURG,
            TRUTH,
            current -> count[0]++ % 20 == 7 ? 0.01 * current : current);

    FittedRun fit = CurrentFit.withError(SCALE_AND_BETA, 0.05).fit(start(history));

    assertThat(fit.leftOut()).isEqualTo(18);
    assertThat(fit.result().points().used()).isEqualTo(342);
    assertThat(fit.result().values()[0]).isCloseTo(1.7, withinPercentage(1e-3));
  }

  @Test
  void saysWhenTheDataDoNotTellTheConstantsApart() {
    History history =
        TestHistories.measured(200, DamageModel.SHEFFIELD, CONSTANTS, current -> 0.8 * current);
    SimulatedRun run = new SimulationRun(CONSTANTS, 0).of(DamageModel.SHEFFIELD, history);

    FitResult result =
        CurrentFit.withUnknownError(
                FitChoice.parse(List.of("scale", "alpha_0"), DamageModel.SHEFFIELD))
            .fit(run)
            .result();

    assertThat(result.status()).isEqualTo(FitStatus.SINGULAR);
  }

  @Test
  void aPlotShowsDataBothCurvesAndPulls() {
    History history = TestHistories.measured(100, DamageModel.HAMBURG, TRUTH, i -> 1.02 * i);
    FittedRun fit =
        CurrentFit.withError(List.of(ConstantName.PROFILE_RATE_SCALING), 0.05).fit(start(history));

    DamagePlot plot = FitPlot.of(fit, CmsLabel.Status.NONE);

    assertThat(plot.spec().panels()).hasSize(2);
    assertThat(plot.spec().series())
        .extracting(s -> s.look().isPresent() && s.look().get().open())
        .containsExactly(false, true, false);
    assertThat(plot.points().stream().filter(point -> point.series().equals("data"))).hasSize(60);
  }

  @Test
  void refusesDataWithoutCurrentsAndErrorsThatAreNone() {
    assertThatThrownBy(
            () -> CurrentFit.withUnknownError(SCALE_AND_BETA).fit(start(TestHistories.steps(20))))
        .isInstanceOf(NoDataException.class);
    assertThatThrownBy(() -> CurrentFit.withError(SCALE_AND_BETA, 0))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void constantsHaveLongAndShortNames() {
    assertThat(
            FitChoice.parse(
                List.of("scale", "ALPHA0", "hamburg.beta", "E_gap"), DamageModel.HAMBURG))
        .containsExactly(
            ConstantName.PROFILE_RATE_SCALING,
            ConstantName.HAMBURG_ALPHA_0,
            ConstantName.HAMBURG_BETA,
            ConstantName.SILICON_E_GAP);
    assertThat(FitChoice.parse(List.of("alpha_0"), DamageModel.SHEFFIELD))
        .containsExactly(ConstantName.SHEFFIELD_ALPHA_0);
    assertFails("bata", "'bata' is no constant of the models", "Did you mean 'beta'?");
    assertFails("tau_1", "tau_1 does not change the leakage current of the hamburg model", "");
    assertFails("physics.q", "physics.q does not change the leakage current", "");
    assertFails("doping.g_C", "doping.g_C does not change the leakage current", "");
    assertThatThrownBy(() -> FitChoice.parse(List.of("beta", "hamburg.beta"), DamageModel.HAMBURG))
        .hasMessage("hamburg.beta is to be fitted twice");
  }

  private static void assertFails(String word, String message, String hint) {
    assertThatThrownBy(() -> FitChoice.parse(List.of(word), DamageModel.HAMBURG))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((UsageException) e).remedy().text()).contains(hint));
  }
}
