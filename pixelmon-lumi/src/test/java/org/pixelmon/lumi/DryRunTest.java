package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.TestHome;

/** {@code get --dry-run}: nothing is asked, nothing is written. */
class DryRunTest {

  @TempDir private Path folder;

  private CliHarness.Result run(String... more) {
    List<String> words = new ArrayList<>(List.of("get", "-ff", "7920", "-lf", "7983", "--dry-run"));
    words.addAll(List.of(more));
    CliHarness.Result result =
        new CliHarness(folder)
            .with("PIXELMON_OMS_URL", "https://127.0.0.1:1/agg/api/v1")
            .with("PIXELMON_BRILCALC", "no-such-shell exec 'a b.sif' brilcalc")
            .run(new PixelmonLumi(), words.toArray(String[]::new));
    assertThat(new TestHome(folder).snapshot()).isEmpty();
    return result;
  }

  @Test
  void showsTheAddressThatOmsWouldBeAskedFirst() {
    CliHarness.Result result = run();

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .startsWith("GET https://127.0.0.1:1/agg/api/v1/fills?fields=")
        .contains("filter%5Bfill_number%5D%5BLE%5D=7983", "delivered_lumi%5D%5BGT%5D=0")
        .doesNotContain("stable_beams%5D");
  }

  @Test
  void showsTheCommandLineOfBrilcalcAsAShellTakesIt() {
    CliHarness.Result result = run("-from", "brilcalc", "--beam-status", "STABLE BEAMS");

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .isEqualTo(
            "no-such-shell exec 'a b.sif' brilcalc lumi --begin 7920 --end 7983 -u /ub"
                + " -b 'STABLE BEAMS' --output-style csv\n");
  }

  @Test
  void whatDoesNotFitTheSourceIsToldInADryRunToo() {
    assertThat(run("--normtag", "x").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("-from", "brilcalc", "--offline").code()).isEqualTo(ExitCode.USAGE.code());
  }
}
