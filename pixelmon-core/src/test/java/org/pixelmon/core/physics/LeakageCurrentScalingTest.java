package org.pixelmon.core.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.testkit.ReferenceData;

class LeakageCurrentScalingTest {

  private static final double RELATIVE_PERCENT = 1e-10;

  /** Silicon temperatures of a running detector, K. */
  private static double kelvin(Random random) {
    return 230 + 80 * random.nextDouble();
  }

  @Test
  void givesTheOriginalsNumbers() {
    Path file = ReferenceData.path("golden/fluence/normalisation.csv");
    CsvTable table = CsvTable.read(file, "", "current", "t_meas_K", "t_target_K", "scaled");
    assertThat(table.rows()).hasSizeGreaterThan(20);
    for (CsvTable.Row row : table.rows()) {
      double factor =
          LeakageCurrentScaling.factor(row.number("t_meas_K"), row.number("t_target_K"));
      assertThat(row.number("current") * factor)
          .isCloseTo(row.number("scaled"), withinPercentage(RELATIVE_PERCENT));
      assertThat(LeakageCurrentScaling.perVolume(row.number("current"), row.integer("n_rocs")))
          .isCloseTo(row.number("per_volume"), withinPercentage(RELATIVE_PERCENT));
    }
  }

  /** Computed by hand from the formula, with Eg = 1.21 eV and k = 8.6173324e-5 eV/K. */
  @ParameterizedTest
  @CsvSource({
    "273.15, 273.15, 1",
    "258.15, 273.15, 4.985053588681674",
    "258.15, 253.15, 0.5619874554830295"
  })
  void scalesByChilingarovsFormula(double from, double to, double factor) {
    assertThat(LeakageCurrentScaling.factor(from, to))
        .isCloseTo(factor, withinPercentage(RELATIVE_PERCENT));
  }

  @Test
  void scalingThereAndBackChangesNothing() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double a = kelvin(random);
      double b = kelvin(random);
      assertThat(LeakageCurrentScaling.factor(a, b) * LeakageCurrentScaling.factor(b, a))
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void scalingInTwoStepsIsScalingInOne() {
    Random random = new Random(2);
    for (int i = 0; i < 1000; i++) {
      double a = kelvin(random);
      double b = kelvin(random);
      double c = kelvin(random);
      assertThat(LeakageCurrentScaling.factor(a, b) * LeakageCurrentScaling.factor(b, c))
          .isCloseTo(LeakageCurrentScaling.factor(a, c), withinPercentage(1e-9));
    }
  }

  @Test
  void warmerSiliconLeaksMoreAboutTwiceAsMuchPer7Kelvin() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double t = kelvin(random);
      assertThat(LeakageCurrentScaling.factor(t, t + 1e-3)).isGreaterThan(1);
      assertThat(LeakageCurrentScaling.factor(t, t + 7)).isBetween(1.6, 3.0);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 273", "273, 0", "-1, 273", "NaN, 273", "273, NaN"})
  void rejectsWhatIsNoTemperature(double from, double to) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeakageCurrentScaling.factor(from, to))
        .withMessageContaining("above 0 K");
  }

  @Test
  void aRocHasItsVolume() {
    assertThat(LeakageCurrentScaling.ROC_VOLUME_CM3).isCloseTo(0.01869885, within(1e-12));
    assertThat(LeakageCurrentScaling.perVolume(0.01869885 * 24, 24)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aRocHasItsArea() {
    assertThat(LeakageCurrentScaling.ROC_AREA_CM2).isCloseTo(0.6561, within(1e-12));
    assertThat(LeakageCurrentScaling.perArea(0.6561 * 24, 12)).isCloseTo(2, within(1e-12));
  }
}
