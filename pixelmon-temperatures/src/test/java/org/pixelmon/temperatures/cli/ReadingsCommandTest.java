package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.temperatures.PixelmonTemperatures;
import org.pixelmon.temperatures.annealing.SensorArchive;

/** {@code air} and {@code pipe} on records written by hand. */
class ReadingsCommandTest {

  private static final String AIR = "data/temperatures/air/";
  private static final String PIPE = "data/temperatures/pipe/";

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home =
        new TestHome(folder)
            .fills(
                fill(7920, "2022-07-05T12:00:00Z"),
                fill(7921, "2022-07-06T23:50:00Z"),
                fill(7922, "2022-07-08T12:00:00Z"));
    new SensorArchive()
        .sensor("PixelBarrel_BmI_Top_Air", 1)
        .moves("PixelBarrel_BmI_Top_Air", 1, "2021-01-01T00:00:00Z")
        .sensor("PixelEndcap_BmI_Disk1_Air", 2)
        .sensor("PixelEndCap_BpO_Disk3_Air", 3)
        .sensor("PixelEndCap_BmI_Disk1_Air", 2) // the second spelling of the same one
        .sensor("PixelBarrel_BmI_1I_L4D2MN", 4)
        .moves("PixelBarrel_BmI_1I_L4D2MN", 4, "2021-01-01T00:00:00Z")
        .sensor("PixelBarrel_BmI_POH1_Inp", 5)
        .sensor("PixelEndcap_BmI_PC_1A", 6)
        .sensor("PixelEndCap_BmI_PC_1B", 7)
        .sensor("PixelEndcap_BmO_1I_SF", 8)
        .says(1, "2022-07-05T11:59:59.999999Z", 9)
        .says(1, "2022-07-05T12:20:00Z", -1.5)
        .says(1, "2022-07-05T12:00:00Z", 2)
        .says(1, "2022-07-05T12:20:00.000001Z", 9)
        .says(1, "2022-07-05T12:10:00Z", Double.NaN)
        .says(2, "2022-07-05T12:03:00.25Z", 850)
        .says(3, "2022-07-05T12:04:00Z", 0.1)
        .says(4, "2022-07-05T12:04:00Z", -10)
        .says(4, "2022-07-05T12:05:00Z", -11)
        .says(4, "2022-07-05T12:06:00Z", Double.NaN)
        .says(5, "2022-07-05T12:06:00Z", -9)
        .says(6, "2022-07-05T12:00:00Z", -12.25)
        .says(7, "2022-07-05T12:20:00Z", -13)
        .says(8, "2022-07-05T12:06:00Z", -9)
        .says(1, "2022-07-06T23:51:00Z", -3)
        .says(1, "2022-07-07T00:02:00Z", -4)
        .says(4, "2022-07-06T23:51:00Z", -12)
        .write(home.path("data/archive"), "2022-07-05", "2022-07-08");
  }

  private static Fill fill(int number, String start) {
    Instant from = Instant.parse(start);
    return new Fill(number, from, from.plusSeconds(600));
  }

  private static String[] args(String command, String... more) {
    List<String> args =
        new ArrayList<>(List.of(command, "-ff", "7920", "-lf", "7922", "--offline"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private CliHarness.Result run(String command, String... more) {
    return home.run(new PixelmonTemperatures(), args(command, more));
  }

  private Failure fails(String command, String... more) {
    return Failure.of(home, new PixelmonTemperatures(), args(command, more));
  }

  @Test
  void airHasAllReadingsOfTheWindowEndsIncludedInEverySpelling() {
    CliHarness.Result result = run("air");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(home.lines(AIR + "7920.txt"))
        .containsExactly(
            "PixelBarrel_BmI_Top_Air   2   2022-07-05 12:00:00",
            "PixelBarrel_BmI_Top_Air   -1.5   2022-07-05 12:20:00",
            "PixelEndCap_BpO_Disk3_Air   0.1   2022-07-05 12:04:00",
            "PixelEndcap_BmI_Disk1_Air   850   2022-07-05 12:03:00.250000");
    assertThat(home.lines(AIR + "7921.txt"))
        .containsExactly(
            "PixelBarrel_BmI_Top_Air   -3   2022-07-06 23:51:00",
            "PixelBarrel_BmI_Top_Air   -4   2022-07-07 00:02:00");
    assertThat(home.lines(AIR + "7922.txt")).isEmpty();
    assertThat(result.errorLines())
        .containsExactly("no reading in fills 7922", "air temperatures of 3 fills written");
  }

  @Test
  void aResultWithoutReadingsReplacesAFileWithSomeOnlyWhenThatIsWanted() {
    String old = "PixelBarrel_BmI_Top_Air   2   2022-07-08 12:00:00";
    home.text(AIR + "7922.txt", old + "\n");

    CliHarness.Result kept = run("air");
    assertThat(kept.code()).isEqualTo(7);
    assertThat(kept.err()).contains("are kept for fills 7922; --replace-empty empties them");
    assertThat(home.lines(AIR + "7922.txt")).containsExactly(old);

    assertThat(run("air", "--replace-empty").code()).isZero();
    assertThat(home.lines(AIR + "7922.txt")).isEmpty();
  }

  @Test
  void pipeHasTheLastReadingOfEachSensorOnce() {
    assertThat(run("pipe").code()).isZero();

    assertThat(home.lines(PIPE + "7920.txt"))
        .containsExactly(
            "PixelBarrel_BmI_1I_L4D2MN   -11   2022-07-05 12:05:00",
            "PixelEndCap_BmI_PC_1B   -13   2022-07-05 12:20:00",
            "PixelEndcap_BmI_PC_1A   -12.25   2022-07-05 12:00:00");
  }

  @Test
  void partsAndSuffixesAreInTheNames() {
    run("air", "-s", "EndCap", "-suffix", "mine");
    run("air", "-s", "FPix", "-o", "elsewhere", "-delay", "200");
    run("pipe", "-s", "Barrel");

    assertThat(home.lines(AIR + "7920_EndCap_mine.txt")).hasSize(2);
    assertThat(home.lines("elsewhere/7920_EndCap.txt")).hasSize(1);
    assertThat(home.lines(PIPE + "7920_Barrel.txt")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"air", "pipe"})
  void aMissingDayIsToldFillByFillAndALongerOlderFileIsKept(String command) throws IOException {
    run(command);
    String folderOfCommand = "data/temperatures/" + command + "/";
    List<String> whole = home.lines(folderOfCommand + "7921.txt");
    String other = home.lines(folderOfCommand + "7920.txt").toString();
    Files.delete(home.path("data/archive/omds/tkplcreadsensor/2022/2022-07-07.parquet"));

    CliHarness.Result result = run(command);

    assertThat(home.lines(folderOfCommand + "7921.txt")).isEqualTo(whole);
    assertThat(home.lines(folderOfCommand + "7920.txt")).hasToString(other);
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.errorLines())
        .contains(
            "the archive lacks 2022-07-07 of tkplcreadsensor: fills left out or incomplete are 7921",
            "older files with more readings are kept for fills 7921");
  }

  @Test
  void withoutTheDaysOfAnyFillThereIsNoData() throws IOException {
    for (int day = 5; day <= 8; day++) {
      Files.delete(
          home.path("data/archive/omds/tkplcreadsensor/2022/2022-07-0" + day + ".parquet"));
    }
    for (String command : List.of("air", "pipe")) {
      fails(command).endsWith(ExitCode.NO_DATA, "the archive lacks 4 days of tkplcreadsensor");
    }
  }

  @Test
  void wrongUsageAndBadInputAreTold() {
    fails("air", "-s", "Strips").endsWith(ExitCode.USAGE, "got 'Strips'");
    fails("air", "-delay", "-1").endsWith(ExitCode.USAGE, "-delay wants seconds from 0 to 86400");
    fails("pipe", "-delay", "86401").endsWith(ExitCode.USAGE, "got 86401");
    fails("pipe", "-suffix", "a/b").endsWith(ExitCode.USAGE, "no part of a file name");
    fails("pipe", "-i", "nothing.csv").endsWith(ExitCode.BAD_INPUT, "nothing.csv: file not found");
    home.write(AIR + "7921.txt", "PixelBarrel_BmI_Top_Air   -3   2022-07-06");
    home.write("data/archive/omds/tkplcreadsensor/2022/2022-07-07.parquet", "none");
    fails("air").endsWith(ExitCode.BAD_INPUT, "2022-07-07.parquet");
  }

  @Test
  void anArchiveWithoutSuchASensorHasNoData() {
    new SensorArchive()
        .sensor("PixelBarrel_BmI_POH1_Inp", 5)
        .write(home.path("data/archive"), "2022-07-05", "2022-07-05");
    fails("air", "-s", "EndCap").endsWith(ExitCode.NO_DATA, "names no air sensor of the EndCap");
    fails("pipe").endsWith(ExitCode.NO_DATA, "names no pipe sensor");
  }
}
