package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pixelmon.temperatures.TestTemperatures.line;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.temperatures.TestTemperatures;

class EndcapTemperaturesTest {

  private static final String INNER = "FPix_BpI_D1_ROG4_RNG1";
  private static final String OUTER = "FPix_BpI_D1_ROG4_RNG2";
  private static final String OTHER = "FPix_BpI_D1_ROG1_RNG1";
  private static final String ASSUMPTION =
      "assumed for the endcaps: sensors as in config/cooling/endcap_sensors.csv";

  @TempDir Path folder;
  private TestTemperatures fill;

  @BeforeEach
  void setUp() {
    fill = new TestTemperatures(folder);
  }

  private CliHarness.Result complete(CliHarness.Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("data/temperatures/readout_group/FPix/7920.txt\n");
    return result;
  }

  @Test
  void writesAll96GroupsOfTheEndcapsAndNoneOfTheBarrel() {
    complete(fill.archiveFrom("2022-07-05").runEndcap());

    assertThat(fill.endcapLines())
        .hasSize(96)
        .allMatch(line -> line.startsWith("FPix_"))
        .isSortedAccordingTo((a, b) -> NamedValues.ORDER.compare(a.split(" ")[0], b.split(" ")[0]))
        .contains(line(INNER, 3), line(OUTER, 3));
  }

  @Test
  void bothRingsOfAReadoutGroupHaveItsPortCardsSensorAndEachItsOwnVoltage() {
    fill.at(TestTemperatures.sensorOf(INNER), "2022-07-05T15:07:08Z").volt(OTHER, 0);

    CliHarness.Result result = fill.archiveFrom("2022-06-25").runEndcap("-v");

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains("  fill 7920 " + INNER + " (0 of 1 sensors of port card BpI_D1_PRT4 answered)")
        .contains("  fill 7920 " + OUTER + " (0 of 1 sensors of port card BpI_D1_PRT4 answered)");
    assertThat(fill.endcapLines())
        .hasSize(94)
        .contains(line(OTHER, 0), line("FPix_BpI_D1_ROG1_RNG2", 3));
  }

  @Test
  void theSelfHeatingOfTheEndcapsIsASettingThatLeavesTheBarrelAsItIs() {
    fill.home().write("config/pixelmon.properties", "temperatures.endcapSelfHeatingKelvin = 1.5");
    complete(fill.archiveFrom("2022-07-05").runEndcap());
    fill.run();

    assertThat(fill.endcapLines()).contains(line(INNER, 1.5));
    assertThat(fill.lines()).contains(line("BPix_BmI_SEC1_LYR1", 3));
  }

  @Test
  void theAssumptionIsToldOnceWithVAndForTheEndcapsOnly() {
    fill.archiveFrom("2022-07-05");

    assertThat(fill.runEndcap("-v").err())
        .containsOnlyOnce(ASSUMPTION)
        .contains("self-heating 3.0 K");
    assertThat(fill.runEndcap().err()).doesNotContain(ASSUMPTION);
    assertThat(fill.run("-v").err()).doesNotContain(ASSUMPTION);
  }
}
