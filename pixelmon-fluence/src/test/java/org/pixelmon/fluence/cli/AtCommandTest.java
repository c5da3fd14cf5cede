package org.pixelmon.fluence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.testkit.ReferenceData;

class AtCommandTest extends FluenceCliTest {

  private Path points(String... lines) throws IOException {
    return Files.writeString(home.resolve("points.csv"), String.join("\n", lines) + "\n");
  }

  @Test
  void printsTheValueOfTheBinWithUnits() {
    writeField();
    Result result = run("at", "-r", "3.5", "-z", "-0.25");
    assertThat(result.code()).isZero();
    // Bin 3 in r, 59 in z: 1 + 59 / 128 + 3.
    assertThat(result.out())
        .isEqualTo(
            "Fluence at r = 3.5 cm and z = -0.25 cm:\n"
                + "4.460938 +- 0.45 n_{eq} cm^{-2} per pp collision\n");
    assertThat(result.errorLines()).containsExactly("1 point looked up");
  }

  @Test
  void quietLeavesTheNumberAlone() {
    writeField();
    assertThat(run("at", "-r", "3.5", "-z", "-0.25", "-q").out()).isEqualTo("4.460938\n");
    assertThat(run("at", "-q", "-r", "3.5", "-z", "-0.25", "--per-fb", "--xsec", "100").out())
        .isEqualTo("446093800000000.0\n");
  }

  @Test
  void saysWhenTheErrorIsUnknown() {
    writeField(new double[] {1, 2}, new double[] {0, Double.NaN});
    assertThat(run("at", "-r", "0.5", "-z", "0").out())
        .endsWith("\n1.0 n_{eq} cm^{-2} per pp collision (error unknown)\n");
    assertThat(run("at", "-r", "1.5", "-z", "0").out())
        .endsWith("\n2.0 n_{eq} cm^{-2} per pp collision (error unknown)\n");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aBinWithoutANumberIsRefusedNamingFileHistogramAndBin(double none) {
    writeField(new double[] {1, none}, new double[] {0.1, 0.1});
    assertThat(run("at", "-r", "0.5", "-z", "0").code()).isZero();
    Result result = run("at", "-r", "1.7", "-z", "0.5");
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains(FIELD + ": fluence_allpart has no number (" + none + ") in the bin at r = 1.5 cm")
        .contains("z = 0.0 cm");
  }

  @Test
  void aPointInABinWithoutANumberHasAnEmptyValueAndEndsWith7() throws IOException {
    writeField(new double[] {1, Double.NaN}, new double[] {0.1, 0.1});
    points("r_cm,z_cm", "0,0", "1.5,0", "9,0");

    Result result = run("at", "--points", "points.csv");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.out()).isEqualTo("r_cm,z_cm,fluence\n0,0,1.0\n1.5,0,\n9,0,\n");
    assertThat(result.err())
        .contains("1 of 3 points are outside the field, the first in line 4 of points.csv")
        .contains("1 of 3 points are in bins of the field without a number, the first in line 3");
  }

