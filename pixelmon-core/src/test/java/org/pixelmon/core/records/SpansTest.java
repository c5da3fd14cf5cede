package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.archive.TimeSpan;
import org.pixelmon.core.archive.UtcDays;

/** Windows as stretches of the archive's microseconds. */
class SpansTest {

  private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static TimeWindow window(Duration from, Duration to) {
    return new TimeWindow(NOON.plus(from), NOON.plus(to));
  }

  private static TimeSpan span(Duration first, Duration last) {
    return new TimeSpan(UtcDays.micros(NOON.plus(first)), UtcDays.micros(NOON.plus(last)));
  }

  @Test
  void windowsUpToAnHourApartAreReadAsOneAndOthersApart() {
    TimeWindow early = window(Duration.ZERO, HOUR);
    TimeWindow near = window(HOUR.multipliedBy(2), HOUR.multipliedBy(3));
    TimeWindow far = window(HOUR.multipliedBy(4).plusNanos(1_000), HOUR.multipliedBy(5));

    assertThat(Spans.union(List.of(far, near, early), true))
        .containsExactly(
            span(Duration.ZERO, HOUR.multipliedBy(3)),
            span(HOUR.multipliedBy(4).plusNanos(1_000), HOUR.multipliedBy(5)));
  }

  @Test
  void aWindowInsideOfAnotherDoesNotShortenIt() {
    assertThat(
            Spans.union(
                List.of(window(Duration.ZERO, HOUR.multipliedBy(9)), window(HOUR, HOUR)), true))
        .containsExactly(span(Duration.ZERO, HOUR.multipliedBy(9)));
  }

  @Test
  void aMomentIsReadWhenItsEndBelongsToItAndNotOtherwise() {
    List<TimeWindow> moment = List.of(window(Duration.ZERO, Duration.ZERO));

    assertThat(Spans.union(moment, true)).containsExactly(span(Duration.ZERO, Duration.ZERO));
    assertThat(Spans.union(moment, false)).isEmpty();
  }

  @Test
  void overlappingWindowsTouchEachDayOfTheirsAndNoOther() {
    TimeWindow three = window(Duration.ZERO, Duration.ofHours(36));
    TimeWindow same = window(Duration.ofHours(1), Duration.ofHours(2));
    TimeWindow later = window(Duration.ofDays(5), Duration.ofDays(5));

    assertThat(Spans.days(List.of(later, same, three)))
        .containsExactly(
            LocalDate.of(2022, 7, 5),
            LocalDate.of(2022, 7, 6),
            LocalDate.of(2022, 7, 7),
            LocalDate.of(2022, 7, 10));
  }

  @Test
  void aWindowMayNotEndBeforeItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeWindow(NOON, NOON.minusNanos(1)))
        .withMessageContaining("2022-07-05T11:59:59.999999999Z");
    assertThat(new TimeWindow(NOON, NOON).to()).isEqualTo(NOON);
  }
}
