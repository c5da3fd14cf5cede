package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** {@code --dry-run} and {@code --show-sql}: nothing is opened, nothing is written. */
class DryRunTest {

  @TempDir private Path folder;

  private CliHarness.Result run(String... args) {
    return new CliHarness(folder)
        .with("PIXELMON_OMDS_URL", "jdbc:oracle:thin:me/secret@//127.0.0.1:1/none")
        .run(new PixelmonCurrents(), args);
  }

  private TestHome home() {
    return new TestHome(folder).fills(TestCurrents.FILL_7920, TestCurrents.FILL_7921);
  }

  @Test
  void showsTheMissingDaysAndTheStatementsAndWritesNothing() {
    Map<String, String> before = home().snapshot();

    CliHarness.Result result =
        run(
            "fetch",
            "-ff",
            "7920",
            "-lf",
            "7921",
            "-s",
            "Barrel",
            "--lookback",
            "48h",
            "--dry-run");

    assertThat(result.code()).isEqualTo(ExitCode.OK.code());
    assertThat(result.errorLines())
        .containsExactly("dry run: 4 days missing, 1 query would be sent for them");
    assertThat(result.out())
        .contains("archive data/archive\n")
        .contains("fwcaenchannel: 4 days wanted, 0 there, 4 missing\n")
        .contains("  would be fetched by one query: 2022-07-03 to 2022-07-06\n")
        .contains("SELECT dpid, change_date, actual_imon, actual_vmon FROM ")
        .doesNotContain("secret", "tkplcreadsensor");
    assertThat(home().snapshot()).isEqualTo(before);
  }

  @Test
  void offlineSaysThatNothingIsFetched() {
    home();

    CliHarness.Result result =
        run("fetch", "-ff", "7920", "-lf", "7921", "-s", "Barrel", "--dry-run", "--offline");

    assertThat(result.code()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .contains("offline: nothing is fetched", "  missing: 2022-07-05 to 2022-07-06")
        .doesNotContain("SELECT");
  }

  @Test
  void wrongUsageIsToldInADryRunToo() {
    home();

    CliHarness.Result result =
        run("fetch", "-ff", "7920", "-lf", "7921", "-s", "Barrel", "-t", "-5", "--dry-run");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void showsEveryStatementWithoutAnyOtherOptionOrFile() {
    CliHarness.Result result = run("fetch", "--show-sql");

    assertThat(result.code()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .contains("ALTER SESSION SET TIME_ZONE = 'UTC';\n", "SET TRANSACTION READ ONLY;\n")
        .contains("SELECT CURRENT_TIMESTAMP FROM dual;\n", "fwcaenchannel", "v_voltages")
        .contains("-- bound: %Pixel%\n", "10000 rows a round trip")
        .doesNotContain("secret");
  }

  @Test
  void withoutADatabaseThereIsNoSqlToShow() {
    CliHarness.Result result =
        new CliHarness(folder)
            .with("PIXELMON_OMDS_URL", "")
            .run(new PixelmonCurrents(), "fetch", "--show-sql");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("PIXELMON_OMDS_URL");
  }
}
