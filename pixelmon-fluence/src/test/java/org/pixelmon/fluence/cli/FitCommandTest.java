package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.testkit.ReferenceData;

class FitCommandTest extends FluenceCliTest {

  private static final String LINE = "[0]+[1]*x";

  /** Value of a parameter in the text of a fit. */
  private double parameter(String file, String name) throws IOException {
    return Files.readAllLines(home.resolve(file)).stream()
        .filter(line -> line.startsWith(name + " = "))
        .map(line -> line.split(" ")[2])
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fitsAlongRAtOneZAndWritesTextJsonAndPlots() throws IOException {
    writeField();

    Result result =
        run(
            "fit", "-n", "line", "-e", LINE, "-d", "r", "-x", "-60", "--xmin", "0", "--xmax", "16",
            "-p", "0,0", "-b", "--dir", "fits");

    assertThat(result.code()).isZero();
    String name = "fits/fluka_z_minus600_mm_line_r_range_0mm_160mm";
    assertThat(result.out().lines())
        .containsExactly(
            name + ".txt", name + ".json", name + ".png", name + ".pdf", name + ".svg");
    // The field is 1 + ir: 0.5 + r at the centres of the bins.
    assertThat(parameter(name + ".txt", "p0")).isCloseTo(0.5, within(1e-6));
    assertThat(parameter(name + ".txt", "p1")).isCloseTo(1, within(1e-6));
    assertThat(home.resolve(name + ".txt"))
        .content()
        .contains("# particle: allpart", "# at: z = -60.0 cm", "status = converged")
        .contains("points = 16 used");
    assertThat(home.resolve(name + ".json")).content().contains("\"CONVERGED\"");
  }

  @Test
  void fitsAlongZAtOneR() throws IOException {
    writeField();
    Result result =
        run("fit", "-n", "line", "-e", LINE, "-d", "z", "-x", "0", "-p", "0,0", "--no-plot");
    String file = "data/fluence/fits/fluka_r_0_mm_line_z_range_minus600mm_600mm.txt";
    assertThat(result.out().lines()).first().isEqualTo(file);
    assertThat(result.out().lines()).hasSize(2);
    assertThat(parameter(file, "p1")).isCloseTo(1 / 128.0, within(1e-8));
  }

  @Test
  void fitsOverBothWithRAsXAndZAsY() throws IOException {
    writeField();

    Result result =
        run(
            "fit",
            "-f",
            "-n",
            "plane",
            "-e",
            "[0]+[1]*x+[2]*y",
            "--xmin",
            "0,-30",
            "--xmax",
            "16,30",
            "-p",
            "0,0,0",
            "--format",
            "svg",
            "--dir",
            "fits");

    assertThat(result.code()).isZero();
    String name = "fits/fluence_allpart_plane_ranges_r_0mm_160mm_z_minus300mm_300mm";
    assertThat(result.out().lines())
        .containsExactly(
            name + ".txt",
            name + ".json",
            name + "_data.svg",
            name + "_fit.svg",
            name + "_pulls.svg");
    assertThat(parameter(name + ".txt", "p1")).isCloseTo(1, within(1e-6));
    assertThat(parameter(name + ".txt", "p2")).isCloseTo(1 / 128.0, within(1e-7));
    assertThat(home.resolve(name + ".txt")).content().contains("points = 960 used");
    assertThat(home.resolve(name + "_pulls.svg"))
        .as("colours of pulls far below and far above 0")
        .content()
        .contains("rgb(0,62,139)", "rgb(129,2,10)");
  }

  @Test
  void startsFromAGridWithoutStartValues() throws IOException {
    writeField();
    Result result =
        run(
            "fit",
            "-f",
            "-n",
            "grid",
            "-e",
            "[0]+[1]*x+[2]*y",
            "--npars",
            "3",
            "--pars-range-min",
            "'-5,-1,-1'",
            "--pars-range-max",
            "'5,1,1'",
            "-p",
            "minimize",
            "--no-plot",
            "--dir",
            "fits");
    assertThat(result.code()).isZero();
    assertThat(home.resolve(result.out().lines().findFirst().orElseThrow()))
        .content()
        .contains("starts = 8");
  }

  @Test
  void limitsAndFixedParametersShowInTheNameAndTheResult() throws IOException {
    writeField();
    Result result =
        run(
            "fit",
            "-n",
            "line",
            "-e",
            LINE,
            "-d",
            "r",
            "-x",
            "0",
            "-p",
            "0.2,0.5",
            "--limits",
            ":0.3",
            "--fix",
            "1",
            "--no-plot",
            "--dir",
            "fits");
    String file = "fits/fluka_z_0_mm_line_r_range_0mm_200mm_limits_to0.3_fix_1.txt";
    assertThat(result.out().lines()).first().isEqualTo(file);
    assertThat(parameter(file, "p0")).isLessThanOrEqualTo(0.3);
    assertThat(parameter(file, "p1")).isEqualTo(0.5);
  }

  @Test
  void anotherFormulaWithoutANameGetsAnotherFileName() {
    writeField();
    List<String> rest = List.of("-d", "r", "-x", "0", "-p", "0,0", "--no-plot", "-e", LINE);
    List<String> other = List.of("-d", "r", "-x", "0", "-p", "1,1", "--no-plot", "-e", "[0]*x+[1]");
    assertThat(run("fit", rest).out()).isEqualTo(run("fit", rest).out());
    assertThat(run("fit", rest).out()).isNotEqualTo(run("fit", other).out());
  }

  @Test
  void fitsTheRealFieldAlongRWithinItsErrors() throws IOException {
    run("field", "-i", ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz").toString());
    Result result =
        run(
            "fit",
            "-n",
            "radius",
            "-e",
            "[0]*pow(x,-[1])*exp(-[2]*x)",
            "-d",
            "r",
            "-x",
            "0",
            "--xmin",
            "2",
            "--xmax",
            "16",
            "-p",
            "0.5,1.7,0.01",
            "--no-plot",
            "--dir",
            "fits");
    assertThat(result.code()).isZero();
    Path text = home.resolve("fits/fluka_z_0_mm_radius_r_range_20mm_160mm.txt");
    assertThat(parameter("fits/" + text.getFileName(), "p1")).isBetween(1.5, 2.2);
    assertThat(text).content().contains("points = 140 used");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-e x*[0 -d r -x 0 -p 1|column",
        "-e [0]*x*y -d r -x 0 -p 1|uses y, but the data have only x",
        "-e [0]*x -d r -x 0|start values are missing",
        "-e [0]*x -d r -x 0 -p 1,2|has 1 parameters, got 2 start values",
        "-e [0]*x -d r -x 0 -p 1 --npars 3|has 1 parameters, got --npars 3",
        "-e [0]*x -d r -x 0 -p minimize|needs --pars-range-min and --pars-range-max",
        "-e [0]*x -d r -x 0 -p 1 --limits 1|--limits wants MIN:MAX",
        "-e [0]*x -d r -x 0 -p 1 --limits ,1:2|has 1 parameters, got 2 --limits",
        "-e [0]*x -d r -x 0 -p 1 --fix 1|--fix: there is no parameter",
        "-e [0]*x -d r -p 1|fit wants -f, or -d and -x",
        "-e [0]*x -p 1|fit wants -f, or -d and -x",
        "-e [0]*x -f -d r -p 1|-f fits over r and z",
        "-e [0]*x -f --xmin 1 -p 1|--xmin wants r,z in cm with -f",
        "-e [0]*x -d r -x 0 --xmin 5 --xmax 2 -p 1|r cannot run from 5.0 to 2.0 cm",
        "-e [0]*x -d r -x 0 -p 1,x|-p wants numbers, got 'x'",
      })
  void endsWith2AndOneLineOnWrongOptions(String options, String message) {
    writeField();
    Result result = run("fit", List.of(options.split(" ")));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errorLines().stream().filter(line -> !line.startsWith("Try '")))
        .singleElement()
        .asString()
        .contains(message);
  }

  @Test
  void refusesAnUnknownDirectionAndANameThatLeadsToAnotherFolder() {
    writeField();
    Result direction = run("fit", List.of("-e [0]*x -d phi -x 0 -p 1".split(" ")));
    assertThat(direction.code()).isEqualTo(2);
    assertThat(direction.err()).contains("--proj-direction': wants r or z, got 'phi'");
    Result name = run("fit", List.of("-e [0]*x -d r -x 0 -p 1 -n /../x --no-plot".split(" ")));
    assertThat(name.code()).isEqualTo(2);
    assertThat(name.err()).contains("'/../x' is no part of a file name");
  }

  @Test
  void fitsAPiecewiseFormula() throws IOException {
    writeField();
    Result result =
        run(
            "fit",
            "-n",
            "step",
            "-e",
            "(x<10)*([0]+[1]*x) + (x>=10)*[2]",
            "-d",
            "r",
            "-x",
            "-60",
            "--xmax",
            "11",
            "-p",
            "1,0,1",
            "--no-plot",
            "--dir",
            "fits");
    assertThat(result.code()).isZero();
    String file = "fits/fluka_z_minus600_mm_step_r_range_0mm_110mm.txt";
    assertThat(parameter(file, "p0")).isCloseTo(0.5, within(1e-6));
    assertThat(parameter(file, "p1")).isCloseTo(1, within(1e-6));
    assertThat(parameter(file, "p2")).isCloseTo(11, within(1e-6));
  }

  @Test
  void plotsShowTheFormulaWithItsNamesAndRoundedParametersAndSoDoesStandardError()
      throws IOException {
    double[] values = new double[10];
    double[] errors = new double[10];
    for (int i = 0; i < values.length; i++) {
      values[i] = 123.456 + 0.5 * i;
      errors[i] = 0.001;
    }
    writeField(values, errors);
    List<String> options =
        List.of(
            "-n line -e [offset]+[1]*0+[slope]*(x-0.5) -d r -x 0 -p 1,1 --format svg".split(" "));
    Result mixed = run("fit", options);
    assertThat(mixed.err()).contains("named and numbered parameters are mixed");

    Result result =
        run(
            "fit",
            List.of(
                "-n line -e [offset]+[slope]*(x-0.5) -d r -x 0 -p 1,1 --format svg".split(" ")));

    // Of a line through ten points 1 apart: sigma sqrt(1/10 + 4.5^2/82.5) and sigma / sqrt(82.5).
    assertThat(result.err())
        .contains("offset = 123.45600 +- 0.00059")
        .contains("slope = 0.50000 +- 0.00011");
    String svg =
        Files.readString(home.resolve("data/fluence/fits/fluka_z_0_mm_line_r_range_0mm_100mm.svg"));
    assertThat(svg)
        .contains(">FLUKA, all particles, 6.5 TeV beams<")
        .contains(">f(x) = offset+slope*(x-0.5)<")
        .contains(">offset = 123.45600 ± 0.00059<")
        .contains(">slope = 0.50000 ± 0.00011<");
  }

  @Test
  void aPlotOfManyParametersShowsTenAndSaysThatThereAreMore() throws IOException {
    writeField();
    run(
        "fit",
        List.of(
            ("-n p -e pol11 -d z -x 0 -p 1,0,0,0,0,0,0,0,0,0,0,0 --fix 2,3,4,5,6,7,8,9,10,11"
                    + " --format svg --dir fits")
                .split(" ")));
    String svg =
        Files.readString(
            home.resolve(
                "fits/fluka_r_0_mm_p_z_range_minus600mm_600mm_fix_2,3,4,5,6,7,8,9,10,11.svg"));
    assertThat(svg).contains(">p8 = 0 (fixed), p9 = 0 (fixed)<").contains(">...<");
    assertThat(svg).doesNotContain("p10 = ");
  }

  @Test
  void binsWithoutANumberAreLeftOutAndNamedAndTheCodeIs7() throws IOException {
    writeField(
        new double[] {2, Double.NaN, 2, Double.POSITIVE_INFINITY, 2},
        new double[] {0.1, 0.1, 0.1, 0.1, 0.1});
    Result result =
        run("fit", List.of("-n c -e [0] -d r -x 0 -p 1 --format svg --dir fits".split(" ")));
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains(
            "fluence_allpart has no number (NaN) in the bin at r = 1.5 cm, z = 0.0 cm and in 1")
        .contains("converged");
    assertThat(home.resolve("fits/fluka_z_0_mm_c_r_range_0mm_50mm.txt"))
        .content()
        .contains("points = 3 used, 0 without error, 2 not finite");
    Result plane = run("fit", List.of("-f -n c -e [0] -p 1 --format svg --dir fits".split(" ")));
    assertThat(plane.code()).isEqualTo(7);
    assertThat(plane.err()).contains("fluence_allpart has no number (NaN)");
  }

  @Test
  void endsWith3OutsideTheFieldAndForTooFewPoints() {
    writeField();
    assertThat(run("fit", "-e", "[0]*x", "-d", "r", "-x", "99", "-p", "1").code()).isEqualTo(3);
    assertThat(
            run(
                    "fit",
                    "-e",
                    "[0]+[1]*x",
                    "-d",
                    "r",
                    "-x",
                    "0",
                    "--xmin",
                    "2",
                    "--xmax",
                    "3",
                    "-p",
                    "1,1")
                .code())
        .isEqualTo(3);
  }
}
