package org.pixelmon.currents.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import org.pixelmon.core.testkit.fuzz.FuzzedProgram;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** Whatever one stage hands to the next: what reading accepts, scaling and plotting can do with. */
class StagesFuzzTest {

  private static final String PLOT =
      "plot -s Barrel -ff 7920 -lf 7921 --format C,root -x_axes lumi,fill,fluence,time -normroc"
          + " -normvol -tref 0 --spread";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> whatOneStageAcceptsDoesNotBreakTheNext() throws IOException {
    TestHome home = TestCurrents.home(folder);
    home.write(
        "data/currents/from_database/7920_Barrel.txt",
        "PixelBarrel_BmI_S4_LAY14/channel002   12.5   299.5   2022-07-05 14:57:09.737000",
        "PixelBarrel_BmI_S4_LAY14/channel000   2.5   None   2022-07-05 14:57:09",
        "PixelBarrel_BmI_S4_LAY14/channel001   4   2   2022-07-05 14:57:09");
    return Fuzz.tests(
        plotted("fills", TestHome.FILLS),
        plotted("luminosity", TestHome.LUMINOSITY),
        plotted("currents", "data/currents/processed/7920_Barrel_HV_ByLayer.txt"),
        plotted("temperatures", "data/temperatures/readout_group/BPix/7920.txt"),
        target(
            "pixelmon-currents process",
            "data/currents/from_database/7920_Barrel.txt",
            "process -s Barrel -ff 7920 -lf 7920"));
  }

  private FuzzTarget plotted(String what, String file) throws IOException {
    return target("pixelmon-currents plot, " + what, file, PLOT);
  }

  /** Each run has good inputs but for one file. */
  private FuzzTarget target(String name, String file, String command) throws IOException {
    Path path = folder.resolve(file);
    byte[] good = Files.readAllBytes(path);
    return new FuzzTarget(
        name,
        List.of(good),
        input -> {
          Files.write(path, input);
          try {
            FuzzedProgram.run(folder, new PixelmonCurrents(), command.split(" "));
          } finally {
            Files.write(path, good);
          }
        },
        10);
  }
}
