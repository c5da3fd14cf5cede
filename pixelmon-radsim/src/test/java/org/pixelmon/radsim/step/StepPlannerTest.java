package org.pixelmon.radsim.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.records.TimeWindow;

class StepPlannerTest {

  private static final Instant START = Instant.parse("2022-07-10T12:00:00Z");

  private static Fill fill(int number, long from, long to) {
    return new Fill(
        number, START.plusSeconds(from), START.plusSeconds(to), OptionalInt.of(number - 7000));
  }

  private static StepTimes times(long delay, long step) {
    return new StepTimes(Duration.ofSeconds(delay), Duration.ofSeconds(step));
  }

  private static StepPlanner planner(boolean asOriginal) {
    return new StepPlanner(times(1200, 3600), times(1200, 3600), asOriginal);
  }

  /** Steps as "fill begin measurement end", seconds after {@link #START}; fill 0 between fills. */
  private static List<String> steps(StepPlan plan) {
    return plan.steps().stream()
        .map(
            step ->
                step.fill().orElse(0)
                    + " "
                    + seconds(step.begin())
                    + " "
                    + seconds(step.measurement())
                    + " "
                    + seconds(step.end()))
        .toList();
  }

  private static long seconds(Instant time) {
    return Duration.between(START, time).toSeconds();
  }

  @Test
  void aFillIsCutByItsDelayThenByWholeStepsAndMeasuredBeforeItsEnd() {
    StepPlan plan = planner(false).ofFills(List.of(fill(7960, 0, 6000)));
    assertThat(steps(plan))
        .containsExactly("7960 0 1200 1200", "7960 1200 4800 4800", "7960 4800 5700 6000");
    assertThat(plan.skipped()).isEmpty();
  }

  @Test
  void theLastStepIsMeasured300Or120SecondsBeforeItsEndOrAtIt() {
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 1501)))))
        .last()
        .isEqualTo("7960 1200 1201 1501");
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 1500)))))
        .last()
        .isEqualTo("7960 1200 1380 1500");
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 1321)))))
        .last()
        .isEqualTo("7960 1200 1201 1321");
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 1320)))))
        .last()
        .isEqualTo("7960 1200 1320 1320");
  }

  @Test
  void aFillExactlyAsLongAsItsDelayIsOneStep() {
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 1200)))))
        .containsExactly("7960 0 900 1200");
  }

  @Test
  void aFillAsLongAsDelayAndWholeStepsHasNoEmptyStep() {
    assertThat(steps(planner(false).ofFills(List.of(fill(7960, 0, 4800)))))
        .containsExactly("7960 0 1200 1200", "7960 1200 4500 4800");
  }

  @Test
  void anInterfillOf121SecondsIsSkippedOrMeasuredAtItsBeginWithoutADelay() {
    List<Fill> fills = List.of(fill(7960, 0, 1200), fill(7961, 1321, 2521));
    StepPlan skipped = planner(false).ofFills(fills);
    assertThat(steps(skipped)).containsExactly("7960 0 900 1200", "7961 1321 2221 2521");
    assertThat(skipped.skipped())
        .singleElement()
        .extracting(Skipped::reason)
        .isEqualTo("interfill shorter than its delay of 1200 s");
    StepPlan whole = new StepPlanner(times(0, 3600), times(1200, 3600), false).ofFills(fills);
    assertThat(steps(whole)).contains("0 1200 1201 1321");
  }

  @Test
  void betweenFillsNoBunchCollides() {
    StepPlan plan =
        planner(false).ofFills(List.of(fill(7960, 0, 1200), fill(7961, 10_000, 20_000)));
    assertThat(plan.steps().get(0).bunches()).hasValue(960);
    assertThat(plan.steps().get(1).bunches()).hasValue(0);
    assertThat(plan.steps().get(1).isInFill()).isFalse();
  }

  @Test
  void stepsFollowEachOtherAcrossMidnightAndTheEndOfSummerTime() {
    Instant from = Instant.parse("2022-10-29T20:00:00Z");
    Fill before = new Fill(8322, from, from.plusSeconds(7200));
    Fill after = new Fill(8324, from.plusSeconds(50_000), from.plusSeconds(60_000));
    StepPlan plan = planner(false).ofFills(List.of(before, after));
    for (int i = 1; i < plan.steps().size(); i++) {
      assertThat(plan.steps().get(i).begin()).isEqualTo(plan.steps().get(i - 1).end());
    }
    assertThat(plan.steps().stream().mapToLong(step -> step.duration().toSeconds()).sum())
        .isEqualTo(60_000);
  }

  @Test
  void periodsThatFollowEachOtherFitTogether() {
    List<Fill> fills =
        List.of(fill(7960, -7200, 7200), fill(7961, 20_000, 60_000), fill(7962, 90_000, 95_000));
    Instant border = START.plusSeconds(50_000);
    StepPlan first = planner(false).ofPeriod(fills, new TimeWindow(START, border));
    StepPlan second =
        planner(false).ofPeriod(fills, new TimeWindow(border, START.plusSeconds(100_000)));
    assertThat(seconds(first.steps().get(0).begin())).isEqualTo(7200);
    assertThat(steps(first)).last().asString().startsWith("7961 ").endsWith(" 60000");
    assertThat(seconds(second.steps().get(0).begin())).isEqualTo(60_000);
    assertThat(steps(second)).last().isEqualTo("0 99800 100000 100000");
  }

  @Test
  void aPeriodWithoutFillsIsCutWhole() {
    StepPlan plan =
        planner(false).ofPeriod(List.of(), new TimeWindow(START, START.plusSeconds(5000)));
    assertThat(steps(plan))
        .containsExactly("0 0 1200 1200", "0 1200 4800 4800", "0 4800 5000 5000");
  }

  @Test
  void fractionsOfSecondsAreCutOffSoThatStepsFitTogether() {
    Fill fill = new Fill(7960, START.plusMillis(700), START.plusSeconds(2000).plusMillis(200));
    StepPlan plan = planner(false).ofFills(List.of(fill));
    assertThat(plan.steps())
        .allSatisfy(
            step ->
                assertThat(List.of(step.begin(), step.end()))
                    .allMatch(at -> at.truncatedTo(ChronoUnit.SECONDS).equals(at)));
    assertThat(steps(plan)).containsExactly("7960 0 1200 1200", "7960 1200 1700 2000");
  }

  @Test
  void theOriginalMeasuresAnInterfillOfItsDelayTwice() {
    StepPlan plan = planner(true).ofFills(List.of(fill(7960, 0, 2000), fill(7961, 3200, 5000)));
    assertThat(steps(plan))
        .containsSubsequence("0 2000 3200 3200", "0 3200 3200 3200", "7961 3200 4400 4400");
    assertThat(plan.steps().get(2).bunches()).hasValue(961);
  }

  @Test
  void fillsThatOverlapAreRefused() {
    List<Fill> fills = List.of(fill(7960, 0, 2000), fill(7961, 1999, 5000));
    assertThatThrownBy(() -> planner(false).ofFills(fills))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fills 7960 and 7961 overlap");
  }

  @Test
  void stepsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> times(-1, 3600)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> times(0, 0)).isInstanceOf(UsageException.class);
    StepPlanner planner = new StepPlanner(times(1200, 1), times(1200, 1), false);
    TimeWindow year = new TimeWindow(START, START.plus(Duration.ofDays(366)));
    assertThatThrownBy(() -> planner.ofPeriod(List.of(), year))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("more than 2000000 steps");
  }
}
