package org.pixelmon.radsim.vary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.radsim.damage.Constant;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.TestConstants;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationRun;
import org.pixelmon.radsim.simulate.TestHistories;

class VariationTest {

  private static final ConstantSet CONSTANTS = TestConstants.load();

  /** The constants with the uncertainty of one alone. */
  private static ConstantSet with(ConstantName name, double minus, double plus) {
    return ConstantSet.of(
        CONSTANTS.all().stream()
            .map(
                c ->
                    c.name() == name
                        ? new Constant(name, c.value(), minus, plus, c.source())
                        : new Constant(c.name(), c.value(), 0, 0, c.source()))
            .toList());
  }

  private static SimulatedRun run(DamageModel model, ConstantSet constants, int steps) {
    return new SimulationRun(constants, 0).of(model, TestHistories.steps(steps));
  }

  /** The current of this model is proportional to alpha_0, so all moves are those of alpha_0. */
  @Test
  void aFactorMovesTheCurrentAsFarAsItMoves() {
    double value = CONSTANTS.value(ConstantName.SHEFFIELD_ALPHA_0);
    ConstantSet constants = with(ConstantName.SHEFFIELD_ALPHA_0, 0.05 * value, 0.2 * value);

    VariedRun varied = Variation.of(run(DamageModel.SHEFFIELD, constants, 60), 4000, Progress.NONE);

    assertThat(varied.effects()).hasSize(1);
    assertThat(varied.effects().get(0).currentMinus()).isCloseTo(-0.05, within(1e-12));
    assertThat(varied.effects().get(0).currentPlus()).isCloseTo(0.2, within(1e-12));
    assertThat(varied.effects().get(0).voltPlus()).isZero();
    for (VariedPoint point : varied.points()) {
      double current = point.current().value();
      assertThat(point.current().least() / current).isCloseTo(0.95, within(1e-12));
      assertThat(point.current().greatest() / current).isCloseTo(1.2, within(1e-12));
      // A fifth of a split normal of these widths is below its peak; its quantiles follow.
      assertThat(point.current().lower() / current).isCloseTo(0.9872, within(0.01));
      assertThat(point.current().upper() / current).isCloseTo(1.2542, within(0.015));
      assertThat(point.volt().lower()).isEqualTo(point.volt().upper());
    }
  }

  @Test
  void sixtyEightPercentOfADrawAreWithinItsUncertainties() {
    Constant constant = new Constant(ConstantName.HAMBURG_E_1, 10, 0.1, 0.7, "");
    SplitNormal normal = new SplitNormal(new Random(5));

    double[] draws = IntStream.range(0, 20_000).mapToDouble(i -> normal.draw(constant)).toArray();

    assertThat(share(draws, 9.9, 10.7)).isCloseTo(0.6827, within(0.013));
    assertThat(share(draws, 0, 10)).isCloseTo(0.1 / 0.8, within(0.01));
  }

  private static double share(double[] values, double from, double to) {
    return IntStream.range(0, values.length)
            .filter(i -> values[i] >= from && values[i] < to)
            .count()
        / (double) values.length;
  }

  @Test
  void nothingIsDrawnThatIsNotAboveZero() {
    Constant constant = CONSTANTS.constant(ConstantName.HAMBURG_K_1);
    SplitNormal normal = new SplitNormal(new Random(5));

    assertThat(IntStream.range(0, 20_000).mapToDouble(i -> normal.draw(constant)))
        .allMatch(value -> value > 0);
  }

  @Test
  void quotedUncertaintiesGiveABandThatIsTheSameEachTime(@TempDir Path folder) {
    SimulatedRun run = run(DamageModel.HAMBURG, CONSTANTS, 2345);

    VariedRun varied = Variation.of(run, 30, Progress.NONE);

    assertThat(varied).isEqualTo(Variation.of(run, 30, Progress.NONE));
    assertThat(varied.points()).hasSize(2000);
    assertThat(varied.last().seconds()).isEqualTo(run.last().seconds());
    assertThat(varied.last().current().value()).isEqualTo(run.last().perArea());
    assertThat(varied.last().current().lower()).isLessThan(varied.last().current().value());
    assertThat(varied.last().current().upper()).isGreaterThan(varied.last().current().value());
    assertThat(varied.effects())
        .extracting(effect -> effect.constant().name())
        .containsExactlyInAnyOrder(
            ConstantName.HAMBURG_ALPHA_1,
            ConstantName.HAMBURG_BETA,
            ConstantName.HAMBURG_K_1,
            ConstantName.HAMBURG_E_1,
            ConstantName.HAMBURG_E_LOG,
            ConstantName.DOPING_K_A,
            ConstantName.DOPING_E_A,
            ConstantName.DOPING_K_Y,
            ConstantName.DOPING_E_Y);
    assertThat(varied.effects())
        .isSortedAccordingTo((a, b) -> Double.compare(b.largest(), a.largest()));

    VariationTables.writeBand(folder.resolve("band.csv"), varied);
    VariationTables.writeEffects(folder.resolve("effects.csv"), varied);
    assertThat(folder.resolve("band.csv")).content().hasLineCount(2001);
    assertThat(folder.resolve("effects.csv"))
        .content()
        .hasLineCount(11)
        .contains("\nhamburg.k_1,12000000000000.0,10000000000000.0,53000000000000.0,1/s,")
        .contains("\nall,,,,,");
  }

  /** What anneals slower leaves more acceptors of the short term, and fewer of the long one. */
  @Test
  void theDepletionVoltageMovesWithTheAnnealing() {
    VariedRun varied = Variation.of(run(DamageModel.SHEFFIELD, CONSTANTS, 500), 40, Progress.NONE);

    assertThat(varied.effects()).allMatch(effect -> effect.largest() == 0);
    Effect energy = effect(varied, ConstantName.DOPING_E_A);
    Effect factor = effect(varied, ConstantName.DOPING_K_A);
    assertThat(energy.voltPlus() * energy.voltMinus()).isNegative();
    assertThat(factor.voltPlus() * energy.voltPlus()).isNegative();
    assertThat(varied.last().volt().lower()).isLessThan(varied.last().volt().value());
    assertThat(varied.last().volt().upper()).isGreaterThan(varied.last().volt().value());
  }

  private static Effect effect(VariedRun varied, ConstantName name) {
    return varied.effects().stream()
        .filter(effect -> effect.constant().name() == name)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhenNothingCanBeVaried() {
    ConstantSet constants = with(ConstantName.HAMBURG_BETA, 0.1e-18, 0.1e-18);
    SimulatedRun run = run(DamageModel.SHEFFIELD, constants, 10);

    assertThatThrownBy(() -> Variation.of(run, 30, Progress.NONE))
        .isInstanceOf(NoDataException.class)
        .hasMessage(
            "no constant that the sheffield model or the depletion voltage uses has an uncertainty");
    assertThat(List.of(DamageModel.values())).hasSize(2);
  }
}
