package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness.Result;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.fluence.GroupFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

class CheckCommandTest {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\tLeakage_current [uA]";

  private static final String FILE = "profile_BPix_BmI_SEC1_LYR2_2022.txt";

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  private Result check(String... args) {
    List<String> words = new ArrayList<>(List.of("check"));
    words.addAll(List.of(args));
    return home.run(new PixelmonRadsim(), words.toArray(String[]::new));
  }

  private void profile(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    home.write(FILE, lines.toArray(String[]::new));
  }

  @Test
  void aSoundProfileHasItsTotalsPrinted() {
    profile(
        "8000 1657036400 3600 262.00 1000000 9.50",
        "8000 1657043600 7200 264.00 2000000 9.50",
        "-999 1657054400 10800 250.00 0 -999.00");

    Result result = check(FILE);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.errorLines()).containsExactly("1 profile checked");
    Detector detector = Detector.load(ConfigCopy.original());
    double invFb =
        1.8e10
            / FluenceNormalisation.perInvFb(
                GroupFluence.load(ConfigCopy.original(), detector)
                    .of(detector.group("BPix_BmI_SEC1_LYR2")),
                80);
    assertThat(result.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(FILE),
            line ->
                assertThat(line)
                    .matches(" +rows +3, from 2022-07-05T14:53:20Z to 2022-07-05T20:53:20Z"),
            line ->
                assertThat(line).matches(" +days +0\\.250 of 0\\.250 \\(coverage 100\\.000 %\\)"),
            line -> assertThat(line).matches(" +fluence +1\\.8000e\\+10 n_eq/cm2"),
            line -> assertThat(line).contains(String.format(Locale.ROOT, "%.5g fb^-1", invFb)),
            line ->
                assertThat(line)
                    .matches(" +mean temperature with beam +263\\.33 K over 0\\.125 days"),
            line ->
                assertThat(line)
                    .matches(" +mean temperature without beam +250\\.00 K over 0\\.125 days"));
  }

  @Test
  void holesAndOverlapsAreListedAndMakeItPartial() {
    profile(
        "8000 1657030000 1000 262.00 1000000 9.50",
        "8000 1657032000 1000 262.00 1000000 9.50",
        "8000 1657033000 1200 262.00 1000000 9.50");

    Result result = check(FILE);

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.errorLines())
        .containsExactly(
            "hole of 1000 s from 2022-07-05T14:06:40Z to 2022-07-05T14:23:20Z, before "
                + FILE
                + ":3",
            "overlap of 200 s from 2022-07-05T14:36:40Z to 2022-07-05T14:40:00Z: "
                + FILE
                + ":4 begins before "
                + FILE
                + ":3 ends",
            "1 profile checked");
    assertThat(result.out()).contains("coverage 75.000 %");
  }

  @Test
  void aProfileWithoutRowsIsPartial() {
    profile();

    assertThat(check(FILE).code()).isEqualTo(7);
    assertThat(check(FILE).errorLines()).containsExactly(FILE + ": no rows", "1 profile checked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the line is empty",
        "8000.0 1657033600 3600 262.00 1000000 9.50 | fill wants a whole number, got '8000.0'",
        "8000 1.6570336e9 3600 262.00 1000000 9.50 | timestamp wants a whole number",
        "8000 1657033600 3600.5 262.00 1000000 9.50 | duration wants a whole number",
        "8000 1657033600 3600 262.00 1000000.5 9.50 | fluence wants a whole number, got '1000000.5'",
        "8000 1657033600 3600 262.00 1e6 9.50 | fluence wants a whole number, got '1e6'",
        "8000 1657033600 3600 262.00 -1 9.50 | a fluence rate is not below 0, got -1",
        "8000 1657033600 0 262.00 1000000 9.50 | a step lasts longer than 0 s, got 0",
        "8000 1657033600 -54 262.00 1000000 9.50 | a step lasts longer than 0 s, got -54",
        "8000 1657030000 3600 262.00 1000000 9.50 | is not after that of the row before, 1657030000",
        "8000 1657029999 3600 262.00 1000000 9.50 | timestamp 1657029999 is not after",
        "8000 1657033600 3600 -10.00 1000000 9.50 | -10 K is no silicon temperature",
        "8000 1657033600 3600 -999 1000000 9.50 | -999 K is no silicon temperature",
        "8000 1657033600 3600 nan 1000000 9.50 | temperature wants a finite number, got 'nan'",
        "8000 1657033600 3600 262.00 1000000 | expected 6 values, got 5"
      })
  void whatASimulationCannotReadIsNamedWithFileAndLine(String row, String says) {
    profile("8000 1657030000 3600 262.00 1000000 9.50", row);

    Result result = check(FILE);

    assertThat(result.code()).as(result.err()).isEqualTo(4);
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).contains(FILE + ":3: ").contains(says);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void allFaultsOfAllProfilesAreToldAndSoundOnesHaveTheirTotals() {
    profile("8000 1657030000 3600 262.00 1000000 9.50", "x", "", "y");
    home.write("sound.txt", HEADER, "8000 1657030000 3600 262.00 1000000 9.50");

    Result result = check(FILE, "sound.txt");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .hasSize(3)
        .last()
        .asString()
        .contains(FILE + ":3: ", "2 faults more");
    assertThat(result.out())
        .startsWith("sound.txt\n")
        .contains("not known: the file's name tells no");
  }

  @Test
  void theOriginalsRatesAreSumsOverTheModules() {
    profile("8000 1657030000 3600 262.00 1000000 9.50");

    double mean = luminosity(check(FILE).out());
    double sum = luminosity(check(FILE, "--original").out());

    assertThat(mean / sum).isCloseTo(8, within(1e-3));
  }

  private static double luminosity(String out) {
    Matcher number = Pattern.compile("equivalent +([0-9.e-]+) fb").matcher(out);
    assertThat(number.find()).as(out).isTrue();
    return Double.parseDouble(number.group(1));
  }

  @Test
  void aFillWithoutACrossSectionIsNamed() {
    profile("7500 1657030000 3600 262.00 1000000 9.50");
    assertThat(check(FILE).out()).contains("not known: no pp cross-section for fill 7500");

    profile("7500 1657030000 3600 262.00 1000000 9.50", "8000 1657033600 3600 262.00 1000000 9.50");
    assertThat(check(FILE).out())
        .contains("fb^-1, without fills that have no pp cross-section, as 7500");
  }

  @Test
  void anUnknownReadoutGroupAndNoProfileAreWrongUsage() {
    profile("8000 1657030000 3600 262.00 1000000 9.50");

    assertThat(check(FILE, "-rog", "BPix_LYR1").code()).isEqualTo(2);
    assertThat(check().code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"BPix_BmI_SEC1_LYR1, 266578, 0.0", "BPix_BmI_SEC1_LYR2, 9230, 40.58"})
  void realProfilesLackTheTimeAndHaveTheLuminosityThatIsKnown(
      String group, long holeSeconds, double invFb) {
    Path year = ReferenceData.path("radsim/per_year").resolve("profile_" + group + "_2022.txt");

    Result result = check(year.toString(), "--original", "-v");

    assertThat(result.code()).isEqualTo(7);
    long holes =
        Pattern.compile("hole of (\\d+) s")
            .matcher(result.err())
            .results()
            .mapToLong(match -> Long.parseLong(match.group(1)))
            .sum();
    assertThat(holes).isEqualTo(holeSeconds);
    if (invFb > 0) {
      // Known from the same field, with the original's steps, which add 0.3 %.
      assertThat(luminosity(result.out())).isCloseTo(invFb, within(0.005 * invFb));
    }
  }
}
