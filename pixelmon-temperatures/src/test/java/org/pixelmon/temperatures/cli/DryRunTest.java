package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.annealing.SensorArchive;

/** {@code --dry-run} of all commands that ask: nothing is opened, nothing is written. */
class DryRunTest {

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void twoFills() {
    home =
        new TestHome(folder)
            .fills(fill(7920, "2022-07-05T12:00:00Z"), fill(7922, "2022-07-08T12:00:00Z"));
  }

  private static Fill fill(int number, String start) {
    Instant from = Instant.parse(start);
    return new Fill(number, from, from.plusSeconds(3600));
  }

  private CliHarness.Result dryRun(String... words) {
    Map<String, String> before = home.snapshot();
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--dry-run");
    CliHarness.Result result =
        new CliHarness(folder)
            .with("PIXELMON_OMDS_URL", "jdbc:oracle:thin:@//127.0.0.1:1/none")
            .with("PIXELMON_OMDS_SOURCE_NAME", "a test") // that of the archive
            .with("PIXELMON_OMDS_SCHEMA", "")
            .with("PIXELMON_BRILCALC", "no-such-brilcalc")
            .run(new PixelmonTemperatures(), all.toArray(String[]::new));

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK.code());
    assertThat(home.snapshot()).isEqualTo(before);
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"air", "pipe"})
  void readingsWantTheDaysOfTheFills(String command) {
    assertThat(dryRun(command, "-ff", "7920", "-lf", "7922").out())
        .contains("tkplcreadsensor: 2 days wanted, 0 there, 2 missing\n")
        .contains("by one query: 2022-07-05\n", "by one query: 2022-07-08\n")
        .contains("SELECT dpid, change_date, value_converted FROM ")
        .doesNotContain("v_voltages");
  }

  @Test
  void readoutGroupsWantSensorsAndVoltagesAndTellHowFarTheyMayLookBack() {
    assertThat(dryRun("readout-groups", "-ff", "7920", "-lf", "7922").out())
        .contains("tkplcreadsensor: 2 days wanted", "as far as needed: 2022-06-25")
        .contains("v_voltages: 2 days wanted", "as far as needed: 2021-07-04")
        .doesNotContain("brilcalc");
  }

  @Test
  void theCorrectionForFluenceWantsTheSectionsOfTheFillsFromBrilcalc() {
    assertThat(
            dryRun("readout-groups", "-ff", "7920", "-lf", "7922", "--correct-for-fluence").out())
        .contains("no-such-brilcalc lumi --begin 7920 --end 7920", "--begin 7922 --end 7922")
        .contains("--byls\n");
  }

  @Test
  void annealingWantsTheDaysOfThePeriodAndTheOneBefore() {
    assertThat(dryRun("annealing", "-s", "2022-07-05", "-e", "2022-07-08").out())
        .contains("tkplcreadsensor: 4 days wanted, 0 there, 4 missing\n")
        .contains("by one query: 2022-07-04 to 2022-07-07\n")
        .contains("as far as needed: 2022-06-25");
  }

  @Test
  void daysThatAreThereAreToldAndNotAskedFor() {
    new SensorArchive()
        .sensor("PixelBarrel_BmI_Top_Air", 1)
        .says(1, "2022-07-05T12:20:00Z", -1.5)
        .write(home.path("data/archive"), "2022-07-05", "2022-07-05");

    assertThat(dryRun("air", "-ff", "7920", "-lf", "7922").out())
        .contains("tkplcreadsensor: 2 days wanted, 1 there, 1 missing\n")
        .contains("  there: 2022-07-05\n", "by one query: 2022-07-08\n");
  }
}
