package org.pixelmon.temperatures.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.HalfCylinder;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "PixelBarrel_BmI_1I_L4D2MN, BARREL, BmI, Layer 4",
    "PixelBarrel_BpO_4M_L1D2PF, BARREL, BpO, Layer 1",
    "PixelBarrel_BpI_Top_Air, BARREL, BpI, ",
    "PixelEndcap_BmO_PC_3B, ENDCAP, BmO, Disk 3",
    "PixelEndcap_BpO_Disk3_Air, ENDCAP, BpO, Disk 3",
    "PixelEndcap_BmO_Service_Air, ENDCAP, BmO, ",
    "PixelEndCap_BmO_2O_SF, ENDCAP, BmO, Disk 2",
    "BPix_BmI_SEC3_LYR2, BARREL, BmI, Layer 2",
    "FPix_BpI_D2_ROG1_RNG1, ENDCAP, BpI, Disk 2"
  })
  void isReadFromTheName(String name, String part, String half, String layer) {
    Place place = Place.of(name).orElseThrow();

    assertThat(place.subSystem().name()).isEqualTo(part);
    assertThat(place.half().map(HalfCylinder::label)).contains(half);
    assertThat(place.layer().orElse(null)).isEqualTo(layer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TIB_BmI_Air", "PixelBarrel", "PixelBarrel_", "XPixelBarrel_BmI"})
  void namesOfAnythingElseHaveNone(String name) {
    assertThat(Place.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Barrel, PixelBarrel_BmI_1I_L4D2MN, true",
    "barrel_bmi, PixelBarrel_BmI_1I_L4D2MN, true",
    "Barrel_BmI, BPix_BmI_SEC3_LYR2, true",
    "BPix_BmI, PixelBarrel_BmI_1I_L4D2MN, true",
    "Barrel_BmI_1I, PixelBarrel_BmI_1I_L4D2MN, true",
    "PixelBarrel_BmI_1I_L4D2MN, PixelBarrel_BmI_1I_L4D2MN, true",
    "Barrel_BmI_1, PixelBarrel_BmI_1I_L4D2MN, false",
    "Barrel_BmO, PixelBarrel_BmI_1I_L4D2MN, false",
    "EndCap, PixelEndcap_BmI_PC_1A, true",
    "EndCap_BmI_PC, PixelEndcap_BmI_PC_1A, true",
    "Barrel, PixelEndcap_BmI_PC_1A, false"
  })
  void aSelectionTakesNamesThatGoOnAsItDoes(String selection, String name, boolean chosen) {
    assertThat(Selection.parse(selection).contains(Place.of(name).orElseThrow())).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BmI", "Barel_BmI", "Barrel_../x", "Barrel BmI"})
  void aSelectionBeginsWithASubsystem(String selection) {
    assertThatThrownBy(() -> Selection.parse(selection)).isInstanceOf(UsageException.class);
  }

  @Test
  void aSelectionIsPartOfTheNameOfThePlot() {
    assertThat(Selection.ALL.fileSuffix()).isEmpty();
    assertThat(Selection.parse("barrel_BmI").fileSuffix()).isEqualTo("_Barrel_BmI");
  }
}
