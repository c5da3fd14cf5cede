package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

/** {@code prepare --dry-run}: nothing is opened, nothing is written. */
class DryRunTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--original", "--bunches"})
  void wantsAllThreeTablesAndTheSectionsOfTheFill(String option) {
    Instant start = Instant.parse("2022-07-05T12:00:00Z");
    TestHome home = new TestHome(folder);
    Fill fill = new Fill(7920, start, start.plusSeconds(7200), OptionalInt.of(578));
    FillsFile.write(home.path(TestHome.FILLS), List.of(fill), true);
    Map<String, String> before = home.snapshot();

    CliHarness.Result result =
        new CliHarness(folder)
            .with("PIXELMON_OMDS_URL", "jdbc:oracle:thin:@//127.0.0.1:1/none")
            .with("PIXELMON_BRILCALC", "no-such-brilcalc")
            .run(
                new PixelmonRadsim(),
                "prepare",
                "-ff",
                "7920",
                "-lf",
                "7920",
                "-rog",
                "BPix_BmI_SEC1_LYR1",
                "--dry-run",
                option);

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .contains("no-such-brilcalc lumi --begin 7920 --end 7920")
        .contains("fwcaenchannel: ", "tkplcreadsensor: ", "v_voltages: ", "2022-07-05")
        .contains("as far as needed", "SELECT * FROM v_voltages");
    assertThat(home.snapshot()).isEqualTo(before);
  }
}
