package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/** Process on the real currents of all reference fills. */
class ProcessReferenceTest {

  @TempDir Path home;

  private CliHarness.Result process(String part) {
    return new CliHarness(home)
        .run(
            new PixelmonCurrents(),
            "process",
            "-s",
            part,
            "-ff",
            "7920",
            "-lf",
            "9400",
            "-i",
            ReferenceData.path("currents/from_database").toString());
  }

  @Test
  void everyRealBarrelFileOfRun3ComesOutByteForByte() throws Exception {
    Path real = ReferenceData.path("currents/processed");

    assertThat(process("Barrel").code()).isZero();

    List<Path> files;
    try (Stream<Path> all = Files.list(real)) {
      files = all.filter(file -> file.toString().contains("_Barrel_")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(400);
    for (Path file : files) {
      assertThat(home.resolve("data/currents/processed").resolve(file.getFileName()))
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void theEndcapHas96GroupsWithMoreCurrentPerRocInTheInnerRing() {
    assertThat(process("EndCap").code()).isZero();

    Map<String, Double> perRoc =
        NamedValues.read(home.resolve("data/currents/processed/8395_EndCap_HV_PerRoc.txt"), "");

    assertThat(perRoc).hasSize(96);
    // FINDINGS of the reference data, section 5: 10.7 and 5.5 uA per ROC on disk 2.
    assertThat(mean(perRoc, "_D2_", "_RNG1")).isBetween(9.5, 11.5);
    assertThat(mean(perRoc, "_D2_", "_RNG2")).isBetween(5.0, 6.0);
  }

  private static double mean(Map<String, Double> values, String disk, String ring) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().contains(disk) && entry.getKey().endsWith(ring))
        .mapToDouble(Map.Entry::getValue)
        .average()
        .orElseThrow();
  }
}
