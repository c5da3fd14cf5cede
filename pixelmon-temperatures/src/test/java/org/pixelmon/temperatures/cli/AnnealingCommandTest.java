package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.TestTemperatures;
import org.pixelmon.temperatures.annealing.SensorArchive;

class AnnealingCommandTest {

  private static final String LIMIT = "PIXELMON_TEMPERATURES_LOOKBACK_LIMIT_HOURS";
  private static final String FOLDER = "data/temperatures/annealing/";
  private static final String A = "PixelBarrel_BmI_1I_L4D2MN";
  private static final String B = "PixelBarrel_BpI_4I_L2D2PN";
  private static final String FILE = FOLDER + A + ".txt";

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.write("sensors", "# a comment", A, "", B + " # another", A);
    new SensorArchive()
        .sensor(A, 1)
        .sensor(B, 2)
        .says(1, "2022-07-03T12:00:00Z", -10)
        .says(1, "2022-07-05T12:00:00Z", -14.5)
        .says(2, "2022-07-05T12:00:00Z", Double.NaN)
        .says(2, "2022-07-05T13:00:00Z", 41)
        .write(home.path("data/archive"), "2022-07-01", "2022-07-10");
  }

  private CliHarness.Result run(String... more) {
    return home.run(new PixelmonTemperatures(), args(more));
  }

  private Failure fails(String... more) {
    return Failure.of(home, new PixelmonTemperatures(), args(more));
  }

  private static String[] args(String... more) {
    List<String> args = new ArrayList<>(List.of("annealing", "--offline", "-sfn", "sensors"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static String line(int ofJuly, String mean) {
    Instant noon = LocalDate.of(2022, 7, ofJuly).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return noon.toEpochMilli() + "\t" + mean;
  }

  @Test
  void aFileHasALineADayAndASensorWithNullsOnlyIsTold() {
    CliHarness.Result result = run("-s", "2022-07-04", "-e", "2022-07-07");

    assertThat(home.lines(FILE))
        .containsExactly(line(4, "-10"), line(5, "-12.25"), line(6, "-14.5"));
    assertThat(home.lines(FILE).get(0)).startsWith("1656936000000\t");
    assertThat(home.path(FOLDER + B + ".txt")).doesNotExist();
    assertThat(result.errorLines())
        .contains("no reading in the period: " + B)
        .contains("means of 1 sensor from 2022-07-04 to 2022-07-06 written");
    assertThat(result.out()).isEqualTo(FILE + "\n");
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
  }

  @Test
  void runsAgainOrInTwoPartsGiveTheSameBytesAndDaysOutsideStay() throws IOException {
    run("-s", "2022-07-03", "-e", "2022-07-09");
    byte[] whole = Files.readAllBytes(home.path(FILE));
    run("-s", "2022-07-04", "-e", "2022-07-06");
    assertThat(home.path(FILE)).hasBinaryContent(whole);

    Files.delete(home.path(FILE));
    run("-s", "2022-07-06", "-e", "2022-07-09");
    run("-s", "2022-07-03", "-e", "2022-07-06");
    assertThat(home.path(FILE)).hasBinaryContent(whole);
  }

  @Test
  void aPeriodWithoutReadingsLeavesAFileWithoutMeansOnlyWhenThatIsWanted() {
    String file = FOLDER + B + ".txt";
    home.text(file, line(5, "-10") + "\n");
    CliHarness noDayInDoubt = new CliHarness(folder).with(LIMIT, "48");

    CliHarness.Result kept =
        noDayInDoubt.run(new PixelmonTemperatures(), args("-s", "2022-07-05", "-e", "2022-07-06"));
    assertThat(kept.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(kept.err()).contains("older files are kept (--replace-empty empties them): " + B);
    assertThat(home.lines(file)).containsExactly(line(5, "-10"));

    noDayInDoubt.run(
        new PixelmonTemperatures(),
        args("-s", "2022-07-05", "-e", "2022-07-06", "--replace-empty"));
    assertThat(home.lines(file)).isEmpty();
  }

  @Test
  void aDayThatWasNotOverIsReplaced() {
    home.text(FILE, line(1, "-1") + "\n" + line(5, "-10") + "\n");

    run("-s", "2022-07-05", "-e", "2022-07-06");

    assertThat(home.lines(FILE)).containsExactly(line(1, "-1"), line(5, "-12.25"));
  }

  @Test
  void theDaysOfFillsReachFromTheirFirstStableBeamsToTheirLast() {
    home.fills(
        new Fill(
            7920, Instant.parse("2022-07-04T23:00:00Z"), Instant.parse("2022-07-05T03:00:00Z")),
        new Fill(
            7921, Instant.parse("2022-07-05T23:00:00Z"), Instant.parse("2022-07-06T03:00:00Z")));

    run("-ff", "7920", "-lf", "7921");

    assertThat(home.lines(FILE))
        .containsExactly(line(4, "-10"), line(5, "-12.25"), line(6, "-14.5"));
  }

  @Test
  void withoutAListTheSensorsAreThoseOfTheCoolingLoops() {
    new TestTemperatures(folder).archiveFrom("2022-07-01");

    CliHarness.Result result =
        new CliHarness(folder)
            .with(LIMIT, "48")
            .run(
                new PixelmonTemperatures(),
                "annealing",
                "-s",
                "2022-07-05",
                "-e",
                "2022-07-06",
                "--offline");

    assertThat(result.told())
        .isEqualTo("means of 67 sensors from 2022-07-05 to 2022-07-05 written\n");
    assertThat(home.lines(FILE)).containsExactly(line(5, "-10"));
  }

  @Test
  void aDayMissingInTheArchiveIsToldAsSuchAndItsEarlierMeanStays() throws IOException {
    run("-s", "2022-07-03", "-e", "2022-07-09");
    List<String> whole = home.lines(FILE);
    Files.delete(home.path("data/archive/omds/tkplcreadsensor/2022/2022-07-05.parquet"));

    CliHarness.Result result = run("-s", "2022-07-03", "-e", "2022-07-09");

    assertThat(home.lines(FILE)).isEqualTo(whole);
    assertThat(result.errorLines())
        .contains("the archive lacks 2022-07-05 of tkplcreadsensor: no mean of these days")
        .anyMatch(line -> line.startsWith("days of 2 sensors count from the first reading after"));
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
  }

  @Test
  void periodsWithoutAnythingEndWith3() {
    fails("-s", "2022-08-03", "-e", "2022-08-04")
        .endsWith(ExitCode.NO_DATA, "the archive lacks", "of tkplcreadsensor");
    home.write("sensors", B);
    fails("-s", "2022-07-05", "-e", "2022-07-06", "--summary")
        .endsWith(ExitCode.NO_DATA, "the archive lacks");
    CliHarness.Result result =
        new CliHarness(folder)
            .with(LIMIT, "48")
            .run(new PixelmonTemperatures(), args("-s", "2022-07-05", "-e", "2022-07-06"));
    assertThat(result.code()).isEqualTo(ExitCode.NO_DATA.code());
    assertThat(result.err()).contains("no sensor has a reading from 2022-07-05 to 2022-07-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-s 2022-07-05 -e 2022-07-05 | has no day",
        "-s 2022-07-06 -e 2022-07-05 | Swap",
        "-s 2022-02-29 -e 2022-07-05 | got '2022-02-29'",
        "-s 2022-07-05 -e 2150-01-01 | reaches into the future",
        "-s 1998-07-05 -e 2022-01-01 | before the first records",
        "-s 2022-07-05 | half of a period",
        "-lf 7920 | half of a period",
        "-s 2022-07-05 -e 2022-07-06 -ff 1 -lf 2 | not by both",
        "-ff 2 -lf 1 | backwards",
        "-v | no period"
      })
  void aPeriodThatIsNoneEndsWith2(String args, String problem) {
    fails(args.split(" ")).endsWith(ExitCode.USAGE, problem);
  }

  private static Stream<Arguments> damaged() {
    return Stream.of(
        Arguments.of("1656936000000\n", "1: expected '<milliseconds> <degrees Celsius>'"),
        Arguments.of("1656936000000\t-1x\n", "1: expected '<milliseconds> <degrees Celsius>'"),
        Arguments.of("1656936000000\tNaN\n", "1: expected"),
        Arguments.of("1656936000000\t-1", "1: the line has no end"),
        Arguments.of("1656936000000\t-1\n1656936000000\t-1\n", "2: 2022-07-04 is given twice"),
        Arguments.of("1656928800000\t-1\n", "1: 1656928800000 is not 12:00 UTC"),
        Arguments.of("9223372036854775807\t-1\n", "1: 9223372036854775807 is not 12:00 UTC"));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void aDamagedFileEndsWith4AndStays(String content, String problem) {
    home.text(FILE, content);

    fails("-s", "2022-07-04", "-e", "2022-07-06")
        .endsWith(ExitCode.BAD_INPUT, A + ".txt:" + problem, "Move the file away");
  }

  @Test
  void anUnknownSensorIsNamedWithTheNearestOne() {
    home.write("sensors", A, "PixelBarrel_BpI_4I_L2D2PX");
    fails("-s", "2022-07-04", "-e", "2022-07-06")
        .endsWith(
            ExitCode.BAD_INPUT,
            "sensors:2: the archive has no sensor 'PixelBarrel_BpI_4I_L2D2PX'",
            "Did you mean '" + B + "'?");
    home.write("sensors", "# nothing");
    fails("-s", "2022-07-04", "-e", "2022-07-06").endsWith(ExitCode.BAD_INPUT, "names no sensor");
    home.write("sensors", A + " " + B);
    fails("-s", "2022-07-04", "-e", "2022-07-06").endsWith(ExitCode.BAD_INPUT, "sensors:1: ");
  }

  @Test
  void theSummaryIsOfTheFilesThatAreThere() throws IOException {
    List<String> sensors = TestTemperatures.DETECTOR.cooling().sensors();
    for (int i = 0; i < sensors.size(); i++) {
      String mean = i == 0 ? "70.5" : i == 1 ? "60" : i % 2 == 0 ? "-10" : "-12";
      home.text(FOLDER + sensors.get(i) + ".txt", line(5, mean) + "\n" + line(7, "-11") + "\n");
    }

    CliHarness.Result result =
        home.run(new PixelmonTemperatures(), "annealing", "--summary", "--offline");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(FOLDER + "summary.csv\n" + FOLDER + "summary.root\n");
    List<String> lines = home.lines(FOLDER + "summary.csv");
    assertThat(lines.get(0)).isEqualTo("day,group,mean (C),median (C),spread (K),sensors");
    // 66 sensors count on the first day: 60, 33 times -10, 32 times -12.
    String[] all = lines.get(1).split(",");
    assertThat(all[0] + all[1] + all[3] + all[5]).isEqualTo("2022-07-05all-10.066");
    assertThat(Double.parseDouble(all[2])).isEqualTo((60 - 330 - 384) / 66.0);
    assertThat(lines).contains("2022-07-07,all,-11.0,-11.0,0.0,67");
    assertThat(lines.stream().filter(line -> line.startsWith("2022-07-07")))
        .hasSize(9)
        .anyMatch(line -> line.startsWith("2022-07-07,Barrel_BmI,-11.0"))
        .anyMatch(line -> line.startsWith("2022-07-07,Barrel_LYR4,-11.0"));
    try (Stream<Path> files = Files.list(home.path(FOLDER))) {
      assertThat(files).hasSize(67 + 2 + 1); // and the manifest
    }
  }

  @Test
  void fewerThanFiveSensorsHaveNoSummary() {
    run("-s", "2022-07-03", "-e", "2022-07-09");
    fails("--summary").endsWith(ExitCode.NO_DATA, "no day has the means of 5 sensors");
  }
}
