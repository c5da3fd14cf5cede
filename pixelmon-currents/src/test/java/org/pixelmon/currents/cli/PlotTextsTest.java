package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** What the plots claim, as a reader sees it. */
class PlotTextsTest {

  private static final String NAME = "plots/currents/i_leak_7920_7921_vs_integrated_lumi";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
  }

  private String svg(String options) throws IOException {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(),
            ("plot -s Barrel -ff 7920 -lf 7921 --format svg,C " + options).strip().split(" "));
    assertThat(result.code()).as(result.err()).isZero();
    return Files.readString(home.path(NAME + ".svg"));
  }

  @Test
  void aPlotOfRealDataIsWorkInProgressUntilItsUserClaimsMore() throws IOException {
    assertThat(svg("")).contains(">CMS</text", ">Work in Progress</text");
    assertThat(svg("--label preliminary")).contains(">CMS</text", ">Preliminary</text");
    assertThat(svg("--label none")).doesNotContain("CMS", "Progress");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--label preliminary", "--label private", "--label none"})
  void aPlotOfInventedDataBearsNoLabelOfTheExperiment(String options) throws IOException {
    for (String input : inputs()) {
      listed(input, Origin.INVENTED);
    }

    assertThat(svg(options)).contains(">Demo data</text").doesNotContain("CMS", "Preliminary");
    assertThat(Files.readString(home.path(NAME + ".C"))).doesNotContain("CMS", "Preliminary");
    assertThat(svg(""))
        .contains(">PixelMon demo</text")
        .doesNotContain("CMS", "Preliminary", "Progress");
  }

  /** The plot's inputs: all that lies below data/. */
  private List<String> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(home.path("data"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private void listed(String file, Origin origin) {
    try (StageOutput stage = new StageOutput(home.path(""), "pixelmon-fills get", "test")) {
      stage.input(Input.of("data/archive", "fills", origin));
      stage.made(List.of(home.path(file)));
    }
  }

  @Test
  void aPlotOfDemoAndRealDataTellsThatOnlyPartOfItIsInvented() throws IOException {
    for (String input : inputs()) {
      listed(input, Origin.MEASURED);
    }
    listed("data/fills_info/fills.csv", Origin.INVENTED);

    assertThat(svg("--label preliminary"))
        .contains(">PixelMon demo</text", ">Partly demo data</text")
        .doesNotContain("CMS", "Preliminary");
  }

  @Test
  void yearsEnergyAndLuminosityAreThoseOfTheFillsThatHaveAPoint() throws IOException {
    assertThat(svg("").replaceAll("<[^>]*>", "")).contains("750 pb−1, 2022 (13.6 TeV)");
  }

  @Test
  void theMacroHasTheErrorBarsThatThePlotHas() throws IOException {
    svg("");
    assertThat(Files.readString(home.path(NAME + ".C"))).doesNotContain("TGraphErrors");
    svg("--spread");
    // Two groups, 10 and 20 uA: sqrt(50).
    assertThat(Files.readString(home.path(NAME + ".C")))
        .contains("new TGraphErrors(n1, x1, y1, ex1, ey1)")
        .contains("7.0710678118654755, 7.0710678118654755};");
  }
}
