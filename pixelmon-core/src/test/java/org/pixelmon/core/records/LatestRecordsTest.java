package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;

/**
 * The latest records, and the grid of them, against brute force: random records in random order,
 * windows that overlap, touch, are empty or lie in each other, records at one time and at both ends
 * of windows, days that are missing.
 */
class LatestRecordsTest {

  private static final int NAMES = 3;
  private static final Instant START = Instant.parse("2022-07-05T23:59:59.999980Z");

  /** Few moments, so that many coincide; they straddle a midnight. */
  private static final int MOMENTS = 40;

  private record Event(int name, Instant time, double value) {

    /** Tells records apart that differ. */
    double second() {
      return time.get(ChronoField.NANO_OF_SECOND) + value / 8;
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static Instant moment(Random random) {
    return START.plusNanos(1_000L * random.nextInt(MOMENTS));
  }

  /** Ends of windows may lie between two microseconds. */
  private static Instant end(Random random) {
    return moment(random).plusNanos(random.nextInt(3) == 0 ? 1 + random.nextInt(999) : 0);
  }

  private static List<Event> events(Random random) {
    return random
        .ints(random.nextInt(40), 0, NAMES)
        .mapToObj(name -> new Event(name, moment(random), random.nextInt(4) - 2))
        .toList();
  }

  private static List<TimeWindow> windows(Random random) {
    List<TimeWindow> windows = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      Instant one = end(random);
      Instant other = random.nextInt(6) == 0 ? one : end(random);
      windows.add(one.isBefore(other) ? new TimeWindow(one, other) : new TimeWindow(other, one));
    }
    return windows;
  }

  private static LatestRecords found(
      List<TimeWindow> windows, boolean endIncluded, List<Event> events) {
    LatestRecords latest = new LatestRecords(windows, endIncluded, NAMES, true);
    for (Event event : events) {
      latest.record(event.name(), UtcDays.micros(event.time()), event.value(), event.second());
    }
    latest.finish();
    return latest;
  }

  /** As the rule is said: the latest in the window, of several at that time the greatest. */
  private static Optional<Event> expected(
      TimeWindow window, boolean endIncluded, int name, List<Event> events) {
    return events.stream()
        .filter(event -> event.name() == name)
        .filter(event -> !event.time().isBefore(window.from()))
        .filter(
            event ->
                event.time().isBefore(window.to())
                    || (endIncluded && event.time().equals(window.to())))
        .max(Comparator.comparing(Event::time).thenComparing(Event::value));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areThoseOfBruteForceInAnyOrderOfTheRecords(int seed) {
    Random random = new Random(seed);
    boolean endIncluded = random.nextBoolean();
    List<Event> events = events(random);
    List<TimeWindow> windows = windows(random);

    LatestRecords latest = found(windows, endIncluded, events);

    for (int window = 0; window < windows.size(); window++) {
      for (int name = 0; name < NAMES; name++) {
        Optional<Event> wanted = expected(windows.get(window), endIncluded, name, events);
        Optional<Event> found =
            latest.has(window, name)
                ? Optional.of(
                    new Event(
                        name,
                        UtcDays.ofMicros(latest.micros(window, name)),
                        latest.value(window, name)))
                : Optional.empty();
        assertThat(found).as("%s in %s", name, windows.get(window)).isEqualTo(wanted);
        if (wanted.isPresent()) {
          assertThat(latest.second(window, name)).isEqualTo(wanted.get().second());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aGridHasARecordUnlessAMissingDayMayHideANewerOne(int seed) {
    Random random = new Random(seed);
    List<Event> events = events(random);
    List<TimeWindow> windows = windows(random);
    Set<LocalDate> missing = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      missing.add(LocalDate.of(2022, 7, 5).plusDays(random.nextInt(2)));
    }
    RecordGrid grid =
        new RecordGrid(
            windows,
            List.of("a", "b", "c"),
            found(windows, true, events),
            new Coverage(ArchiveTable.V_VOLTAGES, missing));

    for (int window = 0; window < windows.size(); window++) {
      TimeWindow asked = windows.get(window);
      for (int name = 0; name < NAMES; name++) {
        Optional<Event> latest = expected(asked, true, name, events);
        Instant since = latest.map(Event::time).orElse(asked.from());
        boolean known =
            missing.stream()
                .noneMatch(
                    day ->
                        !day.isBefore(UtcDays.of(since)) && !day.isAfter(UtcDays.of(asked.to())));
        assertThat(grid.isKnown(window, name)).as("%s in %s", name, asked).isEqualTo(known);
        assertThat(grid.has(window, name)).isEqualTo(known && latest.isPresent());
        if (grid.has(window, name)) {
          assertThat(grid.value(window, name)).isEqualTo(latest.get().value());
          assertThat(grid.second(window, name)).isEqualTo(latest.get().second());
          assertThat(grid.time(window, name)).isEqualTo(latest.get().time());
        } else {
          assertThat(grid.value(window, name)).isNaN();
          assertThat(grid.second(window, name)).isNaN();
          int row = window;
          int column = name;
          assertThatIllegalStateException().isThrownBy(() -> grid.time(row, column));
        }
      }
    }
  }

  /** As DuckDB's threads hand them on: any order. Both are records of one current. */
  @ParameterizedTest
  @CsvSource({"5, 7", "7, 5", "NaN, 7", "7, NaN", "7, 7"})
  void ofEqualRecordsTheGreaterSecondValueCountsInEitherOrder(double one, double other) {
    List<TimeWindow> windows = List.of(new TimeWindow(START, START.plusSeconds(1)));
    LatestRecords latest = new LatestRecords(windows, true, 1, true);

    latest.record(0, UtcDays.micros(START), 3, one);
    latest.record(0, UtcDays.micros(START), 3, other);
    latest.record(0, UtcDays.micros(START), 2, 9);

    assertThat(latest.value(0, 0)).isEqualTo(3);
    assertThat(latest.second(0, 0)).isEqualTo(7);
  }

  @Test
  void equalRecordsOfATableWithOneValueAreOne() {
    List<TimeWindow> windows = List.of(new TimeWindow(START, START.plusSeconds(1)));
    LatestRecords latest = new LatestRecords(windows, true, 1, false);

    latest.record(0, UtcDays.micros(START), 3, Double.NaN);
    latest.record(0, UtcDays.micros(START), 3, Double.NaN);

    assertThat(latest.value(0, 0)).isEqualTo(3);
    assertThat(latest.second(0, 0)).isNaN();
  }
}
