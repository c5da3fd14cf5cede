package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.archive.UtcDays;

class LoopTemperatureTest {

  private static final Instant START = Instant.parse("2022-07-05T14:47:08Z");
  private static final Duration LIMIT = Duration.ofDays(10);
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final LoopTemperature rule = new LoopTemperature(5);

  /** A reading of another sensor, {@code before} the start of stable beams. */
  private void reading(double celsius, Duration before) {
    rule.add(celsius, UtcDays.micros(START.minus(before)));
  }

  private Optional<Double> mean(int required) {
    return mean(required, LIMIT);
  }

  private Optional<Double> mean(int required, Duration limit) {
    long from = rule.windowStart(UtcDays.micros(START), required, UtcDays.micros(limit));
    return from == Long.MIN_VALUE ? Optional.empty() : Optional.of(rule.meanSince(from));
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void isTheMeanOfTheSensorsThatAnsweredInTheWindow() {
    reading(-10, Duration.ofMinutes(-5));
    reading(-12, Duration.ZERO);

    assertThat(mean(2)).contains(-11.0);
  }

  @Test
  void sensorsBeforeTheWindowDoNotCountWhenEnoughAnsweredInIt() {
    reading(-10, Duration.ofMinutes(-5));
    reading(-12, Duration.ZERO);
    reading(30, MICROSECOND);

    assertThat(mean(2)).contains(-11.0);
  }

  @Test
  void theWindowIsExtendedBy10HoursAndTakesInAllThatAnsweredThere() {
    reading(-10, Duration.ZERO);
    reading(-12, hours(1));
    reading(-14, hours(10));
    reading(30, hours(10).plus(MICROSECOND));

    assertThat(mean(2)).contains(-12.0);
  }

  @Test
  void theWindowIsExtendedUntilEnoughSensorsAnswered() {
    reading(-10, hours(10).plus(MICROSECOND));
    reading(-12, hours(19));
    reading(-14, hours(20).plus(MICROSECOND));
    reading(-16, hours(30));

    assertThat(mean(2)).contains(-11.0);
    assertThat(mean(3)).contains(-13.0);
  }

  @Test
  void theWindowEndsAtTheLimit() {
    reading(-10, LIMIT);
    assertThat(mean(1)).contains(-10.0);

    rule.clear();
    reading(-10, LIMIT.plus(MICROSECOND));
    assertThat(mean(1)).isEmpty();
  }

  @Test
  void theWindowIsNeverExtendedBeyondALimitThatIsNotAMultipleOf10Hours() {
    reading(-10, hours(12));

    assertThat(mean(1, hours(20))).contains(-10.0);
    assertThat(mean(1, hours(15))).isEmpty();
    assertThat(mean(1, Duration.ZERO)).isEmpty();
  }

  @Test
  void withTooFewSensorsThereIsNoTemperature() {
    assertThat(mean(1)).isEmpty();
    reading(-10, Duration.ZERO);
    assertThat(mean(2)).isEmpty();
  }

  @Test
  void theOrderOfTheReadingsDoesNotMatter() {
    reading(-14, hours(25));
    reading(-10, Duration.ZERO);
    reading(-12, hours(15));

    assertThat(mean(2)).contains(-11.0);
  }
}