  @Test
  void readsPointsFromStandardInput() {
    writeField();
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "\uFEFFr_cm,z_cm\r\n0,-60\r\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(run("at", "--points", "-").out()).isEqualTo("r_cm,z_cm,fluence\n0,-60,1.0\n");
      System.setIn(new ByteArrayInputStream("r_cm,z_cm\n0\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(run("at", "--points", "-").err()).contains("standard input:2: expected 2 values");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void answersTheNumbersOfTheOriginal() throws IOException {
    run("field", "-i", ReferenceData.path("fluka/cmsv3_23_1_0_usrbin_40_ascii.xz").toString());
    List<String> golden = Files.readAllLines(ReferenceData.path("golden/fluence/getFluence.txt"));
    assertThat(golden).hasSize(30);
    for (int i = 0; i < golden.size(); i += 3) {
      String[] words = golden.get(i).split(" ");
      Result result = run("at", Arrays.asList(words).subList(2, words.length));
      if (golden.get(i + 2).startsWith("0.0 ")) {
        assertThat(result.code()).as(golden.get(i)).isEqualTo(3);
        assertThat(result.out()).isEmpty();
      } else {
        List<String> answer = result.out().lines().toList();
        assertThat(answer.get(0)).isEqualTo(golden.get(i + 1));
        assertThat(Double.parseDouble(answer.get(1).split(" ")[0]))
            .isCloseTo(
                Double.parseDouble(golden.get(i + 2).split(" ")[0]),
                Percentage.withPercentage(1e-4));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20,0", "-0.001,0", "1,60", "1,-60.5"})
  void aPointOutsideTheFieldIsAnError(String r, String z) {
    writeField();
    Result result = run("at", "-r", r, "-z", z);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains("is outside the field - It reaches from r = 0.0 to 20.0 cm");
  }

  @Test
  void givesTheFluencePerInverseFemtobarnOfAnEraOrACrossSection() {
    writeField();
    String point = "Fluence at r = 0.0 cm and z = -60.0 cm:\n";
    assertThat(run("at", "-r", "0", "-z", "-60", "--per-fb").out())
        .isEqualTo(point + "80000000000000.0 +- 8000000000000.0 n_{eq} cm^{-2} per fb^{-1}\n");
    assertThat(run("at", "-r", "0", "-z", "-60", "--per-fb", "--era", "run2").out())
        .isEqualTo(point + "79100000000000.0 +- 7900000000000.0 n_{eq} cm^{-2} per fb^{-1}\n");
    assertThat(run("at", "-r", "0", "-z", "-60", "--per-fb", "--xsec", "70").out())
        .isEqualTo(point + "70000000000000.0 +- 7000000000000.0 n_{eq} cm^{-2} per fb^{-1}\n");
  }

  @Test
  void takesUnitsFromAFile() throws IOException {
    writeField();
    Files.writeString(home.resolve("units"), "fluence: neq\nr: CM\nz: Cm\n");
    assertThat(run("at", "-r", "0", "-z", "-60", "-u", "units").out())
        .isEqualTo("Fluence at r = 0.0 CM and z = -60.0 Cm:\n1.0 +- 0.1 neq per pp collision\n");
    assertThat(run("at", "-r", "0", "-z", "0", "-u", "absent").code()).isEqualTo(4);
    Files.writeString(home.resolve("units"), "fluence: neq\nr CM\n");
    assertThat(run("at", "-r", "0", "-z", "0", "-u", "units").err())
        .contains("units:2: expected <quantity>: <unit>, got 'r CM'");
    Files.writeString(home.resolve("units"), "fluence: neq\nr: CM\n");
    assertThat(run("at", "-r", "0", "-z", "0", "-u", "units").err())
        .contains("units: the unit of z is missing");
  }

  @Test
  void anUnknownParticleIsWrongUsageAndAMissingFieldBadInput() {
    writeField();
    Result particle = run("at", "-r", "0", "-z", "0", "--particle", "muons");
    assertThat(particle.code()).isEqualTo(2);
    assertThat(particle.err()).contains("unknown particle 'muons'").contains("It holds allpart.");
    assertThat(run("at", "-r", "0", "-z", "0", "-f", "absent.root").code()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-r 1",
        "-z 1",
        "-r 1 -z 1 --points p.csv",
        "-r 1 -z 1 -o out.csv",
        "-r 1 -z 1 --era run2",
        "-r 1 -z 1 --xsec 80",
        "-r x -z 1",
        "-r 1 -z 1 --per-fb --era run2 --xsec 80",
        "-r 1 -z 1 --per-fb --xsec 0",
        "-r 1 -z 1 --per-fb --era 1066"
      })
  void endsWith2OnOptionsThatDoNotGoTogether(String options) {
    writeField();
    List<String> words = new ArrayList<>(List.of(options.split(" ")));
    words.remove("");
    assertThat(run("at", words).code()).isEqualTo(2);
  }

  @Test
  void addsTheFluenceToTheRowsOfAFile() throws IOException {
    writeField();
    points("# mine", "name,z_cm,r_cm", "\"a, b\",-60, 0", "", "c,-58.5,1e0");

    Result result = run("at", "--points", "points.csv");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "# mine\nname,z_cm,r_cm,fluence\n\"a, b\",-60, 0,1.0\n\nc,-58.5,1e0,2.0078125\n");
  }

  @Test
  void aPointOfAFileOutsideTheFieldHasAnEmptyValueAndEndsWith7() throws IOException {
    writeField();
    points("r_cm,z_cm", "0,-60", "20,0", "1,99", "0,-60");

    Result result = run("at", "--points", "points.csv", "-o", "out/fluences.csv");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err())
        .contains("2 of 4 points are outside the field, the first in line 3 of points.csv");
    assertThat(home.resolve("out/fluences.csv"))
        .hasContent("r_cm,z_cm,fluence\n0,-60,1.0\n20,0,\n1,99,\n0,-60,1.0\n");
  }

  @Test
  void keepsTheOrderOfManyPoints() throws IOException {
    writeField();
    List<String> lines = new ArrayList<>(List.of("r_cm,z_cm"));
    for (int i = 0; i < 50_000; i++) {
      lines.add(i % 20 + "," + (i % 120 - 60));
    }
    points(lines.toArray(String[]::new));

    List<String> out = run("at", "--points", "points.csv").out().lines().toList();

    assertThat(out).hasSize(50_001);
    for (int i = 0; i < 50_000; i++) {
      String[] row = out.get(i + 1).split(",");
      assertThat(row[0] + "," + row[1]).isEqualTo(lines.get(i + 1));
      assertThat(Double.parseDouble(row[2])).isEqualTo(1 + i % 20 + i % 120 / 128.0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r_cm,z_cm;1,2;3|points.csv:3: expected 2 values, got 1",
        "r_cm,z_cm;1,2,3|points.csv:2: expected 2 values, got 3",
        "r_cm,z_cm;1,x|points.csv:2: z_cm wants a number, got 'x'",
        "r_cm,z_cm;1d,1|points.csv:2: r_cm wants a number, got '1d'",
        "r_cm,z_cm;1,0x1p3|points.csv:2: z_cm wants a number, got '0x1p3'",
        "r_cm,z_cm;NaN,1|points.csv:2: r_cm wants a finite number, got 'NaN'",
        "r,z;1,1|points.csv:1: the header needs the columns r_cm and z_cm",
        "r_cm,z_cm|points.csv: there are no points below the header",
        "r_cm,z_cm;;# none|points.csv: there are no points below the header",
        "''|points.csv: the file is empty",
      })
  void rejectsBadPointsNamingTheLineAndWritesNothing(String lines, String message)
      throws IOException {
    writeField();
    Files.writeString(home.resolve("points.csv"), lines.replace(';', '\n'));

    Result result = run("at", "--points", "points.csv", "-o", "out.csv");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines()).singleElement().asString().contains(message);
    assertThat(home.resolve("out.csv")).doesNotExist();
    assertThat(run("at", "--points", "points.csv").code()).isEqualTo(4);
    assertThat(run("at", "--points", "points.csv").out()).isEmpty();
  }

  @Test
  void endsWith4WhenTheFileOfPointsIsMissingOrAFolder() throws IOException {
    writeField();
    assertThat(run("at", "--points", "absent.csv").err()).contains("absent.csv: file not found");
    Files.createDirectory(home.resolve("folder"));
    assertThat(run("at", "--points", "folder").err()).contains("is a folder, not a file");
    assertThat(run("at", "--points", "folder").code()).isEqualTo(4);
  }
}
