package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.archive.ArchiveTable;

class CoverageTest {

  private static final LocalDate THIRD = LocalDate.of(2022, 7, 3);
  private static final LocalDate SIXTH = LocalDate.of(2022, 7, 6);

  private final Coverage coverage = new Coverage(ArchiveTable.V_VOLTAGES, List.of(SIXTH, THIRD));

  @ParameterizedTest
  @CsvSource({
    // Up to the last moment before a missing day, and from the first one after it.
    "2022-06-01T00:00:00Z, 2022-07-02T23:59:59.999999999Z, true",
    "2022-06-01T00:00:00Z, 2022-07-03T00:00:00Z, false",
    "2022-07-03T23:59:59.999999999Z, 2022-07-05T12:00:00Z, false",
    "2022-07-04T00:00:00Z, 2022-07-05T23:59:59.999999999Z, true",
    "2022-07-04T00:00:00Z, 2022-07-06T00:00:00Z, false",
    "2022-07-01T00:00:00Z, 2022-07-31T00:00:00Z, false",
    "2022-07-07T00:00:00Z, 2030-01-01T00:00:00Z, true",
    // A single moment.
    "2022-07-06T12:00:00Z, 2022-07-06T12:00:00Z, false",
    "2022-07-05T12:00:00Z, 2022-07-05T12:00:00Z, true",
  })
  void aStretchIsWholeWhenNoDayItTouchesIsMissing(Instant from, Instant to, boolean whole) {
    assertThat(coverage.isWhole(from, to)).isEqualTo(whole);
    assertThat(coverage.missing(new TimeWindow(from, to)).isEmpty()).isEqualTo(whole);
  }

  @Test
  void theMissingDaysOfAWindowAreThoseItTouchesInOrder() {
    Instant noon = Instant.parse("2022-07-03T12:00:00Z");

    assertThat(coverage.missing(new TimeWindow(noon, Instant.parse("2022-07-06T00:00:00Z"))))
        .containsExactly(THIRD, SIXTH);
    assertThat(coverage.missing(new TimeWindow(noon, noon))).containsExactly(THIRD);
    assertThat(coverage.missing()).containsExactly(THIRD, SIXTH);
    assertThat(coverage.table()).isEqualTo(ArchiveTable.V_VOLTAGES);
  }

  @Test
  void withNothingMissingEverythingIsWhole() {
    Coverage all = new Coverage(ArchiveTable.V_VOLTAGES, List.of());

    assertThat(all.isWhole(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).isTrue();
    assertThat(all.missing()).isEmpty();
  }

  @Test
  void keepsItsOwnDays() {
    List<LocalDate> days = new ArrayList<>(List.of(THIRD));
    Coverage own = new Coverage(ArchiveTable.V_VOLTAGES, days);

    days.add(SIXTH);

    assertThat(own.missing()).containsExactly(THIRD);
  }
}
