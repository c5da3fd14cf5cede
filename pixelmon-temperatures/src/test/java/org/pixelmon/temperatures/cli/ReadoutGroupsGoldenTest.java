package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.omds.ReferenceOmds;
import org.pixelmon.temperatures.PixelmonTemperatures;

class ReadoutGroupsGoldenTest {

  @TempDir Path home;

  @Test
  void explore() throws Exception {
    ReferenceOmds.writeArchive(home.resolve("data/archive"));
    Path golden = Path.of(System.getProperty("PIXELMON_REFERENCE")).resolve("golden/data");
    CliHarness.Result result =
        new CliHarness(home)
            .run(
                new PixelmonTemperatures(),
                "readout-groups",
                "-ff",
                "7920",
                "-lf",
                "7970",
                "-s",
                "Barrel",
                "--offline",
                "--debug",
                "-f",
                golden.resolve("fills_info/fills_run3.csv").toString());
    System.out.println(result);
    for (int fill : new int[] {7920, 7921, 7923, 7960, 7963, 7965, 7968}) {
      List<String> ours =
          Files.readAllLines(home.resolve("data/temperatures/readout_group/BPix/" + fill + ".txt"));
      List<String> theirs =
          Files.readAllLines(golden.resolve("temperatures/readout_group/BPix/" + fill + ".txt"));
      assertThat(ours).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.size(); i++) {
        if (!ours.get(i).equals(theirs.get(i))) {
          System.out.println(fill + ": " + ours.get(i) + " | " + theirs.get(i));
        }
      }
    }
  }
}
