package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @Test
  void standAtRoundNumbersWithAsManyDigitsAsTheStepNeeds() {
    assertThat(Ticks.of(new Scale(0, 3000, false), 7, Axis.Values.NUMBERS).labels())
        .containsExactly("0", "500", "1000", "1500", "2000", "2500", "3000");
    assertThat(Ticks.of(new Scale(-0.35, 0.35, false), 8, Axis.Values.NUMBERS).labels())
        .containsExactly("−0.3", "−0.2", "−0.1", "0.0", "0.1", "0.2", "0.3");
  }

  /** Pulls on a low panel: a step of 5 would leave 0 alone. */
  @Test
  void oneLabelAloneIsNoScale() {
    assertThat(Ticks.of(new Scale(-4.1, 4.1, false), 4, Axis.Values.WHOLE_NUMBERS).labels())
        .containsExactly("−4", "−2", "0", "2", "4");
    assertThat(Ticks.of(new Scale(-0.43, 0.43, false), 4, Axis.Values.NUMBERS).labels())
        .containsExactly("−0.4", "−0.2", "0.0", "0.2", "0.4");
    assertThat(Ticks.of(new Scale(-0.5, 0.5, false), 4, Axis.Values.WHOLE_NUMBERS).labels())
        .containsExactly("0");
  }

  @Test
  void minorTicksDivideTheStepEvenly() {
    Ticks ticks = Ticks.of(new Scale(0, 10, false), 5, Axis.Values.NUMBERS);
    assertThat(ticks.major()).containsExactly(0, 2, 4, 6, 8, 10);
    assertThat(ticks.minor()).contains(0.5, 1, 1.5).hasSize(21);
  }

  @Test
  void drawLongNumbersTogetherInAMultiplier() {
    Ticks large = Ticks.of(new Scale(0, 4.7e14, false), 6, Axis.Values.NUMBERS);
    assertThat(large.labels()).containsExactly("0", "100", "200", "300", "400");
    assertThat(large.multiplier()).isEqualTo("×10^{12}");
    Ticks small = Ticks.of(new Scale(0, 0.006, false), 6, Axis.Values.NUMBERS);
    assertThat(small.labels()).containsExactly("0", "1", "2", "3", "4", "5", "6");
    assertThat(small.multiplier()).isEqualTo("×10^{-3}");
  }

  @Test
  void aPowerOfTenCanStandInTheUnitOfATitle() {
    Ticks large = Ticks.of(new Scale(0, 4.7e14, false), 6, Axis.Values.NUMBERS);
    assertThat(large.inUnit("F [n_{eq}]")).isEqualTo("F [10^{12} n_{eq}]");
    assertThat(large.inUnit("F")).isEqualTo("F [10^{12}]");
    assertThat(Ticks.of(new Scale(0, 9, false), 6, Axis.Values.NUMBERS).inUnit("F [K]"))
        .isEqualTo("F [K]");
  }

  @Test
  void fillNumbersAreWrittenInFullAndNeverBroken() {
    Ticks ticks = Ticks.of(new Scale(9998.5, 10001.5, false), 10, Axis.Values.WHOLE_NUMBERS);
    assertThat(ticks.labels()).containsExactly("9999", "10000", "10001");
    assertThat(ticks.minor()).isEmpty();
    Ticks later = Ticks.of(new Scale(900_000, 1_000_000, false), 2, Axis.Values.WHOLE_NUMBERS);
    assertThat(later.labels()).containsExactly("900000", "950000", "1000000");
    assertThat(later.multiplier()).isEmpty();
  }

  @Test
  void minorTicksOfWholeNumbersAreWholeNumbers() {
    for (double span : new double[] {3, 8, 17, 40, 90, 300, 1500}) {
      Ticks ticks = Ticks.of(new Scale(0, span, false), 6, Axis.Values.WHOLE_NUMBERS);
      assertThat(DoubleStream.of(ticks.minor())).allMatch(v -> v == Math.rint(v));
    }
  }

  @Test
  void logarithmicTicksStandAtPowersOfTen() {
    Ticks ticks = Ticks.of(new Scale(0.05, 2000, true), 8, Axis.Values.NUMBERS);
    assertThat(ticks.labels()).containsExactly("10^{−1}", "1", "10", "10^{2}", "10^{3}");
    assertThat(ticks.minor()).contains(0.05, 0.5, 2, 9000 / 10.0).doesNotContain(9000.0);
  }

  @Test
  void manyDecadesAreLabelledInEvenSteps() {
    Ticks ticks = Ticks.of(new Scale(1e-20, 1e10, true), 6, Axis.Values.NUMBERS);
    assertThat(ticks.labels()).hasSizeBetween(4, 6).contains("1");
    assertThat(ticks.minor()).contains(1e-19);
  }

  @Test
  void aShortLogarithmicScaleStillHasSeveralLabels() {
    Ticks ticks = Ticks.of(new Scale(2, 6, true), 6, Axis.Values.NUMBERS);
    assertThat(ticks.labels()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(DoubleStream.of(ticks.major())).allMatch(v -> v >= 2 && v <= 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2e14 | 9e15 | 8 | 2×10^{14};5×10^{14};10^{15};2×10^{15};5×10^{15}",
        "2e14 | 3e16 | 5 | 10^{15};10^{16};3×10^{14};3×10^{15};3×10^{16}",
        "0.02 | 3 | 8 | 0.02;0.05;0.1;0.2;0.5;1;2",
        "1.1 | 9.9 | 8 | 2;4;6;8",
        "5e14 | 6e14 | 8 | 500;520;540;560;580;600",
        "1e-3 | 1e3 | 2 | 10^{−3};1;10^{3}"
      })
  void aLogarithmicScaleHasLabelsWhereItsDecadesAreTooFew(
      double min, double max, int most, String labels) {
    assertThat(Ticks.of(new Scale(min, max, true), most, Axis.Values.NUMBERS).labels())
        .containsExactlyInAnyOrder(labels.split(";"));
  }

  @Test
  void aLogarithmicScaleHasTwoLabelsAtLeastAndNoMoreThanFit() {
    for (double decades = 0.01; decades < 40; decades *= 1.13) {
      for (double start = -20; start < 20; start += 0.37) {
        for (int most = 2; most <= 10; most++) {
          Scale scale = new Scale(Math.pow(10, start), Math.pow(10, start + decades), true);
          Ticks ticks = Ticks.of(scale, most, Axis.Values.NUMBERS);
          assertThat(ticks.labels())
              .as("%s, at most %d steps", scale, most)
              .hasSameSizeAs(DoubleStream.of(ticks.major()).boxed().toList())
              .hasSizeBetween(2, Math.max(5, most + 1))
              .doesNotHaveDuplicates();
          assertThat(DoubleStream.of(ticks.major()))
              .allMatch(v -> v >= scale.min() * (1 - 1e-8) && v <= scale.max() * (1 + 1e-8));
        }
      }
    }
  }

  @Test
  void aScaleMapsItsEndsAndBack() {
    Scale log = new Scale(1, 1000, true);
    assertThat(log.fraction(10)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(log.value(log.fraction(37))).isCloseTo(37, within(1e-9));
    assertThat(new Scale(-1, 3, false).fraction(0)).isEqualTo(0.25);
  }

  @Test
  void verticalRangeStartsAtZeroUnlessTheValuesAreFarAboveIt() {
    assertThat(vertical(Axis.of("I"), 5, 100).min()).isZero();
    assertThat(vertical(Axis.of("I"), 5, 100).max()).isCloseTo(135, within(1e-9));
    assertThat(vertical(Axis.of("T [K]"), 255, 280).min()).isBetween(250.0, 255.0);
    assertThat(vertical(Axis.of("difference"), -5, 5).min()).isLessThan(-5);
  }

  @Test
  void equalValuesAndNoValuesStillGiveARange() {
    assertThat(vertical(Axis.of("I"), 7, 7).contains(7)).isTrue();
    assertThat(vertical(Axis.of("I"), 0, 0).contains(0)).isTrue();
    assertThat(vertical(Axis.of("I").logarithmic(), 7, 7).contains(7)).isTrue();
    assertThat(vertical(Axis.of("I"))).isNotNull();
    assertThat(vertical(Axis.of("I").logarithmic())).isNotNull();
  }

  @Test
  void aFixedLimitWinsOverTheValues() {
    Scale scale = vertical(Axis.of("I").range(10, 20), 5, 100);
    assertThat(scale.min()).isEqualTo(10);
    assertThat(scale.max()).isEqualTo(20);
    assertThat(vertical(Axis.of("I").from(500), 5, 100).max()).isGreaterThan(500);
    assertThat(vertical(Axis.of("I").logarithmic().to(1e-9), 5, 100).min()).isLessThan(1e-9);
  }

  private static Scale vertical(Axis axis, double... values) {
    DoubleSummaryStatistics statistics = DoubleStream.of(values).summaryStatistics();
    return AxisRange.vertical(axis, statistics, false, AxisRange.HEAD_ROOM);
  }

  @Test
  void namesStandWhereTheyBelongWithoutTicks() {
    Axis axis =
        Axis.of("Sector")
            .named(
                List.of(
                    new Axis.Name(0.5, "1", ""),
                    new Axis.Name(1, "", "BmI"),
                    new Axis.Name(1.5, "2", ""),
                    new Axis.Name(7, "far", "")));

    Ticks ticks = Ticks.of(new Scale(0, 2, false), 1, axis);

    assertThat(ticks.major()).containsExactly(0.5, 1, 1.5);
    assertThat(ticks.labels()).containsExactly("1", "", "2");
    assertThat(ticks.periods()).containsExactly("", "BmI", "");
    assertThat(ticks.drawn()).isFalse();
    assertThat(Ticks.of(new Scale(0, 2, false), 9, Axis.of("x")).drawn()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(axis::logarithmic);
  }
}
