package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000L;

  /** Reports one thing a tenth of a second for some seconds. */
  private static ProgressLine steady(long from, int things, int total) {
    ProgressLine line = new ProgressLine("reading days", from);
    for (int i = 0; i <= things; i++) {
      line.at(from + i * SECOND / 10, i, total);
    }
    return line;
  }

  @Test
  void tellsPercentCountRateAndTimeLeft() {
    ProgressLine line = steady(0, 100, 400);

    assertThat(line.text(10 * SECOND, 79, false))
        .isEqualTo("reading days ########---------------------- 25% 100/400 10/s 30 s left")
        .hasSizeLessThan(80);
  }

  @Test
  void drawsBlocksWhereTheTerminalHasThem() {
    assertThat(steady(0, 100, 400).text(10 * SECOND, 79, true))
        .contains("\u2588\u2588\u2591")
        .doesNotContain("#");
  }

  @Test
  void aRateIsToldOnceItIsKnown() {
    ProgressLine line = steady(0, 10, 400);

    assertThat(line.text(SECOND, 79, false)).endsWith(" 2% 10/400");
  }

  @Test
  void theTimeLeftFollowsTheLastSecondsAndNotASlowBeginning() {
    ProgressLine line = new ProgressLine("reading days", 0);
    line.at(0, 0, 1000);
    line.at(60 * SECOND, 1, 1000); // the first took a minute
    for (int i = 0; i <= 300; i++) {
      line.at(60 * SECOND + i * SECOND / 10, 1 + i, 1000);
    }

    assertThat(line.text(90 * SECOND, 79, false)).endsWith(" 30% 301/1000 10/s 70 s left");
  }

  @Test
  void aStepThatStopsHasMoreAndMoreTimeLeft() {
    ProgressLine line = steady(0, 100, 400);

    assertThat(line.text(30 * SECOND, 79, false)).endsWith(" 3.3/s 90 s left");
    assertThat(line.text(100 * SECOND, 79, false)).endsWith(" 1.0/s 5 min 0 s left");
  }

  @Test
  void withoutATotalThereAreCountRateAndTime() {
    assertThat(steady(0, 100, 0).text(10 * SECOND, 79, false))
        .isEqualTo("reading days 100 10/s 10 s");
  }

  @Test
  void whatIsDoneHasNoTimeLeft() {
    assertThat(steady(0, 100, 100).text(10 * SECOND, 79, false)).endsWith("# 100% 100/100");
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 25, 30, 40, 50, 60, 79, 119, 200})
  void fitsIntoTheTerminal(int columns) {
    String line = steady(0, 100, 400).text(10 * SECOND, columns, true);

    assertThat(line).hasSizeLessThanOrEqualTo(columns).isNotBlank();
  }

  @Test
  void aLongNameLeavesRoomForTheBar() {
    ProgressLine line = new ProgressLine("writing ".repeat(20), 0);
    line.at(0, 1, 2);

    assertThat(line.text(SECOND, 79, false)).hasSizeLessThan(80).contains("~ ####").endsWith("1/2");
  }

  @Test
  void anotherNameTotalOrAStepBackIsAnotherStep() {
    ProgressLine line = steady(0, 10, 400);

    assertThat(line.goesOnWith("reading days", 11, 400)).isTrue();
    assertThat(line.goesOnWith("reading days", 9, 400)).isFalse();
    assertThat(line.goesOnWith("reading days", 11, 300)).isFalse();
    assertThat(line.goesOnWith("writing", 11, 400)).isFalse();
  }
}
