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
      strings = {
        "prepare -i FILE -ff 1 -lf 2 -rog GROUP -f FILE -o DIR -p NAME -skip -v",
        "prepare -ff 1 -lf 2 -rog GROUP -di 1200 -df 1200 -tsi 3600 -tsf 3600",
        "prepare --input_fills_file_name FILE --first_fill 1 --last_fill 2 --readout_group GROUP",
        "prepare --fluence_file FILE --output_directory DIR --profile NAME --skip_existing_output",
        "prepare --interfill_delay 1 --fill_delay 1 --interfill_time_step 1 --fill_time_step 1",
        "merge -i DIR -o FILE",
        "merge --input_directory DIR --output_profile FILE"
      })
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonRadsim(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
