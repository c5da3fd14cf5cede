package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.root.RootFile;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

class PlotCommandTest {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\t"
          + "Leakage_current [uA]";

  /** An interfill, a fill of two steps, a hole of an hour, a fill of one step. */
  private static final List<String> ROWS =
      List.of(
          "-999\t1657026000\t3600\t\t258.50\t\t         0\t\t-999.00",
          "7920\t1657027200\t1200\t\t261.18\t\t     10000\t\t  9.50",
          "7920\t1657030800\t3600\t\t261.41\t\t     20000\t\t  9.75",
          "7921\t1657038000\t3600\t\t262.00\t\t     30000\t\t 10.00");

  @TempDir private Path folder;

  private CliHarness.Result run(String... arguments) {
    return new CliHarness(folder).run(new PixelmonRadsim(), arguments);
  }

  private void profile(String name, List<String> rows) {
    new TestHome(folder).text(name, HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  @Test
  void writesEveryFormatAndTheNumbersThatAreDrawn() {
    profile("profile_BPix_BmI_SEC1_LYR1_2022.txt", ROWS);

    CliHarness.Result result = run("plot", "profile_BPix_BmI_SEC1_LYR1_2022.txt");

    String base = "plots/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_2022.";
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            base + "png", base + "pdf", base + "svg", base + "root", base + "C", base + "csv");
    assertThat(new TestHome(folder).lines(base + "csv"))
        .containsExactly(
            "# start, end: seconds since 1970-01-01 00:00:00 UTC; temperature: K; fluence_rate:"
                + " n_eq/cm2/s; fluence: n_eq/cm2, from the start of the profile to the end of the"
                + " step; leakage_current: uA",
            "profile,fill,start,end,temperature,fluence_rate,fluence,leakage_current",
            "\"BPix_BmI_SEC1_LYR1_2022\",,1657022400,1657026000,258.5,0.0,0.0,",
            "\"BPix_BmI_SEC1_LYR1_2022\",7920,1657026000,1657027200,261.18,10000.0,12000000.0,9.5",
            "\"BPix_BmI_SEC1_LYR1_2022\",7920,1657027200,1657030800,261.41,20000.0,84000000.0,9.75",
            "\"BPix_BmI_SEC1_LYR1_2022\",7921,1657034400,1657038000,262.0,30000.0,192000000.0,10.0");
  }

  @Test
  void theRootFileHasTheFourQuantitiesOverDates() {
    profile("profile_a.txt", ROWS);

    run("plot", "profile_a.txt", "--format", "root,C");

    Path root = folder.resolve("plots/radiation_simulation/profile_a.root");
    assertThat(RootFile.open(root).entries())
        .extracting(entry -> entry.name())
        .containsExactly("profile_a_1", "profile_a_2", "profile_a_3", "profile_a_4");
    String macro =
        String.join("\n", new TestHome(folder).lines("plots/radiation_simulation/profile_a.C"));
    assertThat(macro)
        .contains("SetTimeDisplay(1)", "T [K]", "I_{leak} [#muA]")
        .contains("%F1970-01-01 00:00:00s0 GMT")
        .contains("new TPad(\"pad4\"");
  }

  @Test
  void severalProfilesAreLinesOfOnePlot() {
    profile("profile_a.txt", ROWS);
    profile("profile_b.txt", ROWS.subList(0, 2));

    CliHarness.Result result = run("plot", "profile_a.txt", "profile_b.txt", "--format", "svg");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("plots/radiation_simulation/profile_a_b.svg");
    assertThat(new TestHome(folder).lines("plots/radiation_simulation/profile_a_b.csv"))
        .hasSize(2 + 4 + 2);
  }

  @Test
  void rowsOutOfOrderAreDrawnInTheOrderOfTimeAndTold() {
    profile("profile_a.txt", List.of(ROWS.get(2), ROWS.get(1), ROWS.get(0)));

    CliHarness.Result result = run("plot", "profile_a.txt", "--format", "svg");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).contains("a: steps that begin before the one above them has ended: 2");
    assertThat(new TestHome(folder).lines("plots/radiation_simulation/profile_a.csv").get(4))
        .contains("7920,1657027200,1657030800,261.41,20000.0,84000000.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plot none.txt | 4 | none.txt",
        "plot . | 4 | ",
        "plot / | 4 | /",
        "plot | 2 | PROFILE",
        "plot empty.txt | 4 | empty.txt",
        "plot header.txt | 3 | no rows",
        "plot wrong.txt | 4 | wrong.txt:2",
        "plot profile_a.txt profile_a.txt | 2 | two profiles are called a",
        "plot profile_a.txt -p a/b | 2 | a/b"
      })
  void badInputIsNamed(String arguments, int code, String message) {
    profile("profile_a.txt", ROWS);
    profile("wrong.txt", List.of("7920\tnoon\t1200\t261\t0\t9"));
    TestHome home = new TestHome(folder);
    home.text("empty.txt", "");
    home.text("header.txt", HEADER + "\n");

    CliHarness.Result result = run(arguments.split(" "));

    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.err()).contains(message == null ? "" : message);
    assertThat(folder.resolve("plots")).doesNotExist();
  }

  @Test
  void timesFarFromTodayAreNoFailure() {
    profile(
        "profile_a.txt",
        List.of(
            ROWS.get(1),
            "7921\t253402300799\t3600\t262\t30000\t10",
            "7922\t-253402300799\t3600\t262\t30000\t10"));

    CliHarness.Result result = run("plot", "profile_a.txt", "--format", "png,root,C");

    assertThat(result.code()).as(result.err()).isIn(0, 7);
  }
}
