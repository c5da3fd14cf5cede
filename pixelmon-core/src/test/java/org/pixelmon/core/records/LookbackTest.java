package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.SmallArchive;

/** Sensors on 10 July, windows from 12:00 to 12:20, looked for 0, 1, 3 and 6 days back. */
class LookbackTest {

  private static final String A = "PixelBarrel_A";
  private static final String B = "PixelBarrel_B";
  private static final Instant NOON = Instant.parse("2022-07-10T12:00:00Z");
  private static final TimeWindow WINDOW = new TimeWindow(NOON, NOON.plusSeconds(1_200));
  private static final List<Duration> REACHES =
      List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(6));

  /** Goes on until there is a record. */
  private static final Lookback.Open UNANSWERED = (window, name, soFar) -> !soFar.has(window, name);

  @TempDir private Path folder;
  private final SmallArchive archive = new SmallArchive();
  private final List<String> asked = new ArrayList<>();

  private void write(String... missing) {
    archive.write(folder, "2022-07-01", "2022-07-12");
    SmallArchive.remove(folder, missing);
  }

  private LookbackAnswer ask(Lookback.Open open, TimeWindow... windows) {
    try (Records records = new Records(new Omds(folder, null, false, Progress.NONE))) {
      return new Lookback(records, REACHES)
          .ask(
              Question.sensors(List.of(A, B), 40),
              List.of(windows),
              (window, name, soFar) -> {
                asked.add(window + " " + "AB".charAt(name));
                return open.isOpen(window, name, soFar);
              });
    }
  }

  @Test
  void eachLookReachesFurtherBackUntilThereIsARecord() {
    archive
        .temperature(A, "2022-07-10T12:10:00Z", -1)
        .temperature(A, "2022-07-07T12:00:00Z", -2)
        .temperature(B, "2022-07-07T12:00:00Z", -3);
    write();

    LookbackAnswer answer = ask(UNANSWERED, WINDOW);

    assertThat(answer.value(0, 0)).isEqualTo(-1);
    assertThat(answer.value(0, 1)).isEqualTo(-3);
    assertThat(answer.time(0, 1)).isEqualTo("2022-07-07T12:00:00Z");
    // After the looks of 0, 1 and 3 days A has its record, B only then.
    assertThat(asked).containsExactly("0 A", "0 B", "0 A", "0 B", "0 A", "0 B");
  }

  @Test
  void theLastReachIsTheLimit() {
    archive
        .temperature(A, "2022-07-04T12:00:00Z", -1)
        .temperature(B, "2022-07-04T11:59:59.999999Z", -2);
    write();

    LookbackAnswer answer = ask(UNANSWERED, WINDOW);

    assertThat(answer.has(0, 0)).isTrue();
    assertThat(answer.has(0, 1)).isFalse();
    assertThat(answer.value(0, 1)).isNaN();
    assertThat(answer.missingDays(0, 1)).isEmpty();
  }

  @Test
  void whatIsNotOpenStaysAsItIsAlsoWhereItsRowAndItsColumnAreLookedAtAgain() {
    TimeWindow later =
        new TimeWindow(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofHours(25)));
    archive.temperature(A, "2022-07-09T13:00:00Z", -1).temperature(B, "2022-07-09T13:00:00Z", -2);
    write();

    // Open: A in the first window, B in the second one; the grid of both holds all four.
    LookbackAnswer answer =
        ask((window, name, soFar) -> window == name && !soFar.has(window, name), WINDOW, later);

    assertThat(answer.value(0, 0)).isEqualTo(-1);
    assertThat(answer.value(1, 1)).isEqualTo(-2);
    assertThat(answer.has(0, 1)).isFalse();
    assertThat(answer.has(1, 0)).isFalse();
  }

  @Test
  void aRecordThatWasFoundIsKeptWhenANameIsOpenForOtherReasons() {
    archive.temperature(A, "2022-07-10T12:10:00Z", -1).temperature(B, "2022-07-08T12:00:00Z", -2);
    write();

    // As for a cooling loop: both are open until both have answered.
    LookbackAnswer answer =
        ask((window, name, soFar) -> !soFar.has(window, 0) || !soFar.has(window, 1), WINDOW);

    assertThat(answer.value(0, 0)).isEqualTo(-1);
    assertThat(answer.value(0, 1)).isEqualTo(-2);
  }

  @Test
  void whereADayIsMissingALookStopsAndTheOthersGoOn() {
    TimeWindow before =
        new TimeWindow(
            Instant.parse("2022-07-08T12:00:00Z"), Instant.parse("2022-07-08T13:00:00Z"));
    archive.temperature(A, "2022-07-06T12:00:00Z", -1);
    write("2022-07-09");

    LookbackAnswer answer = ask(UNANSWERED, WINDOW, before);

    assertThat(answer.has(0, 0)).isFalse();
    assertThat(answer.missingDays(0, 0)).containsExactly(LocalDate.of(2022, 7, 9));
    assertThat(answer.value(1, 0)).isEqualTo(-1);
    assertThat(answer.missingDays(1, 0)).isEmpty();
  }

  @Test
  void aRecordAfterTheMissingDayCountsAndOneBeforeItDoesNot() {
    archive.temperature(A, "2022-07-10T01:00:00Z", -1).temperature(B, "2022-07-09T13:00:00Z", -2);
    write("2022-07-09");

    LookbackAnswer answer = ask(UNANSWERED, WINDOW);

    assertThat(answer.value(0, 0)).isEqualTo(-1);
    assertThat(answer.has(0, 1)).isFalse();
    assertThat(answer.coverage().missing()).containsExactly(LocalDate.of(2022, 7, 9));
  }

  @Test
  void withoutWindowsNothingIsAsked() {
    write();

    assertThat(ask(UNANSWERED).windows()).isEmpty();
    assertThat(asked).isEmpty();
  }
}
