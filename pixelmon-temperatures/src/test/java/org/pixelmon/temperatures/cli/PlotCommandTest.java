package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.root.RootFile;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.root.RootMultiGraph;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;

class PlotCommandTest {

  private static final String PLOTS = "plots/temperatures/";

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void makeTheInputs() {
    home = new TestHome(folder);
    home.text(
        "data/fills_info/fills.csv",
        "fill_number,start_stable_beam,end_stable_beam\n"
            + "7920,2022-07-05 14:47:08.000000,2022-07-06 00:03:32.000000\n"
            + "7921,2022-07-06 02:34:16.000000,2022-07-06 12:21:24.000000\n"
            + "7923,2022-07-07 00:20:26.000000,2022-07-07 00:30:26.000000\n");
    home.text(
        "data/luminosity/integrated_luminosity_per_fill.csv",
        "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded (/fb)\n"
            + "7920,0.5,0.5,0.5,0.5\n7921,0.25,0.2,0.75,0.7\n");
    home.text(
        "data/temperatures/readout_group/BPix/7920.txt",
        "BPix_BmI_SEC1_LYR1 261.0\nBPix_BmI_SEC2_LYR1 263.0\nBPix_BpO_SEC1_LYR2 266.0\n");
    home.text("data/temperatures/readout_group/FPix/7920.txt", "FPix_BmI_D1_ROG1_RNG1 258.0\n");
    home.text(
        "data/temperatures/readout_group/BPix/7923.txt",
        "BPix_BmI_SEC1_LYR1 262.0\nBPix_BpO_SEC1_LYR2 265.0\n");
    home.text(
        "data/temperatures/air/7920.txt",
        "PixelBarrel_BmO_Bottom_Air   -6   2022-07-05 14:48:42.481000\n"
            + "PixelBarrel_BmO_Bottom_Air   -4   2022-07-05 14:53:48\n"
            + "PixelEndcap_BpO_Disk3_Air   1.5   2022-07-05 14:53:48\n"
            + "PixelBarrel_BmI_Top_Air   3276.7   2022-07-05 15:03:39.862000\n");
    home.text(
        "data/temperatures/pipe/7921_Barrel.txt",
        "PixelBarrel_BmI_1I_L4D2MN   -11   2022-07-06 02:41:19\n");
    home.text(
        "data/temperatures/pipe/7921_EndCap.txt",
        "PixelEndcap_BmI_PC_1B   -13   2022-07-06 02:41:19\n");
    home.text(
        "data/temperatures/annealing/PixelBarrel_BmI_1I_L4D2MN.txt",
        "1657022400000\t-12\n1657108800000\t-12.5\n1657540800000\t10\n");
    home.text("data/temperatures/annealing/PixelBarrel_BmI_1M_L4D2MN.txt", "1657022400000\t-14\n");
  }

  private CliHarness.Result run(String arguments) {
    return new CliHarness(folder).run(new PixelmonTemperatures(), arguments.split(" "));
  }

  private List<String> table(String name) {
    List<String> lines = home.lines(PLOTS + name + ".csv");
    return lines.subList(1, lines.size());
  }

