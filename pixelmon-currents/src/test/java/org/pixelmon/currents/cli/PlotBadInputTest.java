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
    // Of 10 and 20 uA.
    String spread = Double.toString(Math.sqrt(50));
    assertThat(result.out()).isEqualTo(NAME + ".svg\n" + NAME + ".csv\n");
    assertThat(home.lines(NAME + ".csv"))
        .containsExactly(
            "# x: Integrated luminosity [fb^-1]; y: Leakage current I_leak [uA], mean over readout"
                + " groups; spread: standard deviation over them, in the unit of y",
            "fill,series,x,y,n_groups,spread",
            "7920,Layer 1,0.5,15.0,2," + spread,
            "7921,Layer 1,0.75,15.0,2," + spread);
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
    assertThat(home.lines(NAME + ".csv")).hasSize(3);

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
  void theFilesOfAnEarlierRunAreNamedWithVAsTheyAreReplaced() {
    assertThat(run("-ff 7920 -lf 7921 -ymax 99").err()).doesNotContain("replaces");
    assertThat(run("-ff 7920 -lf 7921 -v").err())
        .contains("replaces " + NAME + ".svg\n", "replaces " + NAME + ".csv\n");
    assertThat(run("-ff 7920 -lf 7921 -v -o elsewhere").err()).doesNotContain("replaces");
  }

  @Test
  void pointsOutsideTheYRangeAreCountedAndARangeWithoutAnyIsRefused() {
    TestCurrents.leakage(home, 7921, "BPix_BmI_SEC1_LYR1 100.0");
    CliHarness.Result some = run("-ff 7920 -lf 7921 -ymin 50");
    assertThat(some.code()).isZero();
    assertThat(some.err())
        .contains(
            "1 of 2 points lie outside the range of the y axis from 50; they go from 15 to 100");

    home.write(NAME + ".csv", "of an earlier run");
    home.write(NAME + ".svg", "of an earlier run");
    plot("-ff 7920 -lf 7921 -ymin 20 -ymax 50")
        .endsWith(ExitCode.NO_DATA, "none of its 2 points lies in the range of the y axis");
  }

  @Test
  void aJoinedLuminosityFileIsAddedUpAnewAndItIsToldOnce() {
    home.luminosity("7492,60,55,60,55", "7920,0.5,0.4,0.5,0.4", "7921,0.25,0.2,0.75,0.6");
    CliHarness.Result result = run("-ff 7920 -lf 7921 -x_axes lumi,fluence");
    assertThat(result.code()).isZero();
    assertThat(result.err()).containsOnlyOnce("do not fit the fills from fill 7920 on");
    assertThat(home.lines(NAME + ".csv").get(2)).startsWith("7920,Layer 1,60.5,");
  }

  @Test
  void aYearWithoutCrossSectionIsNamedWithWhatToDo() {
    home.luminosity("7500,1,1,1,1", "7920,0.5,0.4,1.5,1.4", "7921,0.25,0.2,1.75,1.6");
    plot("-ff 7920 -lf 7921 -x_axes fluence")
        .endsWith(ExitCode.USAGE, "fills of 2021", "config/eras.csv");
    assertThat(run("-ff 7920 -lf 7921 -x_axes fluence --cross-section 80").code()).isZero();
  }

  @Test
  void badFillsAreLeftOut() {
    home.write("data/fills_info/bad_fills.txt", "7921");

    assertThat(run("-ff 7920 -lf 7921").code()).isZero();
    assertThat(home.lines(NAME + ".csv")).hasSize(3).noneMatch(line -> line.startsWith("7921"));
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
        "-ff 7920 -lf 7921 -layers 3-1 | no layer or disk '3-1'",
        "-ff 7920 -lf 7921 -layer 1-2-3 | no layer or disk '1-2-3'",
        "-ff 7920 -lf 7921 -layer 2- | no layer or disk ''",
        "-ff 7920 -lf 7921 -layers , | no layer or disk ''",
        "-ff 7920 -lf 7921 -current leak | wants leakage or digital or analog or analog-per-roc, got 'leak'",
        "-ff 7920 -lf 7921 -x_axes date | wants lumi or fill or fluence or time, got 'date'",
        "-ff 7920 -lf 7921 -x_axes , | wants a list, got ','",
        "-ff 7920 -lf 7921 --format gif | wants png or pdf or svg or root or C, got 'gif'",
        "-ff 7920 -lf 7921 --format , | wants a list, got ','",
        "-ff 7920 -lf 7921 --label official | wants preliminary or work-in-progress or private or none",
        "-ff 7920 -lf 7921 -tref cold | 'cold'",
        "-ff 7920 -lf 7921 -tref NaN | 'NaN' is not a finite number",
        "-ff 7920 -lf 7921 -tref -273.15 | -tref -273.15 degrees Celsius is no reference temperature",
        "-ff 7920 -lf 7921 -tref 273 | did you mean -0.15 (273 K)?",
        "-ff 7920 -lf 7921 -tref 300 | did you mean 26.85 (300 K)?",
        "-ff 7920 -lf 7921 -tref 1000 | expected -60 to 60 degrees Celsius",
        "-ff 7920 -lf 7921 -ymin 100 -ymax 10 | -ymin 100 is not below -ymax 10",
        "-ff 7920 -lf 7921 -ymin NaN | is not a finite number",
        "-ff 7920 -lf 7921 -x_axes fluence --cross-section 0 | a pp cross-section is from 1 to 1000 mb",
        "-ff 7920 -lf 7921 -current digital -normroc | -current digital",
        "-ff 7920 -lf 7921 -current digital -x_axes fluence | feeds several layers",
      })
  void wrongUsage(String options, String problem) {
    plot(options).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void aDiskThatTheEndcapHasNot() {
    Failure.of(home, new PixelmonCurrents(), "plot -s EndCap -ff 1 -lf 2 -layers 4".split(" "))
        .endsWith(ExitCode.USAGE, "no layer or disk '4'", "disks 1 to 3");
  }

  @Test
  void noFillOfTheFileIsInTheRangeOrAllOfThemAreBad() {
    plot("-ff 8000 -lf 8010").endsWith(ExitCode.NO_DATA, "fills.csv", "the range 8000 to 8010");
    plot("-era 2018").endsWith(ExitCode.NO_DATA, "fills.csv", "era 2018");
    home.write("bad.txt", "7920", "7921");
    plot("-ff 7920 -lf 7921 -bf bad.txt")
        .endsWith(ExitCode.NO_DATA, "all 2 fills of the range 7920 to 7921 are in the list of bad");
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
    "BPix_BmI_SEC1_LYR1 -8.5, '-8.5 K is no silicon temperature'"
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

  @Test
  void aFolderThatIsNotThereIsThat() {
    plot("-ff 7920 -lf 7921 -c nope").endsWith(ExitCode.NO_DATA, "nope: no such folder", "-c");
    plot("-ff 7920 -lf 7921 -tref 0 -t data/temperatures/readout_group/BPix")
        .endsWith(
            ExitCode.NO_DATA, "no folder BPix in it", "Use -t data/temperatures/readout_group,");
  }

  @Test
  void aFillsFileWithASuffixIsProposed() throws IOException {
    Files.move(home.path(TestHome.FILLS), home.path("data/fills_info/fills_run3.csv"));

    plot("-ff 7920 -lf 7921")
        .endsWith(
            ExitCode.BAD_INPUT,
            "fills.csv: file not found",
            "Use --fills data/fills_info/fills_run3.csv, which is there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temperatures/readout_group/BPix/7920.txt | BPix_BmI_SEC1_LYR1 12 | 12 K is no silicon",
        "temperatures/readout_group/BPix/7920.txt | BPix_BmI_SEC1_LYR1 900 | 900 K is no silicon",
        "temperatures/readout_group/BPix/7920.txt | BPix_BmI_SEC1_LYR1 1e-4 | 0.0001 K is no silicon",
        "currents/processed/7920_Barrel_HV_ByLayer.txt | BPix_BmI_SEC1_LYR1 -50 | -50 uA is no leak",
        "currents/processed/7920_Barrel_HV_ByLayer.txt | BPix_BmI_SEC1_LYR1 1e99 | 1.0E99 uA is no",
        "currents/processed/7920_Barrel_HV_ByLayer.txt | BPix_BmI_SEC1_LYR1 1e308 | expected a number"
      })
  void aValueThatNoDetectorHasIsRefusedWithUnitFileAndLine(
      String file, String line, String problem) {
    home.write("data/" + file, line);

    plot("-ff 7920 -lf 7921 -tref 0").endsWith(ExitCode.BAD_INPUT, file + ":1: " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "1e308, expected a number from -1e100 to 1e100",
    "200, 200 A is no low voltage current"
  })
  void aDigitalCurrentThatNoDetectorHasIsRefusedWithUnitFileAndLine(String value, String problem) {
    String file = "data/currents/processed/7920_Barrel_Dig.txt";
    home.write(file, "PixelBarrel_BmI_S1_LAY23 " + value, "PixelBarrel_BmI_S2_LAY23 " + value);

    plot("-ff 7920 -lf 7921 -current digital")
        .endsWith(ExitCode.BAD_INPUT, file + ":1: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-ymin=-1e308 -ymax 1e308 | '-1e308' is not a number from -1e100 to 1e100",
        "-x_axes fluence -xsec 1e290 | '1e290' is not a number from -1e100 to 1e100",
        "-x_axes fluence -xsec 8e10 | a pp cross-section is from 1 to 1000 mb, got 8.0E10"
      })
  void aNumberThatCannotBeDrawnIsWrongUsage(String options, String problem) {
    plot("-ff 7920 -lf 7921 " + options).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void anEraMayBeWrittenInAnyCaseAndNamesThePlotAsTheTableDoes() {
    assertThat(run("-era Run3").out()).contains("i_leak_run3_vs_integrated_lumi.svg");
    assertThat(run("-era RUN-3 -layers 1-2").out()).contains("i_leak_run3_");
  }
}
