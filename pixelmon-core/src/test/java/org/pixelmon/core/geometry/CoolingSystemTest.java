package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class CoolingSystemTest {

  private final Detector detector = Detector.load(ConfigCopy.original());
  private final CoolingSystem cooling = detector.cooling();

  @ParameterizedTest
  @CsvSource({
    // Layer, loop of the layer, working sensors of the far and of the near loop.
    "1, 1, 3, 2",
    "1, 2, 2, 3",
    "2, 1, 3, 3",
    "2, 2, 2, 2",
    "3, 1, 3, 2",
    "3, 2, 3, 3",
    "3, 3, 3, 3",
    "3, 4, 3, 3",
    "4, 1, 3, 3",
    "4, 2, 3, 3",
    "4, 3, 3, 3",
    "4, 4, 3, 3",
  })
  void aLoopNeedsAsManySensorsAsItHasWorkingOnes(int layer, int number, int far, int near) {
    assertThat(requiredSensors(layer, number, LoopSide.FAR)).isEqualTo(far);
    assertThat(requiredSensors(layer, number, LoopSide.NEAR)).isEqualTo(near);
  }

  private int requiredSensors(int layer, int number, LoopSide side) {
    List<CoolingLoop> found =
        cooling.loops().stream()
            .filter(loop -> loop.layer() == layer)
            .filter(loop -> loop.number() == number)
            .filter(loop -> loop.side() == side)
            .toList();
    assertThat(found).hasSize(1);
    assertThat(cooling.sensorsOf(found.get(0))).hasSize(found.get(0).requiredSensors());
    return found.get(0).requiredSensors();
  }

  @ParameterizedTest
  @CsvSource({
    "BPix_BmI_SEC4_LYR1, L1D1PN",
    "BPix_BpI_SEC4_LYR1, L1D1PN",
    "BPix_BmO_SEC5_LYR1, L1D2PF",
    "BPix_BpO_SEC1_LYR2, L2D1PF",
    "BPix_BpI_SEC8_LYR2, L2D2PN",
    "BPix_BmI_SEC2_LYR3, L3D1MN",
    "BPix_BmO_SEC3_LYR3, L3D2MF",
    "BPix_BpI_SEC5_LYR4, L4D3PN",
    "BPix_BpO_SEC8_LYR4, L4D4PF",
  })
  void aGroupIsCooledByTheLoopOfItsLayerSectorAndHalf(String group, String loop) {
    assertThat(cooling.loopOf((BarrelGroup) detector.group(group)).name()).isEqualTo(loop);
  }

  @Test
  void the24LoopsCoolTwoHalfCylindersEach() {
    assertThat(cooling.loops()).hasSize(24);
    for (CoolingLoop loop : cooling.loops()) {
      Set<HalfCylinder> halves =
          detector.barrelGroups().stream()
              .filter(loop::cools)
              .map(BarrelGroup::halfCylinder)
              .collect(Collectors.toSet());
      assertThat(halves).hasSize(2).allMatch(half -> LoopSide.of(half) == loop.side());
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The names agree.
    "PixelBarrel_BpI_1R_L4D1PN, L4D1PN",
    // OMDS mixes up two loops.
    "PixelBarrel_BmI_3I_L2D1MN, L4D2MN",
    "PixelBarrel_BmI_1I_L4D2MN, L2D1MN",
    // The sensor's DCS name, not its OMDS name, is on the list of broken ones: it is used.
    "PixelBarrel_BpI_4R_L2D2PN, L4D3PN",
    "PixelBarrel_BmO_4I_L2D2MF, L4D3MF",
  })
  void aSensorMeasuresTheLoopOfItsCorrectedName(String sensor, String loop) {
    assertThat(cooling.loopOfSensor(sensor)).get().returns(loop, CoolingLoop::name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PixelBarrel_BpI_6I_L4D3PN",
        "PixelBarrel_BmO_6I_L4D3MF",
        "PixelBarrel_BpI_3M_L1D1PN",
        "PixelBarrel_BmI_Top_Air",
        "PixelEndcap_BmO_PC_3B",
        "4I_L2D2PN"
      })
  void brokenUnlistedAndOtherSensorsMeasureNoLoop(String sensor) {
    assertThat(cooling.loopOfSensor(sensor)).isEmpty();
  }

  @Test
  void everyCorrectedAliasLeadsToTheLoopTheReferenceGives() {
    CsvTable reference =
        CsvTable.read(ReferenceData.path("geometry/cooling_alias_corrections.csv"), "");
    Map<String, String> expected = new TreeMap<>();
    for (Row row : reference.rows()) {
      expected.put(row.text("omds_alias"), row.text("dcs_alias").split("_")[1]);
    }
    Map<String, String> ours = new TreeMap<>();
    for (String sensor : cooling.sensors()) {
      String alias = sensor.replaceFirst("PixelBarrel_B.._", "");
      ours.put(alias, cooling.loopOfSensor(sensor).orElseThrow().name());
    }
    assertThat(ours).isEqualTo(expected).hasSize(67);
  }

  @Test
  void ourAliasTableIsTheReferences() {
    assertThat(pairs(ConfigCopy.original().table("cooling/sensor_aliases.csv")))
        .isEqualTo(pairs(ReferenceData.path("geometry/cooling_alias_corrections.csv")));
  }

  private static Map<String, String> pairs(Path file) {
    Map<String, String> pairs = new TreeMap<>();
    CsvTable.read(file, "")
        .rows()
        .forEach(row -> pairs.put(row.text("omds_alias"), row.text("dcs_alias")));
    return pairs;
  }

  @Test
  void ourBrokenSensorsAreTheReferences() throws IOException {
    List<String> reference =
        Files.readAllLines(ReferenceData.path("geometry/broken_cooling_loops.txt"));
    assertThat(CsvTable.read(ConfigCopy.original().table("cooling/broken_sensors.csv"), "").rows())
        .extracting(row -> row.text("omds_alias"))
        .containsExactlyInAnyOrderElementsOf(reference);
  }

  @Test
  void sensorNamesAreTheReferencesPlusTheTwoThatOnlyTheAliasMapKnows() throws IOException {
    Set<String> expected = new HashSet<>();
    for (String line : Files.readAllLines(ReferenceData.path("geometry/temperature_sensors.txt"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        expected.add(line.strip());
      }
    }
    expected.add("PixelBarrel_BpI_5I_L3D4PN");
    expected.add("PixelBarrel_BmO_6M_L4D3MF");
    assertThat(cooling.sensors()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
