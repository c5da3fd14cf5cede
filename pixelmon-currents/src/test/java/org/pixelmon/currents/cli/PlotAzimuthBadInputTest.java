package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class PlotAzimuthBadInputTest {

  private static final String NAME = "leakage_current_vs_azimuthal_angle_fill_7920_BPix_layer_1";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
    home.write("plots/currents/" + NAME + ".csv", "of an earlier run");
  }

  private Failure plot(String options) {
    return Failure.of(
        home, new PixelmonCurrents(), ("plot-azimuth -s Barrel " + options).split(" "));
  }

  @Test
  void goodInputWritesPlotPointsAndTable() {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(), "plot-azimuth -s Barrel -ff 7920 -csv --format svg".split(" "));

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "plots/currents/" + NAME + ".svg",
            "plots/currents/" + NAME + ".csv",
            "data/currents/per_sector/" + NAME + "_data.csv");
    assertThat(home.lines("plots/currents/" + NAME + ".csv")).hasSize(4);
  }

  @Test
  void theTableOfAnEarlierRunIsNamedWithVAsItIsReplaced() {
    String[] args = "plot-azimuth -s Barrel -ff 7920 -csv --format svg -v".split(" ");
    String table = "replaces data/currents/per_sector/" + NAME + "_data.csv";
    assertThat(home.run(new PixelmonCurrents(), args).err()).doesNotContain(table);
    assertThat(home.run(new PixelmonCurrents(), args).err()).contains(table);
  }

  @Test
  void aLayerWithoutAPointInTheYRangeMakesThePlotsPartial() {
    TestCurrents.leakage(
        home, 7920, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0", "BPix_BmI_SEC1_LYR2 1.0");
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(),
            "plot-azimuth -s Barrel -ff 7920 -layer 1,2 -ymin 15 --format svg".split(" "));

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains(
            "BPix_layer_2: none of its 1 points lies in the range of the y axis from 15",
            "BPix_layer_1: 1 of 2 points lie outside the range of the y axis from 15");
    assertThat(home.path("plots/currents/" + NAME + ".svg")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-layer 1 | --first-fill",
        "-ff 7921 -lf 7920 | is not above the first, 7921",
        "-ff 7920 -lf 7920 | is not above the first, 7920",
        "-ff 7920 -layer 0 | no layer or disk '0'",
        "-ff 7920 --format tiff | wants png or pdf or svg or root or C, got 'tiff'",
        "-ff 7920 --label none,private | got 'none,private'",
        "-ff seven | 'seven'"
      })
  void wrongUsage(String options, String problem) {
    plot(options).endsWith(ExitCode.USAGE, problem);
  }

  @Test
  void aFillThatIsNotInTheFileOrBadOrWithoutCurrents() {
    plot("-ff 7919").endsWith(ExitCode.NO_DATA, "fill 7919 is not in ", "fills.csv");
    plot("-ff 7920 -layer 2").endsWith(ExitCode.NO_DATA, "no leakage current of BPix layer 2");
    home.write("data/fills_info/bad_fills.txt", "7920 # wrong");
    plot("-ff 7920").endsWith(ExitCode.NO_DATA, "fill 7920 is a bad fill");
    plot("-ff 7920 -lf 7921").endsWith(ExitCode.NO_DATA, "fill 7920 is a bad fill");
  }

  @Test
  void layersWithoutACurrentAreNamedAndTheOthersWritten() {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(),
            "plot-azimuth -s Barrel -ff 7920 -layer 1,2 --format svg".split(" "));

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.errorLines())
        .hasSize(3)
        .endsWith("1 plot written")
        .anyMatch(line -> line.startsWith("fill 7920 has no leakage current of BPix layer 2 in "))
        .anyMatch(line -> line.endsWith("without a point: 30 of 32 readout groups"));
    assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.contains("BPix_layer_1."));
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.refuseFilesIn("blocked");
    plot("-ff 7920 --format svg -o blocked")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, NAME + ".svg: cannot be written");
  }
}
