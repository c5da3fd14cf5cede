package org.pixelmon.currents;

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
        "fetch -ff 1 -lf 2 -s Barrel -i FILE -o DIR -t 1200",
        "fetch --first_fill 1 --last_fill 2 --sub_system EndCap --input_fills_file_name FILE",
        "fetch -ff 1 -lf 2 -s Barrel --output_directory DIR --measurement_delay 600",
        "process -ff 1 -lf 2 -s EndCap -i DIR -o DIR",
        "process --first_fill 1 --last_fill 2 --sub_system Barrel --input_directory_name D",
        "process -ff 1 -lf 2 -s Barrel --output_directory DIR",
        "plot -ff 1 -lf 2 -s Barrel -f FILE -bf FILE -l FILE -c DIR -t DIR -o DIR -tref 0",
        "plot -era run3 -s Barrel -layers 1,2 -current leakage -x_axes lumi,fill -ymin 0 -ymax 40",
        "plot -era run3 -s Barrel -normvol",
        "plot -era run3 -s Barrel -normroc",
        "plot -era run3 -s Barrel -current digital",
        "plot -era run3 -s Barrel -current analog",
        "plot -era run3 -s Barrel -current analog_per_roc -x_axes fluence",
        "plot --era 2022 --sub_system Barrel --layers 1 --current_type leakage --x_axes lumi",
        "plot --first_fill 1 --last_fill 2 -s Barrel --input_fills_file_name F --bad_fills_file_name F",
        "plot -ff 1 -lf 2 -s Barrel --input_lumi_file_name F --input_currents_directory D",
        "plot -ff 1 -lf 2 -s Barrel --input_temperatures_directory D --output_directory D",
        "plot -ff 1 -lf 2 -s Barrel --target_temperature -20 --normalize_to_volume --ymin 0 --ymax 1",
        "plot -ff 1 -lf 2 -s Barrel --normalize_to_number_of_rocs",
        "plot-azimuth -ff 1 -s Barrel -layer 1 -ymin 0 -ymax 2000 -tref 0 -normroc -csv -csv_dir D",
        "plot-azimuth -ff 1 -lf 2 -s EndCap --layer 2 -normvol --produce_csv_files --csv_directory D",
        "plot-azimuth -ff 1 -s Barrel -f FILE -bf FILE -l FILE -c DIR -t DIR -o DIR"
      })
  void everyFlagOfTheOriginalIsUnderstood(String line) {
    ParseResult parsed = new CliHarness(home).parse(new PixelmonCurrents(), line.split(" "));

    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }
}
