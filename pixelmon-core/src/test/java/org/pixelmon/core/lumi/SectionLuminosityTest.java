package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.LumiSection;

class SectionLuminosityTest {

  private static final Instant T0 = Instant.parse("2022-07-05T14:00:00Z");

  private static LumiSection section(double second, double delivered) {
    return section(355_100, second, delivered);
  }

  private static LumiSection section(int run, double second, double delivered) {
    return new LumiSection(run, 1, at(second), delivered, delivered / 2);
  }

  private static Instant at(double second) {
    return T0.plusNanos(Math.round(second * 1e9));
  }

  private static double delivered(SectionLuminosity luminosity, double from, double to) {
    return luminosity.deliveredUb(at(from), at(to));
  }

  /** As brilcalc tells them, in whole seconds: 0, 23, 46, 69 or 70, 93 ... */
  private static SectionLuminosity wholeSeconds(Random random, int sections, List<Double> values) {
    List<LumiSection> all = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      values.add(random.nextInt(100) * 1.0);
      all.add(section(Math.floor(i * 23.311), values.get(i)));
    }
    return SectionLuminosity.of(all);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyPartitionOfAnIntervalSumsToTheWhole(long seed) {
    Random random = new Random(seed);
    List<Double> values = new ArrayList<>();
    SectionLuminosity luminosity = wholeSeconds(random, 60, values);
    double end = 60 * 24 + 100;
    List<Double> cuts = new ArrayList<>(List.of(-50.0, end));
    random.doubles(80, -50, end).forEach(cuts::add);
    random.ints(20, 0, 60).forEach(i -> cuts.add(Math.floor(i * 23.311)));
    cuts.sort(null);

    double delivered = 0;
    double recorded = 0;
    for (int i = 1; i < cuts.size(); i++) {
      delivered += delivered(luminosity, cuts.get(i - 1), cuts.get(i));
      recorded += luminosity.recordedUb(at(cuts.get(i - 1)), at(cuts.get(i)));
    }

    double whole = values.stream().mapToDouble(v -> v).sum();
    assertThat(delivered).isCloseTo(whole, within(1e-9 * whole));
    assertThat(recorded).isCloseTo(whole / 2, within(1e-9 * whole));
    assertThat(delivered(luminosity, -50, end)).isCloseTo(whole, within(1e-9 * whole));
  }

  @ParameterizedTest
  @CsvSource({
    // One section of 20 s and 100 ub^-1, the next of 24 s and 48 ub^-1.
    "0, 5, 25",
    "5, 15, 50",
    "19, 20, 5",
    "20, 21, 2",
    "10, 32, 74",
    "0, 44, 148",
    "-100, 1, 5",
    "-100, 0, 0",
    "44, 100, 0",
    "30, 30, 0",
    "30, 10, 0"
  })
  void aSectionAcrossAnEndCountsByThePartInside(double from, double to, double expected) {
    SectionLuminosity luminosity =
        SectionLuminosity.of(List.of(section(0, 100), section(20, 48), section(44, 0)));

    assertThat(delivered(luminosity, from, to)).isEqualTo(expected);
    assertThat(luminosity.recordedUb(at(from), at(to))).isEqualTo(expected / 2);
  }

  @Test
  void sectionsOfWholeSecondsLeaveNoHoleAndDoNotOverlap() {
    // 23 s and 24 s long; at one ub^-1 a second every second has exactly one.
    SectionLuminosity luminosity =
        SectionLuminosity.of(List.of(section(0, 23), section(23, 24), section(47, 23)));

    for (int second = 0; second < 47 + 23; second++) {
      assertThat(delivered(luminosity, second, second + 1)).isCloseTo(1, within(0.014));
    }
    assertThat(delivered(luminosity, 22.5, 23.5)).isEqualTo(1);
  }

  @Test
  void theLastSectionAndOneBeforeAHoleLastTheirNominalLength() {
    SectionLuminosity luminosity =
        SectionLuminosity.of(List.of(section(0, 23.311), section(100, 23.311)));

    assertThat(delivered(luminosity, 0, 23)).isCloseTo(23, within(1e-9));
    assertThat(delivered(luminosity, 23.311, 100)).isZero();
    assertThat(delivered(luminosity, 0, 90)).isEqualTo(23.311);
    assertThat(delivered(luminosity, 100, 123.311)).isEqualTo(23.311);
    assertThat(delivered(luminosity, 123.311, 1_000)).isZero();
  }

  @Test
  void aNeighbourOneSecondLateFollowsAndOneLaterThanThatDoesNot() {
    assertThat(delivered(SectionLuminosity.of(List.of(section(0, 25), section(25, 1))), 24, 25))
        .isEqualTo(1);
    assertThat(delivered(SectionLuminosity.of(List.of(section(0, 25), section(26, 1))), 24, 26))
        .isZero();
  }

  @Test
  void sectionsOfTwoRunsAtTheSameTimeCountAsOne() {
    SectionLuminosity luminosity =
        SectionLuminosity.of(List.of(section(1, 0, 10), section(2, 0, 5), section(2, 20, 1)));

    assertThat(luminosity.sections()).isEqualTo(2);
    assertThat(delivered(luminosity, 0, 10)).isEqualTo(7.5);
  }

  @Test
  void theRateIsThatOfTheSectionInForce() {
    SectionLuminosity luminosity =
        SectionLuminosity.of(List.of(section(0, 100), section(20, 48), section(100, 23.311)));

    assertThat(luminosity.deliveredUbPerSecond(at(0))).hasValue(5);
    assertThat(luminosity.deliveredUbPerSecond(at(19.999999))).hasValue(5);
    assertThat(luminosity.deliveredUbPerSecond(at(20)).getAsDouble())
        .isCloseTo(48 / 23.311, within(1e-12));
    assertThat(luminosity.deliveredUbPerSecond(at(123.310999))).hasValue(1);
    assertThat(luminosity.deliveredUbPerSecond(at(-0.000001))).isEmpty();
    assertThat(luminosity.deliveredUbPerSecond(at(43.311))).isEmpty();
    assertThat(luminosity.deliveredUbPerSecond(at(123.311))).isEmpty();
  }

  @Test
  void withoutSectionsThereIsNoLuminosity() {
    SectionLuminosity none = SectionLuminosity.of(List.of());

    assertThat(none.sections()).isZero();
    assertThat(none.deliveredUb(T0, T0.plus(Duration.ofDays(1)))).isZero();
    assertThat(none.deliveredUbPerSecond(T0)).isEmpty();
  }

  @Test
  void sectionsOutOfOrderAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SectionLuminosity.of(List.of(section(23, 1), section(0, 1))))
        .withMessageContaining("2022-07-05T14:00:00Z is out of order");
  }
}
