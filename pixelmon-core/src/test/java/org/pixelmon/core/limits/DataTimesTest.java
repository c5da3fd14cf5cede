package org.pixelmon.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTimesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2022-07-05T14:47:08Z", "2199-12-31T23:59:59.9Z"})
  void timesFrom1970To2199AreTimesOfData(String time) {
    assertThat(DataTimes.allow(Instant.parse(time))).isTrue();
    assertThat(DataTimes.allow(LocalDate.parse(time.substring(0, 10)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1969-12-31T23:59:59.999Z", "2200-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void othersAreNot(String time) {
    assertThat(DataTimes.allow(Instant.parse(time))).isFalse();
    assertThat(DataTimes.allow(LocalDate.parse(time.substring(0, time.indexOf('T'))))).isFalse();
  }

  @Test
  void noInstantThereIsMakesItFail() {
    assertThat(DataTimes.allow(Instant.MAX)).isFalse();
    assertThat(DataTimes.allow(Instant.MIN)).isFalse();
  }
}
