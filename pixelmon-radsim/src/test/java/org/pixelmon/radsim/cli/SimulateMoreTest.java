package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

/** Scenarios, uncertainties, fits and all readout groups in {@code simulate}. */
class SimulateMoreTest {

  private static final String PROFILE = "profile_BPix_BmI_SEC1_LYR1_2022.txt";
  private static final String DATA = "data/radiation_simulation/simulated/";

  @TempDir private Path folder;

  @BeforeEach
  void writeProfiles() {
    new WrittenProfiles(folder).write(PROFILE, 200, 1.5);
  }

  private CliHarness.Result run(String... arguments) {
    return new CliHarness(folder).run(new PixelmonRadsim(), arguments);
  }

  private List<String> lines(String file) {
    return new TestHome(folder).lines(file);
  }

  @Test
  void whatComesThenIsInTableTextAndPlots() {
    CliHarness.Result result =
        run("simulate", "-i", PROFILE, "-o", "x", "--format", "svg", "--then", "14d@20C,1d@-10C");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(lines(DATA + "x.csv")).hasSize(1 + 200 + 56 + 4);
    assertThat(result.out())
        .containsPattern("\n  after +end")
        .containsPattern("\n  profile +2022-08-24T05:46:40Z")
        .containsPattern("\n  14d@20C +2022-09-07T05:46:40Z")
        .containsPattern("\n  1d@-10C +2022-09-08T05:46:40Z");
    List<String> points = lines("plots/radiation_simulation/x_leakage_current_vs_date.csv");
    assertThat(points.stream().filter(line -> line.startsWith("model,"))).hasSize(200);
    assertThat(points.stream().filter(line -> line.startsWith("scenario,"))).hasSize(60);
  }

  @Test
  void aFitFindsTheScaleAndAllResultsAreThoseOfIt() {
    CliHarness.Result result =
        run("simulate", "-i", PROFILE, "-o", "x", "--format", "png", "--fit", "scale");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("fit to 160 measured currents .*: converged, chi2/ndf = ")
        .containsPattern("profile.rate_scaling = 1.50000")
        .containsPattern("data / model +1.00,");
    assertThat(lines(DATA + "x_fit.txt"))
        .contains("# input: " + PROFILE, "model = hamburg", "status = converged")
        .contains("# errors scaled by sqrt(chi2/ndf): yes");
    assertThat(folder.resolve(DATA + "x_fit.json")).exists();
    assertThat(folder.resolve("plots/radiation_simulation/x_fit_vs_date.png")).exists();
    String[] last = lines(DATA + "x.csv").get(200).split(",", -1);
    assertThat(Double.parseDouble(last[13]) / Double.parseDouble(last[6]))
        .isCloseTo(1, within(1e-3));
  }

  @Test
  void aFitThatTheDataDoNotDecideIsToldAndNotUsed() {
    CliHarness.Result plain = run("simulate", "-i", PROFILE, "-o", "x", "--csv-only");
    CliHarness.Result result =
        run(
            "simulate",
            "-i",
            PROFILE,
            "-o",
            "y",
            "--csv-only",
            "--fit",
            "scale,alpha1,alpha0,beta");

    assertThat(plain.code()).isZero();
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains("fit: singular covariance")
        .contains("all other results are those of the constants as they were");
    assertThat(lines(DATA + "y.csv")).isEqualTo(lines(DATA + "x.csv"));
  }

  @Test
  void variationsAreTabulatedAndDrawn() {
    CliHarness.Result result =
        run("simulate", "-i", PROFILE, "-o", "x", "--format", "svg", "--vary", "--draws", "20");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .containsPattern("\n  hamburg.k_1 +\\S+ %")
        .containsPattern("\n  doping.E_A +0.00 % +\\+0.00 % +\\S+ V")
        .containsPattern("\n  all together .*\\(68 % of 20 draws\\)");
    assertThat(lines(DATA + "x_varied.csv")).hasSize(201);
    assertThat(lines(DATA + "x_varied_constants.csv")).hasSize(11);
    assertThat(folder.resolve("plots/radiation_simulation/x_leakage_current_vs_date.svg"))
        .content()
        .contains("68 % of varied constants");
  }

