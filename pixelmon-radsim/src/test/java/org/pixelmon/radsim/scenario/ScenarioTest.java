package org.pixelmon.radsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.HistoryPart;
import org.pixelmon.radsim.simulate.HistoryStep;

class ScenarioTest {

  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  private static long utc(String time) {
    return Instant.parse(time).getEpochSecond();
  }

  private static HistoryStep row(long end, long seconds, double kelvin, double rate) {
    return new HistoryStep(8000, end, new DamageStep(seconds, kelvin, rate), 12);
  }

  /** Days of 2023 and 2024 around New Year, each with its own temperature and rate. */
  private static List<HistoryStep> acrossNewYear() {
    List<HistoryStep> rows = new ArrayList<>();
    for (int day = 0; day < 4; day++) {
      long end = utc("2023-12-31T12:00:00Z") + day * DAY;
      rows.add(row(end, DAY, 260 + day, 1e7 * (day + 1)));
    }
    return rows;
  }

  /** What follows some steps. */
  private static History after(List<HistoryStep> rows, String... parts) {
    History all = Scenario.parse(List.of(parts)).after(History.of(rows), "profile_X.txt");
    assertThat(all.steps().subList(0, rows.size())).isEqualTo(rows);
    return new History(
        all.steps().subList(rows.size(), all.steps().size()),
        List.of(),
        List.of(),
        List.of(),
        all.parts());
  }

  private static void assertGapless(List<HistoryStep> rows, History continuation) {
    double end = rows.get(rows.size() - 1).endSeconds();
    for (HistoryStep row : continuation.steps()) {
      assertThat(Copies.start(row)).isEqualTo(end);
      assertThat(row.conditions().seconds()).isPositive();
      assertThat(row.measured()).isNaN();
      end = row.endSeconds();
    }
    HistoryPart last = continuation.parts().get(continuation.parts().size() - 1);
    assertThat(end).isEqualTo(last.endSeconds());
  }

  @Test
  void partsFollowEachOtherWithoutAHole() {
    List<HistoryStep> rows = acrossNewYear();

    History next = after(rows, "14d@20C", " 36H @ 0\u00b0C", "120.5d@-10c");

    assertGapless(rows, next);
    double start = rows.get(3).endSeconds();
    assertThat(next.parts())
        .containsExactly(
            new HistoryPart("14d@20C", start, start + 14 * DAY),
            new HistoryPart("36H @ 0\u00b0C", start + 14 * DAY, start + 14 * DAY + 36 * HOUR),
            new HistoryPart("120.5d@-10c", start + 14 * DAY + 36 * HOUR, start + 136 * DAY));
    assertThat(next.steps()).hasSize(14 * 4 + 6 + 482);
    assertThat(next.steps())
        .allMatch(r -> r.conditions().rate() == 0 && r.fill() == ProfileRow.NOT_APPLICABLE);
    assertThat(next.steps()).extracting(r -> r.conditions().seconds()).containsOnly(6. * HOUR);
    assertThat(next.steps().get(0).conditions().kelvin()).isEqualTo(293.15);
    assertThat(next.steps().get(56).conditions().kelvin()).isEqualTo(273.15);
    assertThat(next.steps().get(62).conditions().kelvin()).isEqualTo(263.15);
  }

  @Test
  void stepsAreNoLongerThanSixHoursWhateverTheLength() {
    List<HistoryStep> rows = acrossNewYear();
    for (String part : new String[] {"7.1h@0C", "0.0003d@0C", "1d@0C", "25h@0C"}) {
      History next = after(rows, part);
      assertGapless(rows, next);
      assertThat(next.steps()).allMatch(r -> r.conditions().seconds() <= 6 * HOUR);
    }
  }

  @Test
  void aYearComesAgainFromItsFirstStepInIt() {
    List<HistoryStep> rows = acrossNewYear();

    History next = after(rows, "3d@fill-like-2024");

    assertGapless(rows, next);
    assertThat(next.steps()).allMatch(r -> r.fill() == ProfileRow.NOT_APPLICABLE);
    // 2024 has 12 h of the second step, and two days: then it begins once more.
    assertThat(next.steps())
        .extracting(r -> r.conditions().kelvin())
        .containsExactly(261., 262., 263., 261.);
    assertThat(next.steps())
        .extracting(r -> r.conditions().seconds())
        .containsExactly(12. * HOUR, 1. * DAY, 1. * DAY, 12. * HOUR);
    assertThat(next.steps().stream().mapToDouble(r -> r.conditions().dose()).sum())
        .isEqualTo(1e7 * DAY * (0.5 * 2 + 3 + 4 + 0.5 * 2));
  }

