package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.SmallArchive;

/** Which records count, by the form of the question and by the instants asked for. */
class QuestionTest {

  private static final String CABLE = "PixelBarrel_S1/HV1";
  private static final String NOON_TEXT = "2022-07-05T12:00:00Z";
  private static final Instant NOON = Instant.parse(NOON_TEXT);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private final SmallArchive archive = new SmallArchive();

  private Records records() {
    archive.write(folder, "2022-07-04", "2022-07-06");
    return new Records(new Omds(folder, null, true, Progress.NONE));
  }

  @Test
  void aNameMayNotBeGivenTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.voltages(List.of("a", "b", "a")))
        .withMessageContaining("[a, b, a]");
  }

  @Test
  void theVeryEndCountsUnlessTheQuestionLeavesItOut() {
    archive.voltage(CABLE, "2022-07-05T11:30:00Z", 1).voltage(CABLE, NOON_TEXT, 2);
    Question question = Question.voltages(List.of(CABLE));
    List<TimeWindow> window = List.of(new TimeWindow(NOON.minus(HOUR), NOON));

    try (Records records = records()) {
      assertThat(records.latest(question, window).value(0, 0)).isEqualTo(2);
      assertThat(records.latest(question.beforeTheEnd(), window).value(0, 0)).isEqualTo(1);
    }
  }

  @Test
  void theValueInForceIsTheLatestOneUpToTheAgeAsked() {
    archive.voltage(CABLE, "2022-07-05T11:00:00Z", 1).voltage(CABLE, NOON_TEXT, 2);

    try (Records records = records()) {
      RecordGrid grid =
          records.asOf(
              Question.voltages(List.of(CABLE)),
              List.of(NOON.minusNanos(1_000), NOON, NOON.plus(HOUR), NOON.plusSeconds(3_601)),
              HOUR);

      assertThat(grid.value(0, 0)).isEqualTo(1);
      assertThat(grid.value(1, 0)).isEqualTo(2);
      assertThat(grid.value(2, 0)).isEqualTo(2);
      assertThat(grid.has(3, 0)).isFalse();
      assertThat(grid.time(2, 0)).isEqualTo(NOON);
    }
  }

  @Test
  void whatIsHandedOnBeginsAndEndsWithTheWindow() {
    archive
        .voltage(CABLE, "2022-07-05T10:59:59.999999Z", 1)
        .voltage(CABLE, "2022-07-05T11:00:00Z", 2)
        .voltage(CABLE, NOON_TEXT, 3)
        .voltage(CABLE, "2022-07-05T12:00:00.000001Z", 4);
    List<Double> found = new ArrayList<>();

    try (Records records = records()) {
      records.each(
          Question.voltages(List.of(CABLE)),
          new TimeWindow(NOON.minus(HOUR), NOON),
          (name, micros, value, second) -> found.add(value));
    }
    assertThat(found).containsExactlyInAnyOrder(2.0, 3.0);
  }

  @Test
  void daysThatAreLackingAreToldWindowByWindowAndInAFailure() {
    archive.voltage(CABLE, NOON_TEXT, 1);
    Question question = Question.voltages(List.of(CABLE));

    try (Records records = records()) {
      SmallArchive.remove(folder, "2022-07-04");
      RecordGrid grid =
          records.latest(
              question,
              List.of(
                  new TimeWindow(NOON.minus(Duration.ofDays(1)), NOON),
                  new TimeWindow(NOON.minus(HOUR), NOON)));

      assertThat(grid.missingDays(0)).containsExactly(LocalDate.of(2022, 7, 4));
      assertThat(grid.missingDays(1)).isEmpty();
      assertThat(records.lacks(question.table(), grid.missingDays(0)))
          .isInstanceOf(NoDataException.class)
          .hasMessageContaining("2022-07-04");
      assertThat(Records.describe(question.table(), grid.missingDays(0)))
          .contains(question.table().tableName(), "2022-07-04");
    }
  }

  @Test
  void whoLooksBackNoStepAtAllFindsNothingAndLacksNothing() {
    archive.voltage(CABLE, NOON_TEXT, 1);
    List<TimeWindow> window = List.of(new TimeWindow(NOON.minus(HOUR), NOON));

    try (Records records = records()) {
      LookbackAnswer answer =
          new Lookback(records, List.of())
              .ask(Question.voltages(List.of(CABLE)), window, (row, name, soFar) -> true);

      assertThat(answer.has(0, 0)).isFalse();
      assertThat(answer.missingDays(0, 0)).isEmpty();
    }
  }
}
