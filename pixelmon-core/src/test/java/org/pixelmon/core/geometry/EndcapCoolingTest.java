package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class EndcapCoolingTest {

  private final Detector detector = Detector.load(ConfigCopy.original());

  @ParameterizedTest
  @CsvSource({
    "FPix_BmI_D1_ROG1_RNG1, PixelEndcap_BmI_PC_1A",
    "FPix_BmI_D1_ROG1_RNG2, PixelEndcap_BmI_PC_1A",
    "FPix_BpO_D2_ROG3_RNG1, PixelEndcap_BpO_PC_2C",
    "FPix_BmO_D3_ROG1_RNG2, PixelEndcap_BmO_PC_3D",
    "FPix_BpI_D1_ROG4_RNG1, PixelEndcap_BpI_PC_1A",
  })
  void lettersRunWithTheReadoutGroupsAndBackwardsInMirroredHalfCylinders(
      String group, String sensor) {
    LoopSensors sensors = detector.loopSensors(detector.group(group));

    assertThat(sensors.sensors()).containsExactly(sensor);
    assertThat(sensors.required()).isEqualTo(1);
  }

  @Test
  void everyModuleHasTheSensorOfItsMirroredPositionInTheCablingMap() {
    CsvTable cabling = CsvTable.read(ReferenceData.path("geometry/fpix_hv_groups.csv"), "");
    Set<String> used = new HashSet<>();
    for (Row row : cabling.rows()) {
      String position = row.text("pc_position_mirror");
      String sensor =
          "PixelEndcap_"
              + row.text("half_cylinder")
              + "_PC_"
              + position.charAt(0)
              + position.charAt(2);
      String card = row.text("portcard").replace("portcard_FPix_", "port card ");
      LoopSensors ours = detector.loopSensors(groupOf(row.text("module")));
      assertThat(ours.sensors()).as(row.text("module")).containsExactly(sensor);
      assertThat(ours.place()).as(row.text("module")).isEqualTo(card);
      used.add(sensor);
    }
    assertThat(used).hasSize(48);
  }

  private ReadoutGroup groupOf(String module) {
    return detector.endcapGroups().stream()
        .filter(group -> group.modules().stream().anyMatch(m -> m.name().equals(module)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBarrelsGroupsHaveTheSensorsOfTheirLoop() {
    for (BarrelGroup group : detector.barrelGroups()) {
      CoolingLoop loop = detector.cooling().loopOf(group);
      assertThat(detector.loopSensors(group))
          .isEqualTo(
              new LoopSensors(
                  "cooling loop " + loop.name(),
                  detector.cooling().sensorsOf(loop),
                  loop.requiredSensors()));
    }
  }

  @Test
  void anExpertCorrectsTheTableWithoutCode(@TempDir Path folder) throws IOException {
    ConfigCopy copy = ConfigCopy.in(folder);
    copy.replace(
        "cooling/endcap_sensors.csv",
        "BpI,1,4,PixelEndcap_BpI_PC_1A,1",
        "BpI,1,4,PixelEndcap_BpI_PC_1D PixelEndCap_BmO_1I_SF,2");

    Detector corrected = Detector.load(copy.config());

    assertThat(corrected.loopSensors(corrected.group("FPix_BpI_D1_ROG4_RNG1")))
        .isEqualTo(
            new LoopSensors(
                "port card BpI_D1_PRT4",
                List.of("PixelEndcap_BpI_PC_1D", "PixelEndCap_BmO_1I_SF"),
                2));
  }
}
