package org.pixelmon.temperatures.cli;

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
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.TestTemperatures;

/** Whatever a file of temperatures holds: it is drawn, or refused. */
class TemperatureFilesFuzzTest {

  private static final String AXES = " -ff 7920 -lf 7920 --format C,root -x fill,lumi,time";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedTemperaturesAreDrawnOrRefusedInOneLine() throws Exception {
    TestHome home =
        new TestHome(folder).fills(TestTemperatures.FILL).luminosity("7920,0.5,0.4,0.5,0.4");
    home.write("data/temperatures/readout_group/BPix/7920.txt", "BPix_BmI_SEC1_LYR1 264.5");
    home.write(
        "data/temperatures/air/7920_Barrel.txt",
        "PixelBarrel_BmI_Top_Air   -8.25   2022-07-05 14:57:09.737000",
        "PixelBarrel_BpO_Top_Air   12   2022-07-05 14:57:09");
    return Fuzz.tests(
        target(
            "pixelmon-temperatures plot, silicon",
            "data/temperatures/readout_group/BPix/7920.txt",
            "plot -ts readout_group -s Barrel" + AXES),
        target(
            "pixelmon-temperatures plot, air",
            "data/temperatures/air/7920_Barrel.txt",
            "plot -ts air" + AXES),
        target(
            "pixelmon-temperatures plot, fills",
            TestHome.FILLS,
            "plot -ts readout_group -s Barrel" + AXES),
        target(
            "pixelmon-temperatures plot, sums",
            TestHome.LUMINOSITY,
            "plot -ts readout_group -s Barrel" + AXES));
  }

  /** Each run has good inputs but for one file. */
  private FuzzTarget target(String name, String file, String command) throws Exception {
    Path path = folder.resolve(file);
    byte[] good = Files.readAllBytes(path);
    return new FuzzTarget(
        name,
        List.of(good),
        input -> {
          Files.write(path, input);
          try {
            FuzzedProgram.run(folder, new PixelmonTemperatures(), command.split(" "));
          } finally {
            Files.write(path, good);
          }
        },
        10);
  }
}
