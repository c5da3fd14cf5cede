package org.pixelmon.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

/** Every readout group against the tables of CMS and the original's results. */
class ReadoutGroupReferenceTest {

  private final Detector detector = Detector.load(ConfigCopy.original());

  @Test
  void everyPhase0GroupHasTheChipsOfTheCmsTable() {
    assertThat(detector.rocsPerGroup(Phase.PHASE_0)).isEqualTo(rocs("0", ""));
  }

  @Test
  void everyBarrelGroupHasTheChipsOfTheCmsTable() {
    SortedMap<String, Integer> ours = detector.rocsPerGroup(Phase.PHASE_1);
    ours.keySet().removeIf(name -> !name.startsWith("BPix"));
    assertThat(ours).isEqualTo(rocs("1", "BPix")).hasSize(128);
  }

  @Test
  void theChipsOfTheEndcapGroupsAddUpToThoseOfTheirHalfDisk() {
    SortedMap<String, Integer> ofHalfDisk = new TreeMap<>();
    for (EndcapGroup group : detector.endcapGroups()) {
      String name = "PixelEndCap_" + group.halfCylinder().label() + "_D" + group.disk();
      ofHalfDisk.merge(name, group.nRocs(), Integer::sum);
    }
    assertThat(ofHalfDisk).isEqualTo(rocs("1", "FPix")).hasSize(12);
  }

  private static SortedMap<String, Integer> rocs(String phase, String subSystem) {
    SortedMap<String, Integer> rocs = new TreeMap<>();
    for (Row row : read("geometry/rocs_per_group.csv").rows()) {
      if (row.text("phase").equals(phase) && row.text("subsystem").startsWith(subSystem)) {
        rocs.put(row.text("group"), row.integer("n_rocs"));
      }
    }
    return rocs;
  }

  @Test
  void everyEndcapModuleIsInTheHighVoltageGroupOfTheCablingMap() {
    Map<String, String> expected = new HashMap<>();
    for (Row row : read("geometry/fpix_hv_groups.csv").rows()) {
      expected.put(row.text("module"), row.text("half_cylinder") + " " + row.text("hv_group"));
    }
    Map<String, String> ours = new HashMap<>();
    for (EndcapGroup group : detector.endcapGroups()) {
      String name = group.halfCylinder().label() + " " + group.cablingName();
      group.modules().forEach(module -> ours.put(module.name(), name));
    }
    assertThat(ours).isEqualTo(expected).hasSize(672);
  }

  @Test
  void everyBarrelGroupHasTheAzimuthAndCablesTheOriginalGivesIt() {
    CsvTable golden = read("golden/fluence/readout_groups.csv");
    assertThat(golden.rows()).hasSize(128);
    for (Row row : golden.rows()) {
      ReadoutGroup group = detector.group(row.text("readout_group"));
      assertThat(group.modules()).as("%s", row).hasSize(row.integer("n_modules"));
      assertThat(group.nRocs()).as("%s", row).isEqualTo(row.integer("n_rocs"));
      assertThat(group.meanPhiRad())
          .as("%s", row)
          .isCloseTo(row.number("average_phi"), Offset.offset(1e-12));
      assertThat(group.leakageCable()).isEqualTo(row.text("leakage_cable"));
      assertThat(group.hvCable()).isEqualTo(row.text("hv_cable"));
    }
  }

  private static CsvTable read(String file) {
    return CsvTable.read(ReferenceData.path(file), "");
  }
}
