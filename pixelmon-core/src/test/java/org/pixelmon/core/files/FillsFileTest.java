package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.TestHome;

class FillsFileTest {

  private static final Instant START = Instant.parse("2022-07-05T14:47:08Z");
  private static final Instant END = Instant.parse("2022-07-06T00:03:32Z");
  private static final String GOOD = "7920,2022-07-05 14:47:08.000000,2022-07-06 00:03:32.000000";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private List<Fill> read(String... lines) {
    return FillsFile.read(home.write("fills.csv", lines));
  }

  private void rejects(int line, String problem, String... lines) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(lines))
        .withMessageStartingWith(home.path("fills.csv") + ":" + line + ": ")
        .withMessageContaining(problem);
  }

  @Test
  void timesAreUtcWhateverTheZoneOfTheMachine() {
    assertThat(read(TestHome.FILLS_HEADER, GOOD)).containsExactly(new Fill(7920, START, END));
  }

  @Test
  void readsTheFormsOfATimeThatOthersWrite() {
    List<Fill> fills =
        read(
            TestHome.FILLS_HEADER,
            "7921,2022-07-05T14:47:08Z,2022-07-05T14:47:08.5Z",
            "7922,2022-07-05 14:47:08,2022-07-05 14:47:08.000001",
            "7923,2022-07-05 14:47:08+00:00,2022-07-05T14:47:09.25+0000",
            "7924,2022-07-05 16:47:08+02:00,2022-07-05 14:47:09 UTC");

    assertThat(fills.get(0).endStableBeam()).isEqualTo(START.plusMillis(500));
    assertThat(fills.get(1).startStableBeam()).isEqualTo(START);
    assertThat(fills.get(1).endStableBeam()).isEqualTo(START.plusNanos(1_000));
    assertThat(fills).extracting(Fill::startStableBeam).containsOnly(START);
    assertThat(fills.get(2).endStableBeam()).isEqualTo(START.plusMillis(1250));
    assertThat(fills.get(3).endStableBeam()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void sortsByNumberNotByText() {
    String times = GOOD.substring(4);

    assertThat(read(TestHome.FILLS_HEADER, "10001" + times, "9999" + times))
        .extracting(Fill::number)
        .containsExactly(9999, 10001);
  }

  @Test
  void bunchesAreReadWhereKnown() {
    List<Fill> fills =
        read(
            TestHome.FILLS_HEADER + ",bunches_colliding",
            GOOD + ",2450",
            GOOD.replace("7920", "7921") + ",",
            GOOD.replace("7920", "7922") + ",2450.0",
            GOOD.replace("7920", "7923") + ",nan");

    assertThat(fills)
        .extracting(Fill::bunchesColliding)
        .containsExactly(
            OptionalInt.of(2450), OptionalInt.empty(), OptionalInt.of(2450), OptionalInt.empty());
  }

  @Test
  void readsWhatItWrites() {
    List<Fill> fills =
        List.of(
            new Fill(7920, START, END, OptionalInt.of(2450)),
            new Fill(7921, END.plusNanos(1_000), END.plusSeconds(60)));
    FillsFile.write(home.path("fills.csv"), fills, true);

    assertThat(home.lines("fills.csv"))
        .containsExactly(
            TestHome.FILLS_HEADER + ",bunches_colliding",
            GOOD + ",2450",
            "7921,2022-07-06 00:03:32.000001,2022-07-06 00:04:32.000000,");
    assertThat(FillsFile.read(home.path("fills.csv"))).isEqualTo(fills);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "",
        "2022-13-05 14:47:08",
        "2022-02-30 14:47:08",
        "2022-06-31 14:47:08",
        "2023-02-29 14:47:08",
        "2022-07-05 24:00:00",
        "2022-07-05 14:60:08",
        "05.07.2022 14:47:08",
        "2022-07-05"
      })
  void rejectsADateThatDoesNotExist(String date) {
    rejects(
        3,
        "start_stable_beam wants a UTC time like 2022-07-05 14:47:08.000000, got '" + date,
        TestHome.FILLS_HEADER,
        GOOD,
        "7921," + date + ",2024-07-06 00:03:32.000000");
  }

  @ParameterizedTest
  @CsvSource({
    "+999999998-07-05 14:47:08, +999999999-07-05 14:47:08",
    "-999999998-07-05 14:47:08, 2022-07-05 14:47:08",
    "1969-12-31 23:59:59, 2022-07-05 14:47:08",
    "2022-07-05 14:47:08, 2200-01-01 00:00:00",
    "2022-07-05 14:47:08, 9999-07-05 14:47:08"
  })
  void aTimeOutsideOfTheYearsOfDataIsRefused(String start, String end) {
    rejects(2, "_stable_beam wants a UTC time", TestHome.FILLS_HEADER, "7920," + start + "," + end);
  }

  @Test
  void rejectsADuplicateFillAndNamesBothLines() {
    rejects(
        4,
        "fill 7920 is already in line 2",
        TestHome.FILLS_HEADER,
        GOOD,
        GOOD.replace("7920", "7921"),
        GOOD);
  }

  @Test
  void rejectsAFillThatEndsBeforeItStarts() {
    rejects(
        2,
        "stable beams of fill 7920 end",
        TestHome.FILLS_HEADER,
        "7920,2022-07-06 00:03:32,2022-07-05 14:47:08");
    rejects(
        2,
        "stable beams of fill 7920 end",
        TestHome.FILLS_HEADER,
        "7920,2022-07-06 00:03:32,2022-07-06 00:03:32");
  }

  @Test
  void rejectsWhatIsNoFillNumber() {
    rejects(
        2,
        "fill_number wants a whole number, got 'x'",
        TestHome.FILLS_HEADER,
        GOOD.replace("7920", "x"));
    rejects(
        2,
        "fill number must be above 0, got -1",
        TestHome.FILLS_HEADER,
        GOOD.replace("7920", "-1"));
  }

  @Test
  void rejectsAMissingOrEmptyFileWithTheCommandThatMakesIt() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> FillsFile.read(home.path("none.csv")))
        .withMessage(home.path("none.csv") + ": file not found")
        .satisfies(e -> assertThat(e.hint()).contains("pixelmon-fills get"));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::read)
        .withMessage(home.path("fills.csv") + ": the file is empty");
  }
}
