package org.pixelmon.radsim.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GapLogTest {

  private static final Instant START = Instant.parse("2022-07-10T12:00:00Z");

  private final GapLog log = new GapLog();

  private void add(Gap.Kind kind, String reason, long from, long to, double hours) {
    log.add(new Gap(kind, reason, START.plusSeconds(from), START.plusSeconds(to), 1, hours));
  }

  @Test
  void gapsOfOneReasonThatFollowEachOtherBecomeOne() {
    add(Gap.Kind.TEMPERATURE_SEARCHED_BACK, "few", 0, 10, 10);
    add(Gap.Kind.TEMPERATURE_SEARCHED_BACK, "few", 10, 20, 30);
    add(Gap.Kind.TEMPERATURE_SEARCHED_BACK, "few", 30, 40, 20);
    assertThat(log.all())
        .containsExactly(
            new Gap(Gap.Kind.TEMPERATURE_SEARCHED_BACK, "few", START, START.plusSeconds(20), 2, 30),
            new Gap(
                Gap.Kind.TEMPERATURE_SEARCHED_BACK,
                "few",
                START.plusSeconds(30),
                START.plusSeconds(40),
                1,
                20));
  }

  @Test
  void otherKindsAndReasonsStayApartAndStandInOrderOfTime() {
    add(Gap.Kind.LEAKAGE_MISSING, "no record", 10, 20, 0);
    add(Gap.Kind.LEFT_OUT, "a", 0, 10, 0);
    add(Gap.Kind.LEFT_OUT, "b", 10, 20, 0);
    assertThat(log.all())
        .extracting(gap -> gap.kind() + " " + gap.reason())
        .containsExactly("LEFT_OUT a", "LEFT_OUT b", "LEAKAGE_MISSING no record");
  }
}
