package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.geometry.SubSystem;

class SensorKindTest {

  private static final List<String> SENSORS =
      List.of(
          "PixelBarrel_BmI_1I_L4D2MN",
          "PixelBarrel_BmO_3M_L1D1MF",
          "PixelBarrel_BpI_3M_L1D1PN",
          "PixelBarrel_BpO_4M_L1D2PF",
          "PixelBarrel_BmI_POH1_Inp",
          "PixelBarrel_BmI_Top_Air",
          "PixelEndCap_BpO_PC_3D",
          "PixelEndcap_BmI_PC_1A",
          "PixelEndcap_BmO_1I_SF",
          "PixelEndcap_BmO_Service_Air",
          "PixelEndCap_BpI_Disk2_Air",
          "channel002",
          "TIB_Air");

  @Test
  void pipesOfTheBarrelEndInSideAndHalfThoseOfTheEndcapsAreAtPortCards() {
    assertThat(SensorKind.PIPE.of(SENSORS, Optional.of(SubSystem.BARREL)))
        .isEqualTo(SENSORS.subList(0, 4));
    assertThat(SensorKind.PIPE.of(SENSORS, Optional.of(SubSystem.ENDCAP)))
        .containsExactly("PixelEndCap_BpO_PC_3D", "PixelEndcap_BmI_PC_1A");
    assertThat(SensorKind.PIPE.of(SENSORS, Optional.empty())).hasSize(6);
  }

  @Test
  void airSensorsEndInAirInEitherSpellingOfTheEndcap() {
    assertThat(SensorKind.AIR.of(SENSORS, Optional.empty()))
        .containsExactly(
            "PixelBarrel_BmI_Top_Air", "PixelEndcap_BmO_Service_Air", "PixelEndCap_BpI_Disk2_Air");
    assertThat(SensorKind.AIR.of(SENSORS, Optional.of(SubSystem.ENDCAP))).hasSize(2);
  }
}
