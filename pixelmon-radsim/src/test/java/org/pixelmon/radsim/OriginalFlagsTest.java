package org.pixelmon.radsim;

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
      strings = {"merge -i DIR -o FILE", "merge --input_directory DIR --output_profile FILE"})
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonRadsim(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
