package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PythonTimeTest {

  @Test
  void theFractionIsLeftOutWhereItIsZero() {
    assertThat(PythonTime.str(Instant.parse("2022-07-05T04:07:09Z")))
        .isEqualTo("2022-07-05 04:07:09");
    assertThat(PythonTime.str(Instant.parse("2022-07-05T14:57:09.737Z")))
        .isEqualTo("2022-07-05 14:57:09.737000");
    assertThat(PythonTime.str(Instant.parse("2022-07-05T14:57:09.000001999Z")))
        .isEqualTo("2022-07-05 14:57:09.000001");
    assertThat(PythonTime.str(Instant.parse("2022-07-05T14:57:09.000000999Z")))
        .isEqualTo("2022-07-05 14:57:09");
  }

  @Test
  void agreesWithTheFormatterOfTheJdk() {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextInt(), 1_000L * (1 + random.nextInt(999_999)));
      assertThat(PythonTime.str(instant)).isEqualTo(formatter.format(instant));
    }
  }

  @Test
  void earlyYearsHaveFourDigits() {
    assertThat(PythonTime.str(Instant.parse("0970-01-02T03:04:05.000060Z")))
        .isEqualTo("0970-01-02 03:04:05.000060");
  }
}
