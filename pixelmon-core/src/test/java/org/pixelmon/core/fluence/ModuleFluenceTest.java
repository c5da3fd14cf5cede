package org.pixelmon.core.fluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class ModuleFluenceTest {

  private static final Detector DETECTOR = Detector.load(ConfigCopy.original());

  private static FluenceField constant(double value, double zMaxCm) {
    double[] values = new double[20 * 100];
    Arrays.fill(values, value);
    return FluenceField.of(
        "allpart",
        RootAxis.fixed("", 20, 0, 20),
        RootAxis.fixed("", 100, -zMaxCm, zMaxCm),
        values,
        values);
  }

  /** A field that grows as z + 100, in bins of 1 cm that hold the value at their centre. */
  private static FluenceField slope() {
    double[] values = new double[200];
    Arrays.setAll(values, iz -> iz + 0.5);
    return FluenceField.of(
        "allpart",
        RootAxis.fixed("", 1, 0, 20),
        RootAxis.fixed("", 200, -100, 100),
        values,
        values);
  }

  @Test
  void aConstantFieldIsEveryModulesMean() {
    ModuleFluence fluence = new ModuleFluence(constant(0.25, 100));
    assertThat(DETECTOR.barrelModules())
        .allSatisfy(m -> assertThat(fluence.of(m)).isCloseTo(0.25, within(1e-15)));
    assertThat(DETECTOR.endcapModules())
        .allSatisfy(m -> assertThat(fluence.of(m)).isCloseTo(0.25, within(1e-15)));
  }

  @Test
  void aModuleOverABinWithoutANumberIsRefusedInEveryWayOfTakingItsMean() {
    double[] values = new double[20 * 200];
    Arrays.fill(values, 1);
    PixelModule module = DETECTOR.barrelModules().get(0);
    int ir = (int) module.rCm();
    values[ir + 20 * (100 + (int) Math.floor(module.zCm()))] = Double.NaN;
    FluenceField field =
        FluenceField.of(
            "allpart",
            RootAxis.fixed("", 20, 0, 20),
            RootAxis.fixed("", 200, -100, 100),
            values,
            values);
    ModuleFluence fluence = new ModuleFluence(field);
    String problem = "fluence_allpart has no number (NaN) in the bin at r = " + (ir + 0.5) + " cm";
    assertThatThrownBy(() -> fluence.of(module))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
    assertThatThrownBy(() -> fluence.originalOf(module))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
    assertThatThrownBy(() -> PartFluence.of(field, DETECTOR))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
    assertThat(fluence.of(DETECTOR.endcapModules().get(0))).isCloseTo(1, within(1e-12));
  }

  @Test
  void theOriginalTakesSixtyFiveStepsOfAMillimetreForAnyModule() {
    ModuleFluence fluence = new ModuleFluence(constant(1, 100));
    assertThat(DETECTOR.barrelModules())
        .allSatisfy(m -> assertThat(fluence.originalOf(m)).isCloseTo(6.5 / 6.48, within(1e-12)));
    assertThat(DETECTOR.endcapModules())
        .allSatisfy(m -> assertThat(fluence.originalOf(m)).isCloseTo(6.5 / 6.48, within(1e-12)));
  }

  @Test
  void aBarrelModuleIsIntegratedAlongZAndAnEndcapModuleIsNot() {
    ModuleFluence fluence = new ModuleFluence(slope());
    PixelModule barrel = DETECTOR.barrelModules().get(0);
    PixelModule endcap = DETECTOR.endcapModules().get(0);
    // The steps of the field deviate from the slope by at most half a bin at either end.
    assertThat(fluence.of(barrel)).isCloseTo(barrel.zCm() + 100, within(0.04));
    assertThat(fluence.of(endcap)).isCloseTo(Math.floor(endcap.zCm() + 100) + 0.5, within(1e-12));
  }

  @Test
  void aModuleThatReachesOutOfTheFieldIsAnErrorThatNamesIt() {
    ModuleFluence fluence = new ModuleFluence(constant(1, 50));
    assertThatThrownBy(() -> fluence.meanOf(DETECTOR.endcapModules()))
        .isInstanceOf(NoDataException.class)
        .hasMessageContaining("FPix_")
        .hasMessageContaining("z -50.00 to 50.00 cm");
  }

  @Test
  void noModulesHaveNoMean() {
    ModuleFluence fluence = new ModuleFluence(constant(1, 50));
    assertThatThrownBy(() -> fluence.meanOf(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOriginalSumsOfTheBarrelGroupsAreTheGoldenOnes() {
    ModuleFluence fluence = new ModuleFluence(ReferenceField.allParticles());
    CsvTable golden =
        CsvTable.read(ReferenceData.path("golden/fluence/readout_groups.csv"), "", "readout_group");
    assertThat(golden.rows()).hasSize(128);
    for (Row row : golden.rows()) {
      var group = DETECTOR.group(row.text("readout_group"));
      double sum = fluence.originalSumOf(group.modules());
      assertThat(FluenceNormalisation.perInvFb(sum, 80))
          .as(group.name())
          .isCloseTo(row.number("fluence_per_fb_xsec80"), Percentage.withPercentage(1e-11));
      assertThat(FluenceNormalisation.perInvFb(sum, 79.1) * 1e-5)
          .isCloseTo(
              row.number("fluence_at_1e-05_fb_per_s_xsec79.1"), Percentage.withPercentage(1e-11));
    }
  }

  @Test
  void theOriginalSumsAgreeWithTheIntegralsOfTheReference() {
    ModuleFluence fluence = new ModuleFluence(ReferenceField.allParticles());
    CsvTable integrals =
        CsvTable.read(ReferenceData.path("fluka/bpix_group_field_integral.csv"), "", "g", "sum");
    assertThat(integrals.rows()).hasSize(128);
    for (Row row : integrals.rows()) {
      var group = DETECTOR.group(row.text("g"));
      assertThat(group.modules()).hasSize(row.integer("size"));
      assertThat(fluence.originalSumOf(group.modules()))
          .isCloseTo(row.number("sum"), Percentage.withPercentage(1e-5));
    }
  }

  @Test
  void theMeanIsTheOriginalSumWithoutItsTwoFactors() {
    ModuleFluence fluence = new ModuleFluence(ReferenceField.allParticles());
    for (var group : DETECTOR.barrelGroups()) {
      double corrected =
          fluence.originalSumOf(group.modules()) / group.modules().size() / (6.5 / 6.48);
      assertThat(fluence.meanOf(group.modules()))
          .as(group.name())
          .isCloseTo(corrected, Percentage.withPercentage(0.3));
    }
  }
}
