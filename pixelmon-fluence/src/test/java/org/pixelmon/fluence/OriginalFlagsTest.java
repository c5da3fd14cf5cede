package org.pixelmon.fluence;

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
        "field -i FILE -o DIR -ot DIR -s phase1_6500GeV",
        "field --input_ascii_file_name FILE --root_file_output_directory DIR",
        "field --txt_files_output_directory DIR --suffix phase1_6500GeV",
        "at -r 2.9 -z 0 -f FILE -u FILE",
        "at -r 2.9 -z -10.5",
        "fit -n radius -e [0]*x -d r -x 0 --xmin 2 --xmax 16 -p 1 --npars 1 --dir DIR -b",
        "fit --function-name full --function-expr [0]*x --full --pars minimize --check --no-args",
        "fit --proj-dir z --xval 2.9 --pars-range-min 0 --pars-range-max 1 --batch --pars 1"
      })
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonFluence(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
