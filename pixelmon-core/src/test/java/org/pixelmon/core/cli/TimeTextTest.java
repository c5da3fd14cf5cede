package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "449, 0.4 s",
    "9400, 9.4 s",
    "9500, 10 s",
    "75000, 75 s",
    "119600, 2 min 0 s",
    "725000, 12 min 5 s",
    "12000000, 3 h 20 min",
    "-5, 0.0 s"
  })
  void tellsLengthsOfTimeInWords(long millis, String text) {
    assertThat(TimeText.of(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
