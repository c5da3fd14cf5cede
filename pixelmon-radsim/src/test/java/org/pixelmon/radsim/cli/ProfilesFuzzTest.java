package org.pixelmon.radsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import org.pixelmon.core.testkit.fuzz.FuzzedProgram;
import org.pixelmon.radsim.PixelmonRadsim;
import org.pixelmon.radsim.damage.TestConstants;

/** Whatever a radiation profile holds: it is merged, checked, drawn and simulated, or refused. */
class ProfilesFuzzTest {

  private static final String PROFILE =
      """
      Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\tLeakage_current [mA/cm2]
      7920\t1657026428\t1200\t\t261.18\t\t     76455\t\t  9.50
      7920\t1657030028\t3600\t\t261.41\t\t     74922\t\t  9.50
      -999\t1657031228\t1200\t\t260.90\t\t         0\t\t-999.00
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedProfilesAreUsedOrRefusedInOneLine() {
    return Fuzz.tests(
        target("pixelmon-radsim merge", "merge -i p.txt -o merged/p.txt"),
        target(
            "pixelmon-radsim merge, gaps filled",
            "merge -i p.txt --fill-gaps 263.15 -o filled/p.txt"),
        target("pixelmon-radsim check", "check p.txt"),
        target("pixelmon-radsim simulate", "simulate -i p.txt --csv-only -rog BPix_BmI_SEC1_LYR1"),
        target(
            "pixelmon-radsim simulate, as the original",
            "simulate -i p.txt --original -o ./p --format svg"),
        constants(),
        target("pixelmon-radsim plot, profile", "plot p.txt --format png"));
  }

  private FuzzTarget constants() {
    TestHome home = new TestHome(folder);
    return FuzzTarget.ofFile(
            "pixelmon-radsim simulate, constants",
            folder.resolve("damage.toml"),
            file -> {
              home.text("whole.txt", PROFILE);
              FuzzedProgram.run(
                  folder,
                  new PixelmonRadsim(),
                  "simulate -i whole.txt --csv-only --sensor-area 10 --constants damage.toml"
                      .split(" "));
            },
            String.join("\n", TestConstants.lines()))
        .oneIn(3);
  }

  private FuzzTarget target(String name, String command) {
    return FuzzTarget.ofFile(
            name,
            folder.resolve("p.txt"),
            file -> {
              Files.deleteIfExists(folder.resolve("merged/p.txt"));
              Files.deleteIfExists(folder.resolve("filled/p.txt"));
              FuzzedProgram.run(folder, new PixelmonRadsim(), command.split(" "));
            },
            PROFILE)
        .oneIn(command.startsWith("plot") || command.contains("original") ? 10 : 3);
  }
}
