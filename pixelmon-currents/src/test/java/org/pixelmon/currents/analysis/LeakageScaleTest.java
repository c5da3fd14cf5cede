package org.pixelmon.currents.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.currents.TestCurrents;

class LeakageScaleTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, _correctedTo273K",
    "NONE, -20, _correctedTo253K",
    "PER_ROC, 0, _perRoc_correctedTo273K",
    "PER_VOLUME, 20, _volumeNormalization_correctedTo293K",
    "NONE, 0.5, _correctedTo273.65K",
    "NONE, -0.15, _correctedTo273.0K",
    "NONE, 26.85, _correctedTo300.0K"
  })
  void namesAreTheOriginalsForWholeDegrees(Normalisation by, double celsius, String suffix) {
    assertThat(TestCurrents.scale(by, celsius).fileSuffix()).isEqualTo(suffix);
  }

  @Test
  void withoutAReferenceTheNameSaysTheNormalisationOnly() {
    assertThat(TestCurrents.RAW.fileSuffix()).isEmpty();
    assertThat(TestCurrents.scale(Normalisation.PER_ROC).fileSuffix()).isEqualTo("_perRoc");
    assertThat(TestCurrents.scale(Normalisation.PER_VOLUME).fileSuffix())
        .isEqualTo("_volumeNormalization");
  }

  @Test
  void noTwoScalesShareAName() {
    List<String> names = new ArrayList<>();
    for (Normalisation by : Normalisation.values()) {
      names.add(TestCurrents.scale(by).fileSuffix());
      for (int hundredths = -4000; hundredths <= 4000; hundredths++) {
        names.add(TestCurrents.scale(by, hundredths / 100.0).fileSuffix());
      }
    }

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void scalesToTheReferenceThenNormalises() {
    LeakageScale perRoc = TestCurrents.scale(Normalisation.PER_ROC, 0);

    assertThat(perRoc.apply(48, 273.15, 48)).isCloseTo(1, within(1e-12));
    assertThat(perRoc.apply(48, 263.15, 48))
        .isCloseTo(LeakageCurrentScaling.factor(263.15, 273.15), within(1e-12));
    assertThat(TestCurrents.scale(Normalisation.PER_VOLUME).apply(48, 0, 48))
        .isCloseTo(1 / LeakageCurrentScaling.ROC_VOLUME_CM3, within(1e-9));
    assertThat(TestCurrents.RAW.apply(48, 0, 48)).isEqualTo(48);
  }

  @Test
  void axisTitlesTellUnitAndTemperature() {
    assertThat(TestCurrents.RAW.axisTitle("I", "#muA")).isEqualTo("I [#muA]");
    assertThat(TestCurrents.scale(Normalisation.PER_VOLUME, -20).axisTitle("I", "#muA"))
        .isEqualTo("I [#muA / cm^{3}] (corr. to -20 #circC)");
    assertThat(TestCurrents.scale(Normalisation.PER_ROC, 0.5).axisTitle("I", "#muA"))
        .isEqualTo("I [#muA / ROC] (corr. to 0.5 #circC)");
  }

  @ParameterizedTest
  @CsvSource({"LEAKAGE, i_leak", "DIGITAL, I_dig", "ANALOG, I_ana", "ANALOG_PER_ROC, I_ana_perRoc"})
  void currentTypesHaveTheOriginalsNames(CurrentType type, String fileName) {
    assertThat(type.fileName()).isEqualTo(fileName);
  }
}
