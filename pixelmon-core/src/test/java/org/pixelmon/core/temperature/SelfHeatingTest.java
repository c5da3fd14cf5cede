package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;

class SelfHeatingTest {

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 3", "3, 3", "4, 4"})
  void dependsOnTheLayer(int layer, double kelvin) {
    BarrelGroup group =
        (BarrelGroup)
            Detector.load(ConfigDir.locate(Path.of(""))).group("BPix_BpO_SEC3_LYR" + layer);

    assertThat(SelfHeating.kelvin(group)).isEqualTo(kelvin);
  }
}
