package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;

/** A plan tells what a run would fetch, and fetches nothing. */
class PlanningTest {

  private static final ArchiveTable SENSORS = ArchiveTable.TKPLCREADSENSOR;
  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Question QUESTION = Question.sensors(List.of("PixelBarrel_S"), 40);

  private final SourceDatabase source = new SourceDatabase();
  private final Map<Setting, String> flags = new HashMap<>();
  @TempDir private Path folder;

  @BeforeEach
  void aSensorOnThreeDays() {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.temperature(1, "2022-07-01T10:00:00", -10.0);
    source.temperature(1, "2022-07-05T10:00:00", -11.0);
    source.temperature(1, "2022-07-20T10:00:00", -12.0);
    flags.put(Setting.OMDS_URL, source.url());
    flags.put(Setting.OMDS_USER, "");
    flags.put(Setting.ARCHIVE_DIR, folder.toString());
  }

  private Configuration config() {
    return Configuration.load(flags, Map.of(), folder);
  }

  private static TimeWindow window(LocalDate day, int hour) {
    Instant from = day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().plusSeconds(hour * 3600L);
    return new TimeWindow(from, from.plusSeconds(1200));
  }

  private MirrorPlan plan(List<TimeWindow> windows) {
    try (Records records = Records.planning(config())) {
      records.latest(QUESTION, windows);
      return records.plan();
    }
  }

  private void run(List<TimeWindow> windows) {
    try (Records records = Records.open(config(), Progress.NONE)) {
      records.latest(QUESTION, windows);
    }
  }

  private SortedSet<LocalDate> held() {
    SortedSet<LocalDate> held = new TreeSet<>();
    ArchiveLayout layout = new ArchiveLayout(folder);
    for (LocalDate day = DAY.minusDays(30); day.isBefore(DAY.plusDays(30)); day = day.plusDays(1)) {
      if (layout.isComplete(SENSORS, day)) {
        held.add(day);
      }
    }
    return held;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void whatAPlanCallsMissingIsWhatTheRunFetches() {
    List<TimeWindow> some = List.of(window(DAY, 9), window(DAY.plusDays(3), 9));
    MirrorPlan before = plan(some);
    assertThat(held()).isEmpty();

    run(some);

    TablePlan table = before.tables().get(0);
    assertThat(table.missing()).isEqualTo(held());
    assertThat(table.there()).isEmpty();
    assertThat(before.fetchesNames()).isTrue();

    List<TimeWindow> more = List.of(window(DAY, 9), window(DAY.plusDays(1), 9));
    TablePlan second = plan(more).tables().get(0);
    assertThat(second.there()).containsExactly(DAY);
    assertThat(second.missing()).containsExactly(DAY.plusDays(1));
    assertThat(second.queries()).containsExactly(new DayRange(DAY.plusDays(1), DAY.plusDays(1)));
  }

  @Test
  void aPlanConnectsToNothingAndWritesNothing() throws IOException {
    try (ForbiddenDriver forbidden = ForbiddenDriver.register()) {
      flags.put(Setting.OMDS_URL, "jdbc:forbidden:database");

      MirrorPlan plan = plan(List.of(window(DAY, 9)));

      assertThat(plan.statements()).isNotEmpty();
      assertThat(forbidden.wasAsked()).isFalse();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsThereAlreadyNeedsNoStatement() {
    source.temperature(1, "2022-07-06T10:00:00", -11.0); // without it the day would be compared
    run(List.of(window(DAY, 9)));

    MirrorPlan plan = plan(List.of(window(DAY, 9)));

    assertThat(plan.tables().get(0).there()).containsExactly(DAY);
    assertThat(plan.statements()).isEmpty();
    assertThat(plan.fetchesNames()).isFalse();
  }

  @Test
  void daysInARowAreOneQueryOfAtMost31Days() {
    List<TimeWindow> long40Days =
        Stream.iterate(DAY, day -> day.plusDays(1)).limit(40).map(day -> window(day, 9)).toList();

    assertThat(plan(long40Days).tables().get(0).queries())
        .containsExactly(
            new DayRange(DAY, DAY.plusDays(30)), new DayRange(DAY.plusDays(31), DAY.plusDays(39)));
  }

  @Test
  void aLookBackTellsHowFarItMayReachAndGoesOnThroughDaysThatAreThere() {
    run(List.of(window(DAY, 9), window(DAY.minusDays(1), 9)));
    List<Duration> reaches = List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(10));

    try (Records records = Records.planning(config())) {
      new Lookback(records, reaches)
          .ask(QUESTION, List.of(window(DAY, 9)), (row, name, soFar) -> !soFar.has(row, name));

      TablePlan table = records.plan().tables().get(0);
      assertThat(table.there()).containsExactly(DAY.minusDays(1), DAY);
      assertThat(table.missing()).containsExactly(DAY.minusDays(3), DAY.minusDays(2));
      assertThat(table.furthest()).contains(DAY.minusDays(10));
    }
  }

  @Test
  void aDayThatWasPublishedYoungWouldBeCompared() {
    run(List.of(window(DAY, 9)));
    new YoungDays(new ArchiveLayout(folder), SENSORS)
        .add(new YoungDay(DAY, Instant.parse("2022-07-06T01:00:00Z"), DayContent.NOTHING));

    MirrorPlan plan = plan(List.of(window(DAY, 9)));

    assertThat(plan.tables().get(0).compared()).containsExactly(DAY);
    assertThat(plan.statements()).anyMatch(sent -> sent.sql().contains("number_of_day"));
    assertThat(plan.statements()).noneMatch(sent -> sent.sql().contains("ORDER BY"));
  }

  @Test
  void offlineNothingWouldBeAskedButWhatIsMissingIsTold() {
    flags.put(Setting.OFFLINE, "true");

    MirrorPlan plan = plan(List.of(window(DAY, 9)));

    assertThat(plan.source()).contains("offline");
    assertThat(plan.tables().get(0).missing()).containsExactly(DAY);
    assertThat(plan.tables().get(0).isAsked()).isFalse();
    assertThat(plan.statements()).isEmpty();
  }

  @Test
  void anArchiveOfAnotherSourceIsRefusedAsInARun() {
    run(List.of(window(DAY, 9)));
    flags.put(Setting.OMDS_SOURCE_NAME, "another database");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> plan(List.of(window(DAY.plusDays(1), 9))))
        .withMessageContaining("another database");
  }
}
