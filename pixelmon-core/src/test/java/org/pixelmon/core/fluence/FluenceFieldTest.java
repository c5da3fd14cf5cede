package org.pixelmon.core.fluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootBins;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.root.RootHistogram2D;
import org.pixelmon.core.root.RootNamed;
import org.pixelmon.core.testkit.ReferenceData;

class FluenceFieldTest {

  /** Two bins in r (0, 1, 2 cm), three in z (-3, -1, 1, 3 cm); values 1 ... 6, r fastest. */
  private static FluenceField small() {
    return FluenceField.of(
        "neut",
        RootAxis.fixed("r [cm]", 2, 0, 2),
        RootAxis.fixed("z [cm]", 3, -3, 3),
        new double[] {1, 2, 3, 4, 5, 6},
        new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6});
  }

  @Test
  void aBinHoldsItsLowerEdgesAndNotItsUpperOnes() {
    assertThat(small().at(0, -3)).hasValue(1);
    assertThat(small().at(1, -3)).hasValue(2);
    assertThat(small().at(0.999, -1)).hasValue(3);
    assertThat(small().at(1.999, 2.999)).hasValue(6);
  }

  @Test
  void thereIsNoFluenceOutsideTheField() {
    assertThat(small().at(2, 0)).isEmpty();
    assertThat(small().at(-0.001, 0)).isEmpty();
    assertThat(small().at(1, 3)).isEmpty();
    assertThat(small().at(1, -3.001)).isEmpty();
    assertThat(small().at(Double.NaN, 0)).isEmpty();
    assertThat(small().at(1, Double.NaN)).isEmpty();
  }

  @Test
  void meansWeighEachBinWithItsShareOfTheLine() {
    // 0.5 cm at 1, 2 cm at 3, 1.5 cm at 5.
    assertThat(small().meanAlongZ(0.5, -1.5, 2.5).getAsDouble())
        .isCloseTo((0.5 * 1 + 2 * 3 + 1.5 * 5) / 4, within(1e-14));
    assertThat(small().meanAlongR(0, 0.75, 1.75).getAsDouble())
        .isCloseTo(0.25 * 3 + 0.75 * 4, within(1e-14));
  }

  @Test
  void aLineFromEndToEndOfTheFieldHasAMean() {
    assertThat(small().meanAlongZ(0.5, -3, 3).getAsDouble()).isCloseTo(3, within(1e-14));
    assertThat(small().meanAlongR(2.9, 0, 2).getAsDouble()).isCloseTo(5.5, within(1e-14));
  }

  @Test
  void aLineThatLeavesTheFieldHasNoMean() {
    assertThat(small().meanAlongZ(0.5, -3.5, 0)).isEmpty();
    assertThat(small().meanAlongZ(0.5, 0, 3.5)).isEmpty();
    assertThat(small().meanAlongZ(2, 0, 1)).isEmpty();
    assertThat(small().meanAlongR(3, 0, 1)).isEmpty();
    assertThat(small().meanAlongR(0, 1, 2.5)).isEmpty();
  }

  @Test
  void aLineMustRunUpwards() {
    assertThatThrownBy(() -> small().meanAlongZ(0.5, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.0 to 1.0 cm");
  }

  @Test
  void itsHistogramKeepsValuesErrorsAndParticle() {
    RootHistogram2D histogram = small().toHistogram();

    assertThat(histogram.className()).isEqualTo("TH2F");
    assertThat(histogram.name()).isEqualTo("fluence_neut");
    assertThat(histogram.binContent(2, 1)).isEqualTo(2);
    assertThat(histogram.binError(1, 3)).isCloseTo(0.5, within(1e-15));
    assertThat(histogram.binContent(0, 1)).isZero();
    FluenceField back = FluenceField.of(histogram);
    assertThat(back.particle()).isEqualTo("neut");
    assertThat(back.value(1, 2)).isEqualTo(6);
    assertThat(back.error(1, 2)).isCloseTo(0.6, within(1e-15));
    assertThat(back.error(1, 2) / back.value(1, 2)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void readsWhatAFileHolds(@TempDir Path folder) {
    Path file = folder.resolve("field.root");
    RootFileWriter.write(file, List.of(small().toHistogram()));

    FluenceField read = FluenceField.read(file, "neut");

    assertThat(read.particle()).isEqualTo("neut");
    assertThat(read.at(1, 0)).hasValue(4);
    assertThat(read.error(0, 2)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void anUnknownParticleIsAnErrorThatListsTheKnownOnes(@TempDir Path folder) {
    Path file = folder.resolve("field.root");
    RootFileWriter.write(file, List.of(small().toHistogram()));

    assertThatThrownBy(() -> FluenceField.read(file, "muons"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unknown particle 'muons'")
        .extracting(e -> ((UsageException) e).hint())
        .isEqualTo("It holds neut.");
  }

  @Test
  void aRootFileWithoutAnyFieldIsBadInput(@TempDir Path folder) {
    Path file = folder.resolve("field.root");
    RootFileWriter.write(file, List.of(new RootNamed("note", "no field")));

    assertThatThrownBy(() -> FluenceField.read(file, "neut"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fluence_neut");
  }

  /** Bins of 1 cm in r from 0, one of 2 cm in z around 0. */
  private static FluenceField row(double[] values, double[] errors) {
    return FluenceField.of(
        "neut",
        RootAxis.fixed("", values.length, 0, values.length),
        RootAxis.fixed("", 1, -1, 1),
        values,
        errors);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aBinWithoutANumberIsRefusedByNameAndItsNeighboursAreNot(double none, @TempDir Path folder) {
    Path file = folder.resolve("divided.root");
    FluenceField written = row(new double[] {1, none, 3}, new double[3]);
    RootFileWriter.write(file, List.of(written.toHistogram()));

    FluenceField field = FluenceField.read(file, "neut");

    assertThat(field.hasValue(1, 0)).isFalse();
    assertThat(field.at(0.9, 0)).hasValue(1);
    assertThat(field.at(2, 0)).hasValue(3);
    String problem =
        file + ": fluence_neut has no number (" + none + ") in the bin at r = 1.5 cm, z = 0.0 cm";
    assertThatThrownBy(() -> field.at(1.2, 0.5))
        .isInstanceOf(BadInputException.class)
        .hasMessage(problem);
    assertThatThrownBy(() -> field.meanAlongZ(1.2, -0.5, 0.5))
        .isInstanceOf(BadInputException.class)
        .hasMessage(problem);
    assertThatThrownBy(() -> field.meanAlongR(0, 0.5, 1.1))
        .isInstanceOf(BadInputException.class)
        .hasMessage(problem);
    assertThat(field.gaps(new int[] {0, 1, 2}, new int[] {0})).hasValue(problem);
    assertThat(field.gaps(new int[] {0, 2}, new int[] {0})).isEmpty();
  }

  @Test
  void aLineThatEndsWhereABinWithoutANumberBeginsDoesNotNeedIt() {
    FluenceField field = row(new double[] {1, 3, Double.NaN}, new double[3]);
    assertThat(field.meanAlongR(0, 0, 2)).hasValue(2);
  }

  @Test
  void aNumberThatCannotBeCalculatedWithIsNone() {
    RootAxis r = RootAxis.fixed("r", 2, 0, 2);
    RootAxis z = RootAxis.fixed("z", 1, 0, 1);
    RootBins bins =
        RootBins.doubles(RootBins.withFlow(2, 1, new double[] {1e200, 2}))
            .withErrors(RootBins.withFlow(2, 1, new double[] {1, 1e120}));

    FluenceField field = FluenceField.of(new RootHistogram2D("fluence_x", "", r, z, "", bins));

    assertThat(field.hasValue(0, 0)).isFalse();
    assertThat(field.at(1.5, 0)).hasValue(2);
    assertThat(field.errorAt(1.5, 0)).isEmpty();
  }

  @Test
  void axesThatNoDetectorHasAreRefused() {
    RootAxis far = RootAxis.fixed("r", 1, -1e308, 1e308);
    RootBins bins = RootBins.doubles(RootBins.withFlow(1, 1, new double[] {1}));
    RootHistogram2D histogram = new RootHistogram2D("fluence_x", "", far, far, "", bins);

    assertThatThrownBy(() -> FluenceField.of(histogram))
        .isInstanceOf(BadInputException.class)
        .hasMessage("fluence_x: an axis from -1.0E308 to 1.0E308 cm is damaged");
  }

  @Test
  void anErrorThatIsZeroOrNoNumberIsUnknown() {
    FluenceField field =
        row(new double[] {1, 2, 3, 4}, new double[] {0.5, 0, Double.NaN, Double.POSITIVE_INFINITY});
    assertThat(field.errorAt(0.5, 0)).hasValue(0.5);
    assertThat(field.errorAt(1.5, 0)).isEmpty();
    assertThat(field.errorAt(2.5, 0)).isEmpty();
    assertThat(field.errorAt(3.5, 0)).isEmpty();
    assertThat(field.errorAt(99, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fluence_field_phase1_6500GeV.root,6500",
    "fluence_field_7TeV.root,7000",
    "f_6.8TeV_v2.root,6800",
    "6p8TeV.root,6800",
    "450GeV.root,450",
    "fluence_field_phase1.root,",
    "fluence_field_x6500GeV.root,",
    "fluence_field_6500GeVish.root,",
    "fluence_field_6500.root,"
  })
  void theNameOfTheFileMayStateTheEnergyOfABeam(String name, Double gev, @TempDir Path folder) {
    Path file = folder.resolve(name);
    RootFileWriter.write(file, List.of(small().toHistogram()));
    FluenceField field = FluenceField.read(file, "neut");
    if (gev == null) {
      assertThat(field.beamEnergy()).isEmpty();
    } else {
      assertThat(field.beamEnergy()).hasValue(gev);
    }
    assertThat(field.withBeamEnergy(6370).beamEnergy()).hasValue(6370);
  }

  @Test
  void numbersOfValuesAndBinsMustAgree() {
    RootAxis axis = RootAxis.fixed("", 2, 0, 2);
    assertThatThrownBy(() -> FluenceField.of("x", axis, axis, new double[4], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 values and 3 errors for 4 bins");
  }

  @Test
  void theCmsFieldHasTheReferenceValuesAtTheProbePoints() {
    FluenceField field = ReferenceField.allParticles();
    CsvTable probes =
        CsvTable.read(
            ReferenceData.path("fluka/probe_points_allpart.csv"), "", "r_cm", "fluence_th2f");
    assertThat(probes.rows()).hasSize(110);
    for (Row probe : probes.rows()) {
      double r = probe.number("r_cm");
      double z = probe.number("z_cm");
      assertThat(field.rAxis().findBin(r)).isEqualTo(probe.integer("root_bin_r"));
      assertThat(field.zAxis().findBin(z)).isEqualTo(probe.integer("root_bin_z"));
      assertThat(field.at(r, z).orElse(0))
          .as("r = %s, z = %s", r, z)
          .isEqualTo(probe.number("fluence_th2f"));
    }
  }
}
