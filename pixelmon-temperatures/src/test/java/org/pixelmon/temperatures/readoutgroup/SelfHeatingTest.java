package org.pixelmon.temperatures.readoutgroup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.temperatures.TestTemperatures;

class SelfHeatingTest {

  @ParameterizedTest
  @CsvSource({"1, true, 3", "2, true, 3", "3, true, 3", "4, true, 4", "1, false, 0", "4, false, 0"})
  void dependsOnTheLayerAndTheVoltage(int layer, boolean on, double kelvin) {
    BarrelGroup group = (BarrelGroup) TestTemperatures.DETECTOR.group("BPix_BpO_SEC3_LYR" + layer);

    assertThat(SelfHeating.kelvin(group, on)).isEqualTo(kelvin);
  }
}
