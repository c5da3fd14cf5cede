package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

class PlotBadInputTest {

  private static final String NAME = "plots/currents/i_leak_7920_7921_vs_integrated_lumi";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
    home.write(NAME + ".csv", "of an earlier run");
    home.write(NAME + ".svg", "of an earlier run");
  }

  private Failure plot(String options) {
    return Failure.of(home, new PixelmonCurrents(), ("plot -s Barrel " + options).split(" "));
  }

  private CliHarness.Result run(String options) {
    return home.run(new PixelmonCurrents(), ("plot -s Barrel --format svg " + options).split(" "));
  }

  @Test
  void goodInputWritesThePlotAndItsPoints() {
    CliHarness.Result result = run("-ff 7920 -lf 7921");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(NAME + ".svg\n" + NAME + ".csv\n");
    assertThat(home.lines(NAME + ".csv"))
        .containsExactly(
            "fill,series,x,y,n_groups", "7920,Layer 1,0.5,15.0,2", "7921,Layer 1,0.75,15.0,2");
  }

  @Test
  void bothNormalisationsMakeBothSetsOfPlots() {
    assertThat(run("-ff 7920 -lf 7921 -normroc -normvol -tref 0").out().lines())
        .containsExactly(
            "plots/currents/i_leak_7920_7921_perRoc_correctedTo273K_vs_integrated_lumi.svg",
            "plots/currents/i_leak_7920_7921_perRoc_correctedTo273K_vs_integrated_lumi.csv",
            "plots/currents/i_leak_7920_7921_volumeNormalization_correctedTo273K_vs_integrated_lumi.svg",
            "plots/currents/i_leak_7920_7921_volumeNormalization_correctedTo273K_vs_integrated_lumi.csv");
  }

  @Test
  void aFillWithoutAnyCurrentIsAGapAndOneThatWasNotProcessedMakesTheResultPartial()
      throws IOException {
    TestCurrents.leakage(home, 7921);
    CliHarness.Result gap = run("-ff 7920 -lf 7921");
    assertThat(gap.code()).isZero();
    assertThat(gap.err()).contains("fills without any current, left as gaps: 7921");
    assertThat(home.lines(NAME + ".csv")).hasSize(2);

    Files.delete(home.path("data/currents/processed/7921_Barrel_HV_ByLayer.txt"));
    CliHarness.Result partial = run("-ff 7920 -lf 7921");
    assertThat(partial.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(partial.err()).contains("fills without processed files: 7921");
  }

  @Test
  void rootAndItsMacroAreWrittenWithoutAnyImage() {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(), "plot -s Barrel --format root,C -ff 7920 -lf 7921".split(" "));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(NAME + ".root\n" + NAME + ".C\n" + NAME + ".csv\n");
  }

  @Test
  void badFillsAreLeftOut() {
    home.write("data/fills_info/bad_fills.txt", "7921");

    assertThat(run("-ff 7920 -lf 7921").code()).isZero();
    assertThat(home.lines(NAME + ".csv")).hasSize(2).noneMatch(line -> line.startsWith("7921"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-era run9 | unknown era 'run9': expected one of 2010",
        "-ff 7921 -lf 7920 | runs backwards",
        "-era run3 -ff 7920 -lf 7921 | give either -era, or -ff and -lf",
        "-ff 7920 | give either -era, or -ff and -lf",
        "-era run3 -lf 7921 | give either -era, or -ff and -lf",
        "-layers 1 | give either -era, or -ff and -lf",
        "-ff 7920 -lf 7921 -layers 5 | no layer or disk '5'",
        "-ff 7920 -lf 7921 -layers 1,two | no layer or disk 'two'",
        "-ff 7920 -lf 7921 -layers , | no layer or disk ''",
        "-ff 7920 -lf 7921 -current leak | unknown current type 'leak'",
        "-ff 7920 -lf 7921 -x_axes time | unknown x axis 'time'",
        "-ff 7920 -lf 7921 -x_axes , | unknown x axis ''",
        "-ff 7920 -lf 7921 --format gif | unknown plot format",
        "-ff 7920 -lf 7921 --format , | unknown plot format",
        "-ff 7920 -lf 7921 --label official | unknown --label 'official'",
        "-ff 7920 -lf 7921 -tref cold | 'cold'",
        "-ff 7920 -lf 7921 -tref NaN | 'NaN' is not a number",
        "-ff 7920 -lf 7921 -tref -273.15 | -tref wants a temperature in degrees Celsius",
        "-ff 7920 -lf 7921 -tref 273150 | -tref wants a temperature in degrees Celsius",
        "-ff 7920 -lf 7921 -ymin 100 -ymax 10 | -ymin 100 is not below -ymax 10",
        "-ff 7920 -lf 7921 -ymin NaN | is not a number",
        "-ff 7920 -lf 7921 -current digital -normroc | -current digital",
        "-ff 7920 -lf 7921 -current digital -x_axes fluence | feeds several layers",
      })
  void wrongUsage(String options, String problem) {
    plot(options).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void aReferenceTemperatureForTheEndcap() {
    Failure.of(home, new PixelmonCurrents(), "plot -s EndCap -ff 7920 -lf 7921 -tref 0".split(" "))
        .endsWith(ExitCode.USAGE, "-tref", "barrel only");
    Failure.of(home, new PixelmonCurrents(), "plot -s EndCap -ff 1 -lf 2 -layers 4".split(" "))
        .endsWith(ExitCode.USAGE, "no layer or disk '4'", "disks 1 to 3");
  }

  @Test
  void noFillOfTheFileIsInTheRangeOrAllOfThemAreBad() {
    plot("-ff 8000 -lf 8010").endsWith(ExitCode.NO_DATA, "fills.csv", "the range 8000 to 8010");
    plot("-era 2018").endsWith(ExitCode.NO_DATA, "fills.csv", "era 2018");
    home.write("bad.txt", "7920", "7921");
    plot("-ff 7920 -lf 7921 -bf bad.txt").endsWith(ExitCode.NO_DATA, "the range 7920 to 7921");
  }

  @Test
  void noCurrentsToPlot() {
    plot("-ff 7920 -lf 7921 -layers 2").endsWith(ExitCode.NO_DATA, "none of the fills has a value");
  }

  @Test
  void aLuminosityThatIsAPedestalBelowZeroIsPlotted() {
    home.luminosity("7920,-3.4e-12,0,-3.4e-12,0", "7921,0.25,0.2,0.25,0.2");

    assertThat(run("-ff 7920 -lf 7920").code()).isZero();
    assertThat(run("-ff 7920 -lf 7921").code()).isZero();
  }

  @Test
  void aMissingOrBrokenLuminosityFile() throws IOException {
    home.luminosity("7920,0.5,0.4,0.5,0.4", "7921,0.25,0.2,NaN,0.6");
    plot("-ff 7920 -lf 7921")
        .endsWith(ExitCode.BAD_INPUT, "integrated_luminosity_per_fill.csv:3: ", "'NaN'");
    Files.delete(home.path(TestHome.LUMINOSITY));
    plot("-ff 7920 -lf 7921").endsWith(ExitCode.BAD_INPUT, "file not found", "pixelmon-lumi get");
  }

  @ParameterizedTest
  @CsvSource({
    "BPix_BmI_SEC1_LYR1, expected a name and a value",
    "BPix_BmI_SEC1_LYR1 NaN, expected a finite number",
    "BPix_BmI_SEC9_LYR1 1.0, unknown readout group 'BPix_BmI_SEC9_LYR1'",
    "BPix_BmI_SEC2_LYR1 1.0, BPix_BmI_SEC2_LYR1 is given twice"
  })
  void aMalformedProcessedFile(String line, String problem) {
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC2_LYR1 3.0", line);
    plot("-ff 7920 -lf 7921")
        .endsWith(ExitCode.BAD_INPUT, "7921_Barrel_HV_ByLayer.txt:2: " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "BPix_BmI_SEC1_LYR1 cold, expected a number",
    "BPix_BmI_SEC1_LYR1 -8.5, 'a temperature must be above 0 K, got -8.5'"
  })
  void aMalformedTemperatureFile(String line, String problem) {
    TestCurrents.temperatures(home, 7920, line);
    plot("-ff 7920 -lf 7921 -tref 0").endsWith(ExitCode.BAD_INPUT, "7920.txt:1: " + problem);
  }

  @Test
  void aMalformedListOfBadFillsAndABrokenFluenceField() {
    home.write("bad.txt", "# bad ones", "7921 to 7925");
    plot("-ff 7920 -lf 7921 -bf bad.txt")
        .endsWith(ExitCode.BAD_INPUT, "bad.txt:2: expected a fill number, got '7921 to 7925'");
    home.write("field.root", "no field");
    plot("-ff 7920 -lf 7921 -x_axes fluence --fluence-field field.root")
        .endsWith(ExitCode.BAD_INPUT, "field.root");
    plot("-ff 7920 -lf 7921 -x_axes fluence --fluence-field none.root")
        .endsWith(ExitCode.BAD_INPUT, "none.root");
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.write("elsewhere", "a file");
    plot("-ff 7920 -lf 7921 -o elsewhere --format svg")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere is a file, not a folder");
    home.refuseFilesIn("blocked");
    plot("-ff 7920 -lf 7921 --format svg -o blocked")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, ".svg: cannot be written");
  }
}
