package org.pixelmon.temperatures.readoutgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.omds.TimeWindow;

class LookbackTest {

  private static final Instant START = Instant.parse("2022-07-05T14:47:08Z");
  private static final Fill FIRST = new Fill(7920, START, START.plusSeconds(36_000));
  private static final Fill SECOND =
      new Fill(7921, START.plusSeconds(50_000), START.plusSeconds(80_000));

  private final List<List<TimeWindow>> asked = new ArrayList<>();

  private void ask(Duration limit, Predicate<Fill> complete) {
    new Lookback(limit)
        .ask(
            List.of(FIRST, SECOND),
            Fill::startStableBeam,
            fill -> fill.measurementTime(Duration.ofSeconds(1200)),
            asked::add,
            complete);
  }

  /** How far before its start the windows of a fill began, in hours. */
  private List<Long> reaches(Fill fill) {
    return asked.stream()
        .flatMap(List::stream)
        .filter(window -> window.fill() == fill.number())
        .map(window -> Duration.between(window.from(), fill.startStableBeam()).toHours())
        .toList();
  }

  @Test
  void oneQuestionIsEnoughWhenItAnswersAllFills() {
    ask(Duration.ofDays(10), fill -> true);

    assertThat(asked)
        .containsExactly(
            List.of(
                new TimeWindow(7920, START, START.plusSeconds(1200)),
                new TimeWindow(7921, START.plusSeconds(50_000), START.plusSeconds(51_200))));
  }

  @Test
  void goesFurtherBackOnlyForFillsThatStillLackSomething() {
    ask(Duration.ofDays(10), fill -> fill.equals(FIRST));

    assertThat(reaches(FIRST)).containsExactly(0L);
    assertThat(reaches(SECOND)).containsExactly(0L, 10L, 24L, 72L, 240L);
  }

  @Test
  void stopsAsSoonAsEveryFillIsComplete() {
    ask(Duration.ofDays(10), fill -> asked.size() >= 2);

    assertThat(reaches(FIRST)).containsExactly(0L, 10L);
  }

  @Test
  void neverAsksBeyondTheLimit() {
    ask(Duration.ofHours(24), fill -> false);
    assertThat(reaches(FIRST)).containsExactly(0L, 10L, 24L);

    asked.clear();
    ask(Duration.ofHours(5), fill -> false);
    assertThat(reaches(FIRST)).containsExactly(0L, 5L);
  }

  @Test
  void stopsWhereTheArchiveEnds() {
    new Lookback(Duration.ofDays(10))
        .ask(
            List.of(FIRST),
            Fill::startStableBeam,
            Fill::endStableBeam,
            windows -> {
              asked.add(windows);
              if (asked.size() == 3) {
                throw new NoDataException("the archive lacks a day", "");
              }
            },
            fill -> false);

    assertThat(reaches(FIRST)).containsExactly(0L, 10L, 24L);
  }

  @Test
  void aDayOfTheFillItselfThatTheArchiveLacksIsAnError() {
    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(
            () ->
                new Lookback(Duration.ofDays(10))
                    .ask(
                        List.of(FIRST),
                        Fill::startStableBeam,
                        Fill::endStableBeam,
                        windows -> {
                          throw new NoDataException("the archive lacks a day", "");
                        },
                        fill -> false));
  }
}
