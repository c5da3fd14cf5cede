package org.pixelmon.fills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.TestHome;

/** {@code get --dry-run}: nothing is asked, nothing is written. */
class DryRunTest {

  @TempDir private Path folder;

  private CliHarness.Result run(String... more) {
    String[] words = {"get", "-ff", "7920", "-lf", "7983", "--dry-run", ""};
    words[6] = more.length == 0 ? "--bunches" : more[0];
    return new CliHarness(folder)
        .with("PIXELMON_OMS_URL", "https://me:secret@127.0.0.1:1/agg/api/v1/")
        .run(new PixelmonFills(), words);
  }

  @Test
  void showsTheAddressThatOmsWouldBeAskedFirst() {
    CliHarness.Result result = run();

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out())
        .startsWith("GET https://")
        .contains("@127.0.0.1:1/agg/api/v1/fills?fields=fill_number")
        .contains("filter%5Bfill_number%5D%5BGE%5D=7920")
        .contains("filter%5Bstable_beams%5D%5BEQ%5D=true")
        .contains("page%5Boffset%5D=0&page%5Blimit%5D=100\n")
        .doesNotContain("secret");
    assertThat(new TestHome(folder).snapshot()).isEmpty();
  }

  @Test
  void offlineNothingIsAsked() {
    CliHarness.Result result = run("--offline");

    assertThat(result.code()).isEqualTo(ExitCode.OK.code());
    assertThat(result.out()).isEqualTo("offline: OMS is not asked\n");
  }
}
