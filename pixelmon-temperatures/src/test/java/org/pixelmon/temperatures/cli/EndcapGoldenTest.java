package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.geometry.EndcapGroup;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.TestTemperatures;

/**
 * The endcaps on the reference rows, against the readings that the original finds in the same
 * window. The original has no temperatures of endcap groups, and the rows no voltages of them.
 */
class EndcapGoldenTest {

  /** Those that last longer than the 20 minutes of the original's window. */
  private static final List<Integer> FILLS = List.of(7920, 7921, 7923, 7960, 7963, 7965);

  private static final double ZERO_CELSIUS_AND_SELF_HEATING = 273.15 + 3;

  @TempDir Path home;

  @Test
  void aGroupIs3KelvinAboveTheReadingOfItsPortCard() throws Exception {
    CliHarness.Result result =
        ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE)
            .run(
                new PixelmonTemperatures(),
                "readout-groups",
                "-s",
                "EndCap",
                "-ff",
                "7920",
                "-lf",
                "7968",
                "--assume-hv",
                "on",
                "-f",
                ReferenceHome.fillsFile().toString());

    assertThat(result.code()).as(result.err()).isZero();
    for (int fill : FILLS) {
      assertThat(compared(fill)).as("fill %d", fill).isGreaterThan(30);
    }
  }

  /** Compares the groups whose sensor changed in the window; returns how many there are. */
  private int compared(int fill) throws Exception {
    Map<String, Double> kelvin =
        NamedValues.read(home.resolve("data/temperatures/readout_group/FPix/" + fill + ".txt"), "");
    assertThat(kelvin).hasSize(96);
    Map<String, Double> readings = new HashMap<>();
    Path golden = ReferenceData.path("golden/data/temperatures/pipe/" + fill + "_EndCap.txt");
    for (String line : Files.readAllLines(golden)) {
      String[] words = line.split("   ");
      readings.put(words[0], Double.valueOf(words[1]));
    }
    int compared = 0;
    for (EndcapGroup group : TestTemperatures.DETECTOR.endcapGroups()) {
      Double celsius = readings.get(TestTemperatures.sensorOf(group.name()));
      if (celsius != null) {
        assertThat(NamedValues.fixed(kelvin.get(group.name())))
            .as(fill + " " + group.name())
            .isEqualTo(NamedValues.fixed(celsius + ZERO_CELSIUS_AND_SELF_HEATING));
        compared++;
      }
    }
    return compared;
  }
}
