package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.temperatures.PixelmonTemperatures;

/** All temperatures against those of the original on the same rows, cell by cell. */
class ReadoutGroupsGoldenTest {

  /**
   * Where ours differ on purpose, {@code group ours original}, with the entry of
   * docs/differences.md.
   */
  private static final Map<Integer, String> DIFFERENCES =
      Map.of(
          // T2: the voltage changed exactly at the start of stable beams.
          7963,
          "BPix_BmO_SEC2_LYR3 264.6733 261.6733",
          // T1 (first, second, third, fourth, last): 0.35 V left on a channel that is off.
          // T3 (layer 3): a reading of +5.9 C from the datapoint the sensor's alias left.
          7968,
          """
          BPix_BmI_SEC5_LYR1 260.5967 263.5967
          BPix_BpO_SEC5_LYR1 261.6100 264.6100
          BPix_BpI_SEC8_LYR2 262.6050 265.6050
          BPix_BpO_SEC6_LYR2 265.2400 268.2400
          BPix_BmO_SEC7_LYR3 261.3133 267.1800
          BPix_BmO_SEC8_LYR3 261.3133 267.1800
          BPix_BpO_SEC7_LYR3 261.3133 267.1800
          BPix_BpO_SEC8_LYR3 261.3133 267.1800
          BPix_BpO_SEC6_LYR4 261.1733 265.1733""");

  private static final List<Integer> FILLS = List.of(7920, 7921, 7923, 7960, 7963, 7965, 7968);

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void everyTemperatureIsTheOriginalsButForTheDocumentedCells(ReferenceHome.Source source)
      throws Exception {
    CliHarness.Result result =
        ReferenceHome.prepare(home, source)
            .run(
                new PixelmonTemperatures(),
                "readout-groups",
                "-s",
                "Barrel",
                "-ff",
                "7920",
                "-lf",
                "7968",
                "-f",
                ReferenceHome.fillsFile().toString());

    assertThat(result.told()).isEqualTo("temperatures of 9 fills written\n");
    assertThat(result.code()).isZero();
    for (int fill : FILLS) {
      assertThat(differences(fill))
          .as("fill %d", fill)
          .containsExactlyElementsOf(DIFFERENCES.getOrDefault(fill, "").lines().toList());
    }
  }

  private List<String> differences(int fill) throws Exception {
    String name = "temperatures/readout_group/BPix/" + fill + ".txt";
    List<String> ours = Files.readAllLines(home.resolve("data").resolve(name));
    List<String> original = Files.readAllLines(ReferenceData.path("golden/data/" + name));
    assertThat(ours).hasSize(128).hasSameSizeAs(original);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      String[] cell = original.get(i).split(" ");
      assertThat(ours.get(i)).startsWith(cell[0] + " ");
      if (!ours.get(i).equals(original.get(i))) {
        differences.add(ours.get(i) + " " + cell[1]);
      }
    }
    return differences;
  }
}
