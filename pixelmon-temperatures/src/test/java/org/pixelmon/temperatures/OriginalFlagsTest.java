package org.pixelmon.temperatures;

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
        "readout-groups -ff 1 -lf 2 -s Barrel -f FILE -bf FILE -o DIR -delay 1200",
        "readout-groups --first_fill 1 --last_fill 2 --sub_system Barrel --input_fills_file_name F",
        "readout-groups -ff 1 -lf 2 -s Barrel --bad_fills_file_name F --output_directory D",
        "readout-groups -ff 1 -lf 2 -s Barrel --measurement_delay 600",
        "air -i FILE -ff 1 -lf 2 -s EndCap -o DIR -suffix NAME --delay 1200",
        "air --input_fills_file_name FILE --first_fill 1 --last_fill 2 --sub_system Barrel",
        "pipe -i FILE -ff 1 -lf 2 -s Barrel -o DIR -suffix NAME --delay 1200",
        "pipe --first_fill 1 --last_fill 2 --output_directory DIR --output_file_name_suffix NAME",
        "annealing -s 2022-07-06 -e 2022-07-11 -sfn FILE -o DIR",
        "annealing -i FILE -ff 1 -lf 2 --sensor_names_file_name FILE --output_directory DIR"
      })
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonTemperatures(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
