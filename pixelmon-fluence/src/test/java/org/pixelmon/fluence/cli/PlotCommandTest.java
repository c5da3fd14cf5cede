package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness.Result;

class PlotCommandTest extends FluenceCliTest {

  private static long coloured(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .filter(rgb -> (rgb >> 16 & 0xff) != (rgb & 0xff))
        .count();
  }

  @Test
  void drawsTheMapInAllFormats() throws IOException {
    writeField();
    Result result = run("plot");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "plots/fluence/fluence_allpart_map.png",
            "plots/fluence/fluence_allpart_map.pdf",
            "plots/fluence/fluence_allpart_map.svg");
    // The map fills most of the canvas of 1600 x 1200 pixels.
    assertThat(coloured(home.resolve("plots/fluence/fluence_allpart_map.png")))
        .isGreaterThan(900_000);
  }

  @Test
  void theFileNameTellsWhatTheMapShows() {
    writeField();
    Result result =
        run(
            "plot",
            "--modules",
            "--r-range",
            "2,18",
            "--z-range",
            "-55,55.5",
            "--per-fb",
            "--era",
            "run2",
            "--format",
            "svg");
    assertThat(result.out())
        .isEqualTo(
            "plots/fluence/fluence_allpart_map_r_2_18_z_-55_55.5_modules_per_fb_79.1mb.svg\n");
  }

  @Test
  void modulesAreDrawnOnTheMap() throws IOException {
    writeField();
    run("plot", "--format", "svg", "-o", "without", "--r-range", "2,18");
    run("plot", "--format", "svg", "-o", "with", "--r-range", "2,18", "--modules");
    String without =
        Files.readString(home.resolve("without/fluence_allpart_map_r_2_18_z_-60_60.svg"));
    String with =
        Files.readString(home.resolve("with/fluence_allpart_map_r_2_18_z_-60_60_modules.svg"));
    assertThat(with).contains("Modules");
    assertThat(without).doesNotContain("Modules");
  }

  private String svg(String name) throws IOException {
    return Files.readString(home.resolve("plots/fluence/" + name + ".svg"));
  }

  @Test
  void particlesAndCrossSectionStandAboveTheMapUnlessTheUserHasATextThere() throws IOException {
    writeField();
    run("plot", "--format", "svg", "--per-fb");
    assertThat(svg("fluence_allpart_map_per_fb_80mb"))
        .contains(">FLUKA, all particles, 6.5 TeV beams, σ<")
        .contains("> = 80 mb<");
    assertThat(
            yOf(svg("fluence_allpart_map_per_fb_80mb"), "FLUKA, all particles, 6.5 TeV beams, σ"))
        .isLessThan(52);

    run("plot", "--format", "svg", "--right-label", "(13 TeV)");
    assertThat(yOf(svg("fluence_allpart_map"), "(13 TeV)")).isLessThan(52);
    assertThat(yOf(svg("fluence_allpart_map"), "FLUKA, all particles, 6.5 TeV beams"))
        .isGreaterThan(52);
  }

  /** Where a text stands in points from the top; the frame begins at 52. */
  private static double yOf(String svg, String text) {
    String element = svg.substring(0, svg.indexOf(">" + text + "<"));
    element = element.substring(element.lastIndexOf("<text "));
    return Double.parseDouble(element.replaceAll("(?s).* y=\"([0-9.]+)\".*", "$1"));
  }

  @Test
  void theEnergyOfTheBeamsIsTheUsersOrTheFilesAndElseNotClaimed() throws IOException {
    writeField();
    run("plot", "--at-z", "0", "--format", "svg", "--beam-energy", "6800");
    assertThat(svg("fluence_allpart_vs_r_at_z_0"))
        .contains(">FLUKA, all particles, 6.8 TeV beams<");
    run("plot", "--at-z", "0", "--format", "svg", "--beam-energy", "450");
    assertThat(svg("fluence_allpart_vs_r_at_z_0"))
        .contains(">FLUKA, all particles, 450 GeV beams<");

    Files.move(home.resolve(FIELD), home.resolve("data/fluence/phase1.root"));
    run("plot", "--at-z", "0", "--format", "svg", "-f", "data/fluence/phase1.root");
    assertThat(svg("fluence_allpart_vs_r_at_z_0")).contains(">FLUKA, all particles<");
    assertThat(run("plot", "--beam-energy", "0", "-f", "data/fluence/phase1.root").code())
        .isEqualTo(2);
  }

  @Test
  void profilesPerInverseFemtobarnNameTheCrossSection() throws IOException {
    writeField();
    run("plot", "--at-z", "0", "--format", "svg", "--per-fb", "--era", "run2");
    assertThat(svg("fluence_allpart_vs_r_at_z_0_per_fb_79.1mb")).contains("> = 79.1 mb<");
  }

  @Test
  void writesThePointsOfProfilesBesideThem() throws IOException {
    writeField();
    Result result = run("plot", "--at-z", "0,10", "--r-range", "2,4", "--format", "png");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "plots/fluence/fluence_allpart_vs_r_2_4_at_z_0_10.png",
            "plots/fluence/fluence_allpart_vs_r_2_4_at_z_0_10.csv");
    assertThat(home.resolve("plots/fluence/fluence_allpart_vs_r_2_4_at_z_0_10.csv"))
        .content()
        .startsWith(
            "# fluence and error: n_eq/cm2 per pp collision; FLUKA, all particles, 6.5 TeV beams\n"
                + "z_cm,r_cm,fluence,error\n0.0,2.5,3.46875,")
        .contains("\n10.0,3.5,4.546875,");
  }

  @Test
  void drawsProfilesInBothDirectionsAtOnce() {
    writeField();
    Result result = run("plot", "--at-z", "0", "--at-r", "2.9", "--format", "svg");
    assertThat(result.out())
        .contains("fluence_allpart_vs_r_at_z_0.svg")
        .contains("fluence_allpart_vs_z_at_r_2.9.svg")
        .contains("fluence_allpart_vs_z_at_r_2.9.csv");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void aBinWithoutANumberIsAGapThatIsNamedAndTheCodeIs7(double none) {
    writeField(new double[] {1, 2, none, 4}, new double[] {0.1, Double.NaN, 0.1, 0.1});

    Result profile = run("plot", "--at-z", "0", "--format", "svg");
    assertThat(profile.code()).isEqualTo(7);
    assertThat(profile.err())
        .contains(
            FIELD + ": fluence_allpart has no number (" + none + ") in the bin at r = 2.5 cm");
    assertThat(home.resolve("plots/fluence/fluence_allpart_vs_r_at_z_0.csv"))
        .content()
        .contains("0.0,0.5,1.0,0.1")
        .contains("\n0.0,1.5,2.0,\n0.0,2.5,,\n0.0,3.5,4.0,");
    Result map = run("plot", "--format", "svg");
    assertThat(map.code()).isEqualTo(7);
    assertThat(map.out()).isEqualTo("plots/fluence/fluence_allpart_map.svg\n");
    assertThat(run("plot", "--format", "svg", "--r-range", "0,2").code()).isZero();
  }

  @Test
  void aProfileOutsideTheFieldEndsWith3() {
    writeField();
    assertThat(run("plot", "--at-z", "99").code()).isEqualTo(3);
    assertThat(run("plot", "--at-z", "99").err()).contains("z = 99.0 cm is outside the field");
    assertThat(run("plot", "--r-range", "30,40").code()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--at-z 0 --modules",
        "--at-z x",
        "--at-z 0,,1",
        "--r-range 1",
        "--r-range 5,2",
        "--era run2",
        "--format gif",
        "--label official",
        "--at-r 1 --colour-range 1,2",
        "--colour-range 2,1",
        "--z-range nan,1"
      })
  void endsWith2OnWrongOptions(String options) {
    writeField();
    Result result = run("plot", List.of(options.split(" ")));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errorLines().stream().filter(line -> !line.startsWith("Try '"))).hasSize(1);
  }
}
