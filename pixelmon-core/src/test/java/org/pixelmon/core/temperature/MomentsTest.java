package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.records.TimeWindow;

class MomentsTest {

  private static final Instant START = Instant.parse("2022-07-05T14:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static Moment moment(Duration from, Duration to) {
    return new Moment(START.plus(from), START.plus(to));
  }

  /** Steps of an hour without a gap, in any order. */
  private static List<Moment> hourly(int hours) {
    List<Moment> moments = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      moments.add(moment(Duration.ofHours(hour), Duration.ofHours(hour + 1)));
    }
    Collections.shuffle(moments, new Random(hours));
    return moments;
  }

  @Test
  void stepsOfMoreThanThreeDaysAreDenseAndThoseOfFewerAreNot() {
    assertThat(Moments.areDense(hourly(72))).isFalse();
    assertThat(Moments.areDense(hourly(73))).isTrue();
    assertThat(Moments.areDense(List.of())).isFalse();
  }

  @Test
  void momentsThatCoverMoreThanHalfOfTheirTimeAreDense() {
    Moment first = moment(Duration.ZERO, DAY);
    Moment last = moment(DAY.multipliedBy(3), DAY.multipliedBy(4));
    Moment longer = moment(DAY.multipliedBy(3).minusSeconds(1), DAY.multipliedBy(4));

    assertThat(Moments.areDense(List.of(last, first))).isFalse();
    assertThat(Moments.areDense(List.of(longer, first))).isTrue();
  }

  @Test
  void theReadingsOfAMomentArePreferredFromItsStart() {
    assertThat(Moments.windows(List.of(moment(Duration.ZERO, DAY))))
        .containsExactly(new TimeWindow(START, START.plus(DAY)));
  }

  @Test
  void aMomentMayNotLieBeforeItsStart() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Moment(START, START.minusNanos(1)));
  }
}
