package org.pixelmon.temperatures.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.TestTemperatures;

class ReadoutGroupsBadInputTest {

  private static final String OUTPUT = "data/temperatures/readout_group/BPix/7920.txt";

  private static final String LUMINOSITY_HEADER =
      "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded (/fb)";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestTemperatures(folder).archiveFrom("2022-07-05").home();
    home.write(OUTPUT, "of an earlier run");
  }

  private Failure run(String... args) {
    return Failure.of(home, new PixelmonTemperatures(), args);
  }

  private Failure measure(String... more) {
    return run(TestTemperatures.args(more));
  }

  @Test
  void aReversedFillRange() {
    run("readout-groups", "-ff", "7921", "-lf", "7920", "-s", "Barrel")
        .endsWith(ExitCode.USAGE, "runs backwards");
  }

  @Test
  void anUnknownSubsystem() {
    run("readout-groups", "-ff", "7920", "-lf", "7920", "-s", "Strips")
        .endsWith(ExitCode.USAGE, "got 'Strips'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "soon", "NaN"})
  void aDelayThatIsNone(String delay) {
    measure("-delay", delay).endsWith(ExitCode.USAGE, delay);
  }

  @ParameterizedTest
  @CsvSource({
    "temperatures.hvOnVolt = NaN, a finite number",
    "temperatures.hvOnVolt = high, a number",
    "temperatures.lookbackLimitHours = -1, hours from 0 to 8784",
    "temperatures.lookbackLimitHours = 1e30, hours from 0 to 8784",
    "temperatures.endcapSelfHeatingKelvin = -1, K from 0 to 50",
    "offline = perhaps, true or false"
  })
  void aSettingThatIsNone(String line, String wanted) throws IOException {
    home.write("config/pixelmon.properties", line);
    String key = line.substring(0, line.indexOf(' '));
    run("readout-groups", "-ff", "7920", "-lf", "7920", "-s", "Barrel")
        .endsWith(ExitCode.USAGE, "setting " + key + " wants " + wanted);
  }

  @Test
  void aMissingEmptyOrBrokenFillsFile() throws IOException {
    home.write(TestHome.FILLS, TestHome.FILLS_HEADER, "7920,2022-07-05 14:47:08,soon");
    measure().endsWith(ExitCode.BAD_INPUT, "fills.csv:2: end_stable_beam wants a UTC time");
    home.write(TestHome.FILLS);
    measure().endsWith(ExitCode.BAD_INPUT, "fills.csv: the file is empty");
    Files.delete(home.path(TestHome.FILLS));
    measure().endsWith(ExitCode.BAD_INPUT, "fills.csv: file not found", "pixelmon-fills get");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-l lumi.csv | Add --correct-for-fluence",
        "-fl field.root | Add --correct-for-fluence",
        "-xsec 80 | Add --correct-for-fluence",
        "--correct-for-fluence -xsec 0 | a pp cross-section is from 1 to 1000 mb"
      })
  void fluenceOptionsThatMakeNoSense(String options, String problem) throws IOException {
    measure(options.split(" ")).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void aFieldOrLuminosityFileThatIsNotThere() throws IOException {
    measure("--correct-for-fluence", "-l", "lumi.csv")
        .endsWith(ExitCode.BAD_INPUT, "lumi.csv: file not found");
    home.write("lumi.csv", LUMINOSITY_HEADER, "7920,0.4,0.4,0.4,0.4");
    measure("--correct-for-fluence", "-l", "lumi.csv", "-fl", "field.root")
        .endsWith(ExitCode.BAD_INPUT, "field.root");
  }

  @Test
  void anArchiveWithoutTheLumiSectionsOfTheFill() throws IOException {
    measure("--correct-for-fluence")
        .endsWith(ExitCode.NO_DATA, "lacks the lumi sections of fill 7920", "without --offline");
  }

  @Test
  void aFillThatIsNotInTheFile() {
    run("readout-groups", "-ff", "8000", "-lf", "8000", "-s", "Barrel")
        .endsWith(ExitCode.NO_DATA, "8000 to 8000");
  }

  @Test
  void anArchiveWithoutTheDayOfTheFill() throws IOException {
    Files.delete(home.path("data/archive/omds/tkplcreadsensor/2022/2022-07-05.parquet"));
    measure().endsWith(ExitCode.NO_DATA, "tkplcreadsensor", "2022-07-05");
  }

  @Test
  void aDamagedFileInTheArchive() {
    home.write("data/archive/omds/v_voltages/2022/2022-07-05.parquet", "no parquet");
    measure().endsWith(ExitCode.BAD_INPUT, "2022-07-05.parquet");
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.write("elsewhere", "a file");
    measure("-o", "elsewhere")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere is a file, not a folder");
    home.refuseFilesIn("blocked/BPix");
    measure("-o", "blocked").endsWith(ExitCode.OUTPUT_UNWRITABLE, "7920.txt: cannot be written");
  }
}
