package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.RecordLists.TimedValue;
import org.pixelmon.core.testkit.SmallArchive;

/** All records in windows, and all of one window handed on one by one. */
class AllRecordsTest {

  private static final Instant START = Instant.parse("2022-07-04T00:00:00Z");
  private static final List<String> SENSORS = List.of("S1", "S2", "S3");

  private record Row(String sensor, Instant time, double value) {}

  @TempDir private Path folder;
  private final List<Row> rows = new ArrayList<>();

  private void archive(int seed) {
    Random random = new Random(seed);
    SmallArchive archive = new SmallArchive();
    for (int i = 0; i < 2_000; i++) {
      Row row =
          new Row(
              SENSORS.get(random.nextInt(2)),
              START.plusSeconds(60L * random.nextInt(4 * 1440)),
              random.nextInt(5) == 0 ? SmallArchive.NULL : random.nextInt(60));
      rows.add(row);
      archive.temperature(row.sensor(), row.time().toString(), row.value());
    }
    archive.write(folder, "2022-07-04", "2022-07-07");
  }

  private Records records() {
    return new Records(new Omds(folder, null, true, Progress.NONE));
  }

  private List<TimedValue> expected(String sensor, TimeWindow window) {
    return rows.stream()
        .filter(row -> row.sensor().equals(sensor) && !Double.isNaN(row.value()))
        .filter(row -> !row.time().isBefore(window.from()) && !row.time().isAfter(window.to()))
        .map(row -> new TimedValue(row.time(), row.value()))
        .distinct()
        .sorted(Comparator.comparing(TimedValue::time).thenComparingDouble(TimedValue::value))
        .toList();
  }

  @Test
  void everyWindowHasItsRecordsAlsoWhereWindowsOverlap() {
    archive(1);
    Random random = new Random(2);
    List<TimeWindow> windows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant from = START.plusSeconds(60L * random.nextInt(4 * 1440 - 600));
      windows.add(new TimeWindow(from, from.plusSeconds(60L * random.nextInt(600))));
    }
    windows.add(new TimeWindow(START, START.plus(Duration.ofDays(4)).minusSeconds(1)));

    try (Records records = records()) {
      for (List<TimeWindow> asked : List.of(windows, windows.subList(0, 3))) {
        RecordLists lists = records.all(Question.readings(SENSORS), asked);
        for (int window = 0; window < asked.size(); window++) {
          for (int name = 0; name < SENSORS.size(); name++) {
            assertThat(lists.of(window, name))
                .isEqualTo(expected(SENSORS.get(name), asked.get(window)));
          }
          assertThat(lists.missingDays(window)).isEmpty();
        }
      }
    }
  }

  @Test
  void missingDaysAreThoseOfEachWindow() {
    archive(3);
    SmallArchive.remove(folder, "2022-07-05");
    TimeWindow before = new TimeWindow(START, START.plusSeconds(3600));
    TimeWindow across = new TimeWindow(START.plusSeconds(80_000), START.plusSeconds(90_000));

    try (Records records = records()) {
      RecordLists lists = records.all(Question.readings(SENSORS), List.of(before, across));

      assertThat(lists.missingDays(0)).isEmpty();
      assertThat(lists.missingDays(1)).containsExactly(LocalDate.of(2022, 7, 5));
      assertThat(lists.of(0, 0)).isEqualTo(expected("S1", before)).isNotEmpty();
      assertThat(lists.of(1, 0))
          .isEqualTo(expected("S1", new TimeWindow(across.from(), START.plusSeconds(86_399))))
          .isNotEmpty();
    }
  }

  @Test
  void aWindowIsHandedOnWithoutWhatLiesBesideIt() {
    archive(4);
    TimeWindow window = new TimeWindow(START.plusSeconds(7_200), START.plusSeconds(100_000));
    List<TimedValue> found = new ArrayList<>();

    try (Records records = records()) {
      Coverage coverage =
          records.each(
              Question.readings(SENSORS),
              window,
              (name, micros, value, second) -> {
                if (name == 1) {
                  found.add(new TimedValue(Instant.ofEpochSecond(micros / 1_000_000), value));
                }
              });
      assertThat(coverage.missing()).isEqualTo(new TreeSet<LocalDate>());
    }
    assertThat(found.stream().distinct().toList())
        .containsExactlyInAnyOrderElementsOf(expected("S2", window));
  }
}