  @Test
  void allGroupsOfAFolderAreSimulatedAndOneFaultDoesNotHoldUpTheOthers() {
    WrittenProfiles profiles = new WrittenProfiles(folder);
    profiles.write("all/profile_BPix_BmI_SEC1_LYR1_a.txt", 60, 1);
    profiles.write("all/profile_BPix_BpO_SEC8_LYR4_a.txt", 60, 0.8);
    profiles.write("all/profile_FPix_BmO_D2_ROG3_RNG1_a.txt", 60, 1.25);
    profiles.writeFaulty("all/profile_FPix_BmO_D3_ROG3_RNG1_a.txt");
    profiles.write("all/profile_BPix_BmI_SEC9_LYR1_a.txt", 60, 1);
    new TestHome(folder).text("all/notes.txt", "not a profile\n");

    CliHarness.Result result = run("simulate", "--all-groups", "all", "--format", "png,root");

    assertThat(result.code()).as(result.err()).isEqualTo(7);
    assertThat(result.err())
        .contains("BPix_BmI_SEC9_LYR1_a.txt: the detector has no readout group of this name")
        .containsPattern("FPix_BmO_D3_ROG3_RNG1: .*:2: a step lasts longer than 0 s, got -5")
        .contains("3 readout groups simulated");
    List<String> table = lines(DATA + "all_hamburg.csv");
    assertThat(table).hasSize(4);
    double[] ratios =
        table.stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.split(",")[10]))
            .toArray();
    assertThat(ratios).containsExactly(new double[] {1, 1.25, 0.8}, within(1e-3));
    assertThat(result.out())
        .containsPattern("\n  BPix_LYR4 +1 .* 1.250\n")
        .containsPattern("\n  FPix_D2_RNG1 +1 .* 0.800\n");
    assertThat(folder.resolve("plots/radiation_simulation/all_hamburg_map.png")).exists();
    assertThat(folder.resolve("plots/radiation_simulation/all_hamburg_map.root")).doesNotExist();
    assertThat(lines("plots/radiation_simulation/all_hamburg_map.csv")).hasSize(4);
  }

  @Test
  void aFolderInWhichNothingCanBeSimulatedIsRefused() {
    new WrittenProfiles(folder).writeFaulty("bad/profile_FPix_BmO_D3_ROG3_RNG1_a.txt");
    new TestHome(folder).text("none/notes.txt", "not a profile\n");

    assertThat(run("simulate", "--all-groups", "bad").code()).isEqualTo(3);
    CliHarness.Result none = run("simulate", "--all-groups", "none");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("none: no profiles (profile_*.txt) of readout groups");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          simulate | simulate wants profiles
          simulate -i P --all-groups . | -i and --all-groups both name profiles
          simulate --all-groups . --fit scale | --all-groups goes without --fit
          simulate -i P --original --vary | that can do no --fit, --vary or --then
          simulate -i P --fit-error 0.1 | --fit-error is for --fit
          simulate -i P --fit scale --fit-error 0 | the error of a measured current is above 0
          simulate -i P --fit scaale | no constant of the models
          simulate -i P --vary --draws 3 | --draws is from 20 to 5000, got 3
          simulate -i P --draws 50 | --draws is for --vary, which is not given
          simulate -i P --then 14d20C | has no '@'
          simulate -i P -o / | -o wants a name that files can begin with, got '/'
          simulate -i P -o x/.. | -o wants a name that files can begin with, got 'x/..'
          simulate -i P -o x/.csv | -o wants a name that files can begin with, got 'x/.csv'
          scenario -i P | scenario wants to know what comes
          """)
  void refusesWhatMakesNoSense(String line, String message) {
    CliHarness.Result result = run(line.replace(" P", " " + PROFILE).split(" "));

    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains(message);
  }
}