  @Test
  void aShorterPartIsCutWithinAStep() {
    History next = after(acrossNewYear(), "30h@fill-like-2024", "1h@5C");

    assertThat(next.steps())
        .extracting(r -> r.conditions().seconds())
        .containsExactly(12. * HOUR, 18. * HOUR, 1. * HOUR);
    assertThat(next.steps().get(1).conditions().rate()).isEqualTo(3e7);
  }

  @Test
  void shortHolesAreBridgedColdAndDark() {
    List<HistoryStep> rows =
        List.of(
            row(utc("2022-07-05T01:00:00Z"), HOUR, 260, 1e7),
            row(utc("2022-07-05T03:00:00Z"), HOUR, 262, 1e7));

    History next = after(rows, "3h@fill-like-2022");

    assertThat(next.steps())
        .extracting(r -> r.conditions().kelvin())
        .containsExactly(260., 260., 262.);
    assertThat(next.steps()).extracting(r -> r.conditions().rate()).containsExactly(1e7, 0., 1e7);
  }

  @Test
  void refusesAYearWithAHoleOrWithoutData() {
    List<HistoryStep> rows =
        List.of(
            row(utc("2022-07-05T01:00:00Z"), HOUR, 260, 1e7),
            row(utc("2022-07-08T03:00:00Z"), HOUR, 262, 1e7));

    assertThatThrownBy(() -> after(rows, "3h@fill-like-2022"))
        .isInstanceOf(NoDataException.class)
        .hasMessage(
            "profile_X.txt has a hole of 73.0 h in 2022, after 2022-07-05T01:00:00Z: its conditions"
                + " cannot be had once more");
    assertThatThrownBy(() -> after(rows, "3h@fill-like-2024"))
        .isInstanceOf(NoDataException.class)
        .hasMessage("profile_X.txt has nothing of 2024, it goes from 2022-07-05 to 2022-07-08");
    assertThatThrownBy(() -> after(List.of(), "3h@0C")).isInstanceOf(NoDataException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          14d20C | "'14d20C' has no '@' between its length and what happens in it" |
          x@20C | "'x@20C' begins with 'x', which is no length of time" |
          14@20C | "'14@20C' has the length '14'; lengths are in days or hours" | 14d
          2w@20C | "'2w@20C' has the length '2w'; lengths are in days or hours" | 2d
          0d@20C | "'0d@20C' lasts '0d'; a part lasts from 1 s to 7305 d" |
          -1d@20C | "'-1d@20C' lasts '-1d'" |
          1e9d@20C | "'1e9d@20C' begins with '1e9d', which is no length" |
          99999d@20C | "'99999d@20C' lasts '99999d'" |
          14d@20 | "'14d@20' has '20'; temperatures are in degrees Celsius" | 20C
          14d@293K | "'14d@293K' has '293K'; temperatures are in degrees Celsius" | 19.85C
          14d@263C | "'14d@263C' has '263C'; the silicon is between -70 and 60 degrees" | -10.15C
          14d@-90C | "'14d@-90C' has '-90C'; the silicon is between -70 and 60 degrees" |
          14d@1.2.3C | "'14d@1.2.3C' has '1.2.3C', which is no temperature" |
          250d@filllike2024 | "'filllike2024', which is neither a temperature" | fill-like-2024
          250d@like-2024 | "'like-2024', which is neither a temperature" | fill-like-2024
          250d@fill-like | "'fill-like', which is neither a temperature" | fill-like-YEAR
          250d@2024 | "'2024', which is neither a temperature" | fill-like-2024
          250d@ | "'250d@' has '', which is neither a temperature nor a year" |
          """)
  void saysWhatIsWrongInOneLine(String text, String message, String meant) {
    assertThatThrownBy(() -> Scenario.parse(List.of(text)))
        .isInstanceOf(UsageException.class)
        .satisfies(
            e -> {
              UsageException error = (UsageException) e;
              String hint = error.remedy().text();
              assertThat(error.getMessage()).contains(message).doesNotContain("\n");
              assertThat(hint).contains("14d@20C");
              assertThat(hint.contains("Did you mean")).isEqualTo(meant != null);
              assertThat(hint).contains(meant == null ? "" : "Did you mean '" + meant + "'?");
            });
  }
}
