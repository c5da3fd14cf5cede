package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.testkit.ConfigCopy;

class SelfHeatingTest {

  @ParameterizedTest
  @CsvSource({
    "BPix_BpO_SEC3_LYR1, 3",
    "BPix_BpO_SEC3_LYR2, 3",
    "BPix_BpO_SEC3_LYR3, 3",
    "BPix_BpO_SEC3_LYR4, 4",
    "FPix_BmI_D1_ROG1_RNG1, 2.5",
    "FPix_BpO_D3_ROG4_RNG2, 2.5"
  })
  void dependsOnTheLayerAndForTheEndcapsOnTheSetting(String group, double kelvin) {
    Detector detector = Detector.load(ConfigCopy.original());

    assertThat(new SelfHeating(2.5).kelvin(detector.group(group))).isEqualTo(kelvin);
  }
}
