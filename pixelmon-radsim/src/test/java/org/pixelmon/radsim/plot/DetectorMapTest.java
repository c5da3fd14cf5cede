package org.pixelmon.radsim.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HeatMap;
import org.pixelmon.core.plot.PlotFormat;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.core.testkit.ConfigCopy;

class DetectorMapTest {

  private static final List<ReadoutGroup> GROUPS =
      Arrays.stream(SubSystem.values())
          .flatMap(part -> Detector.load(ConfigCopy.original()).groups(part).stream())
          .toList();

  private static final CmsLabel LABEL = CmsLabel.of(CmsLabel.Status.NONE, "");

  private static HeatMap map(Map<String, Double> ratios) {
    return new DetectorMap("Model/data", ratios).spec(LABEL).map().orElseThrow();
  }

  private static long filled(HeatMap map) {
    return Arrays.stream(map.values())
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .count();
  }

  @Test
  void everyGroupOfTheDetectorHasItsOwnCells() {
    Set<String> taken = new HashSet<>();
    Map<String, Double> all = new HashMap<>();
    for (ReadoutGroup group : GROUPS) {
      MapPlace place = MapPlace.of(group.name());
      assertThat(place.part()).isEqualTo(group.subSystem());
      for (int i = 0; i < place.width(); i++) {
        assertThat(taken.add(place.part() + " " + (place.column() + i) + " " + place.row()))
            .isTrue();
      }
      all.put(group.name(), 1 + 0.001 * all.size());
    }

    HeatMap map = map(all);

    assertThat(all).hasSize(224);
    assertThat(map.values()).hasDimensions(32, 10);
    assertThat(filled(map)).isEqualTo(320);
    assertThat(map.values()[8][0]).isEqualTo(all.get("BPix_BmO_SEC1_LYR1"));
    assertThat(map.values()[31][3]).isEqualTo(all.get("BPix_BpO_SEC8_LYR4"));
    assertThat(map.values()[0][4]).isEqualTo(all.get("FPix_BmI_D1_ROG1_RNG1"));
    assertThat(map.values()[31][9])
        .isEqualTo(map.values()[30][9])
        .isEqualTo(all.get("FPix_BpO_D3_ROG4_RNG2"));
  }

  @Test
  void coloursAreTheSameAboveAndBelowOne() {
    HeatMap map = map(Map.of("BPix_BmI_SEC1_LYR1", 1.3, "BPix_BmI_SEC2_LYR1", 0.9));
    assertThat(map.zMin()).hasValue(0.7);
    assertThat(map.zMax()).hasValue(1.3);
    assertThat(map(Map.of("BPix_BmI_SEC1_LYR1", 40.)).zMax()).hasValue(2);
    assertThat(map(Map.of("BPix_BmI_SEC1_LYR1", Double.NaN)).zMax()).hasValue(1.05);
  }

  @Test
  void groupsWithoutANumberStayWhiteAndEmpty(@TempDir Path folder) throws IOException {
    DetectorMap map =
        new DetectorMap(
            "Model/data",
            Map.of("FPix_BmI_D1_ROG2_RNG1", 1.25, "FPix_BmI_D1_ROG1_RNG1", Double.NaN));

    assertThat(filled(map.spec(LABEL).map().orElseThrow())).isEqualTo(2);
    map.writePoints(folder.resolve("map.csv"));
    assertThat(folder.resolve("map.csv"))
        .hasContent("readout_group,ratio\nFPix_BmI_D1_ROG1_RNG1,\nFPix_BmI_D1_ROG2_RNG1,1.25\n");
  }

  @Test
  void refusesWhatIsNoGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DetectorMap("Model/data", Map.of("BPix_BmI_SEC9_LYR1", 1.)));
    assertThatIllegalArgumentException().isThrownBy(() -> new DetectorMap("Model/data", Map.of()));
  }

  @Test
  void isDrawnWithEitherPartAndBoth(@TempDir Path folder) throws IOException {
    Random random = new Random(3);
    Map<String, Map<String, Double>> maps = new HashMap<>();
    for (ReadoutGroup group : GROUPS) {
      double ratio = random.nextInt(12) == 0 ? Double.NaN : 1 + 0.1 * random.nextGaussian();
      for (String name : new String[] {"all", group.subSystem().pixName()}) {
        maps.computeIfAbsent(name, n -> new HashMap<>()).put(group.name(), ratio);
      }
    }
    for (Map.Entry<String, Map<String, Double>> entry : maps.entrySet()) {
      PlotSpec spec = new DetectorMap("Model/data", entry.getValue()).spec(LABEL);
      for (Path file :
          new PlotWriter()
              .write(spec, folder.resolve(entry.getKey()), EnumSet.allOf(PlotFormat.class))) {
        assertThat(Files.size(file)).isGreaterThan(1000);
      }
    }
  }
}