  @Test
  void meansAndSpreadsOfReadoutGroupsStandByLayerAndFill() {
    CliHarness.Result result = run("plot -ts readout_group -ff 7920 -lf 7923 --by layer");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).contains("fills without a temperature: 7921");
    String name = "readout_group_temperature_7920_7923_by_layer_vs_fill_number";
    assertThat(result.out().lines())
        .containsExactly(
            PLOTS + name + ".png",
            PLOTS + name + ".pdf",
            PLOTS + name + ".svg",
            PLOTS + name + ".root",
            PLOTS + name + ".C",
            PLOTS + name + ".csv");
    assertThat(home.lines(PLOTS + name + ".csv").get(0))
        .isEqualTo(
            "# x: Fill number; y: Silicon temperature T [K], mean over readout groups; spread:"
                + " standard deviation over them, in the unit of y");
    assertThat(table(name))
        .containsExactly(
            "fill,series,x,y,n_sensors,spread",
            "7920,Disk 1,7920.0,258.0,1,",
            "7920,Layer 1,7920.0,262.0,2,1.4142135623730951",
            "7923,Layer 1,7923.0,262.0,1,",
            "7920,Layer 2,7920.0,266.0,1,",
            "7923,Layer 2,7923.0,265.0,1,");
  }

  @Test
  void onePartOfTheDetectorIsChosenByTheBeginningOfItsName() {
    run("plot -ts readout_group -s Barrel_BmI -ff 7920 -lf 7920 -x time --format svg");

    // 1200 s after 14:47:08 UTC
    assertThat(table("readout_group_temperature_7920_7920_Barrel_BmI_vs_time"))
        .containsExactly(
            "fill,series,x,y,n_sensors,spread",
            "7920,Mean,1657033628.0,262.0,2,1.4142135623730951");
  }

  @Test
  void aSensorsReadingsAreAveragedFirstAndImpossibleOnesLeftOut() {
    CliHarness.Result result = run("plot -ts air -ff 7920 -lf 7920 --by sensor --format svg");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).contains("readings that no sensor can have, left out: 1");
    assertThat(table("air_temperature_7920_7920_by_sensor_vs_fill_number"))
        .containsExactly(
            "fill,series,x,y,n_sensors,spread",
            "7920,PixelBarrel_BmO_Bottom_Air,7920.0,-5.0,1,",
            "7920,PixelEndcap_BpO_Disk3_Air,7920.0,1.5,1,");
  }

  @Test
  void filesOfBothSubsystemsAreTakenTogetherAgainstLuminosity() {
    CliHarness.Result result =
        run("plot -ts pipe -ff 7920 -lf 7923 --by half -x lumi --format svg");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).contains("fills without luminosity: 7923");
    assertThat(table("pipe_temperature_7920_7923_by_half_vs_integrated_lumi"))
        .containsExactly(
            "fill,series,x,y,n_sensors,spread", "7921,BmI,0.75,-12.0,2,1.4142135623730951");
  }

  @Test
  void dailyMeansAreDrawnDayByDayAgainstTimeAndByTheDayOfTheFillOtherwise() {
    assertThat(run("plot -ts annealing -x time --format svg").code()).isZero();
    assertThat(table("annealing_temperature_all_vs_time"))
        .containsExactly(
            "day,series,x,y,n_sensors,spread",
            "2022-07-05,Mean,1657022400.0,-13.0,2,1.4142135623730951",
            "2022-07-06,Mean,1657108800.0,-12.5,1,",
            "2022-07-11,Mean,1657540800.0,10.0,1,");

    assertThat(run("plot -ts annealing -x time -ff 7920 -lf 7921 --format svg").code()).isZero();
    assertThat(table("annealing_temperature_7920_7921_vs_time")).hasSize(3);

    assertThat(run("plot -ts annealing -x fill -ff 7920 -lf 7921 --format svg").code()).isZero();
    assertThat(table("annealing_temperature_7920_7921_vs_fill_number"))
        .containsExactly(
            "fill,series,x,y,n_sensors,spread",
            "7920,Mean,7920.0,-13.0,2,1.4142135623730951",
            "7921,Mean,7921.0,-12.5,1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"time,fill", "fill,time"})
  void whatOneOfThePlotsLacksIsToldWhateverTheirOrder(String axes) throws IOException {
    CliHarness.Result result =
        run("plot -ts annealing -x " + axes + " -ff 7920 -lf 7923 --format svg");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).containsOnlyOnce("fills without a temperature: ");
    assertThat(Files.readString(folder.resolve("plots/temperatures/manifest.json")))
        .contains("\"missing\"", "fills without a temperature: ");
  }

  @Test
  void theRootFileHasBandsAndMarkersOverDates() {
    run("plot -ts readout_group -s Barrel -ff 7920 -lf 7923 -x time --by layer --format root");

    String name = "readout_group_temperature_7920_7923_Barrel_by_layer_vs_time";
    RootMultiGraph graphs =
        RootFile.open(folder.resolve(PLOTS + name + ".root")).require(name, RootMultiGraph.class);
    assertThat(graphs.axes().xTime()).endsWith("%F1970-01-01 00:00:00s0 GMT");
    assertThat(graphs.graphs())
        .extracting(RootGraph::title)
        .containsExactly("Layer 1", "Layer 2", "", "");
    assertThat(graphs.graphs().get(0).points().yLow()).containsExactly(1.4142135623730951, 0);
    assertThat(graphs.graphs().get(0).style().fillColor()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plot -ff 7920 -lf 7921 | 2 | --temperature-type=TYPE",
        "plot -ts water -ff 7920 -lf 7921 | 2 | 'water'",
        "plot -ts air | 2 | give either -era, or -ff and -lf",
        "plot -ts annealing -x fill | 2 | give either -era, or -ff and -lf",
        "plot -ts air -ff 7920 | 2 | give either -era, or -ff and -lf",
        "plot -ts air -ff 7920 -lf 7921 -x date | 2 | 'date'",
        "plot -ts air -ff 7920 -lf 7921 -s Top | 2 | no part of the detector is called 'Top'",
        "plot -ts air -ff 7920 -lf 7921 --by ring | 2 | 'ring'",
        "plot -ts air -ff 7921 -lf 7923 | 3 | no temperature of sensors of Barrel and EndCap",
        "plot -ts air -ff 7920 -lf 7920 -s Barrel --by layer | 3 | the names of the sensors tell none",
        "plot -ts pipe -ff 7923 -lf 7923 -x lumi | 3 | the luminosity file has none of the fills",
        "plot -ts annealing -x time -i elsewhere | 3 | pixelmon-temperatures annealing",
        "plot -ts readout_group -ff 7920 -lf 7920 -ymin 300 -ymax 310 | 3 | none of its",
        "plot -ts readout_group -ff 7920 -lf 7920 -ymin 30 -ymax 10 | 2 | -ymin 30",
        "plot -ts pipe -ff 7930 -lf 7931 | 3 | no fill of"
      })
  void badInputIsNamed(String arguments, int code, String message) {
    CliHarness.Result result = run(arguments);

    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.err()).contains(message);
    assertThat(folder.resolve("plots")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pipe/7920.txt | PixelBarrel_BmI_1I_L4D2MN   -11 | 7920.txt:1",
        "pipe/7920.txt | TIB_1   -11   2022-07-06 02:41:19 | 'TIB_1' is no part of",
        "readout_group/BPix/7921.txt | BPix_BmI_SEC1_LYR1 -12 | 7921.txt:1",
        "annealing/PixelBarrel_BmI_1R_L4D2MN.txt | 1657022400000 | L4D2MN.txt:1"
      })
  void aDamagedFileIsNamed(String file, String content, String message) {
    home.text("data/temperatures/" + file, content + "\n");

    String kind = file.replaceFirst("/.*", "");
    CliHarness.Result result = run("plot -ts " + kind + " -ff 7920 -lf 7923");

    assertThat(result.code()).as(result.err()).isEqualTo(4);
    assertThat(result.err()).contains(message);
  }
}
