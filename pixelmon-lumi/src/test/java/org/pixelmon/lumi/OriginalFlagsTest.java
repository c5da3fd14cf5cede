package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import picocli.CommandLine.ParseResult;

/** The flags of the original's scripts that this executable replaces: every one is understood. */
class OriginalFlagsTest {

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get -lf 2",
        "get -ff 1 -lf 2 -o DIR -suffix run3 -from brilcalc",
        "get --first_fill 1 --last_fill 2 --output_directory DIR --output_file_name_suffix x --from oms"
      })
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonLumi(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
