package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.testkit.Found;

/** Which days are published, by whose clock, and which are looked at once more. */
class MirrorCompletenessTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Instant START = Instant.parse("2022-07-05T00:00:00Z");
  private static final Instant END = Instant.parse("2022-07-06T00:00:00Z");
  private static final List<ArchiveTable> SENSORS = List.of(ArchiveTable.TKPLCREADSENSOR);

  private final SourceDatabase source = new SourceDatabase();
  @TempDir private Path folder;

  @BeforeEach
  void aSensor() {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.temperature(1, "2022-07-05T10:00:00", -10.0);
  }

  private Omds omds(ConnectionSource connections) {
    return new Omds(folder, source.settings(), connections, pause -> {}, Progress.NONE);
  }

  /** Asks for the day at a time of the database's clock; gives the queries that were sent. */
  private List<String> mirrorAt(Instant now) {
    return mirrorAt(now, DAY, DAY);
  }

  private List<String> mirrorAt(Instant now, LocalDate first, LocalDate last) {
    WatchedSource watched =
        new WatchedSource(new DatabaseAt(now, new JdbcConnections(source.settings())));
    try (Omds omds = omds(watched)) {
      Found.mirror(omds, SENSORS, first, last);
    }
    return watched.queries();
  }

  /** The values of the day that a run without a database finds. */
  private List<Double> archived() {
    List<TimeWindow> hours =
        Stream.iterate(START, START.plus(Duration.ofDays(1))::isAfter, t -> t.plusSeconds(3600))
            .map(from -> new TimeWindow(from, from.plusSeconds(3599)))
            .toList();
    try (Omds omds = new Omds(folder, null, true, Progress.NONE)) {
      return Found.temperatures(new Records(omds), hours, "Pixel", 40).stream()
          .map(Found::value)
          .toList();
    }
  }

  private boolean isPublished(LocalDate day) {
    return new ArchiveLayout(folder).isComplete(ArchiveTable.TKPLCREADSENSOR, day);
  }

  private Path notes() {
    return folder.resolve("omds/tkplcreadsensor/young.csv");
  }

  @Test
  void aDayIsPublishedAsSoonAsItsTableHasALaterRecord() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);

    mirrorAt(END.plusSeconds(1));

    assertThat(isPublished(DAY)).isTrue();
  }

  @Test
  void aLaterRecordOfAnyDatapointWillDo() {
    source.temperature(77, "2022-07-06T00:00:00", 5.0);

    mirrorAt(END.plusSeconds(1));

    assertThat(isPublished(DAY)).isTrue();
  }

  @Test
  void aDayWithoutALaterRecordIsPublishedAfterTheLagOnly() {
    mirrorAt(END.plus(Duration.ofDays(2)).minusMillis(1));
    assertThat(isPublished(DAY)).isFalse();

    mirrorAt(END.plus(Duration.ofDays(2)));
    assertThat(isPublished(DAY)).isTrue();
  }

  @Test
  void theRecordsOfAnotherTableSayNothing() {
    source.current(1, "2022-07-06T00:00:00", 1.0, 1.0);

    mirrorAt(END.plus(Duration.ofHours(20)));

    assertThat(isPublished(DAY)).isFalse();
  }

  @Test
  void aRecordFromTheTimeToComeSaysNothing() {
    source.temperature(1, "2022-07-06T09:00:00", -11.0);

    mirrorAt(END.plus(Duration.ofHours(8)), DAY, DAY.plusDays(1));

    assertThat(isPublished(DAY)).isFalse();
    assertThat(isPublished(DAY.plusDays(1))).isFalse();
  }

  @Test
  void aDayThatTheDatabaseHasNotEndedIsUsedButNotPublished() throws IOException {
    source.temperature(1, "2022-07-06T10:00:00", -11.0);
    WatchedSource watched =
        new WatchedSource(
            new DatabaseAt(END.plus(Duration.ofHours(15)), new JdbcConnections(source.settings())));
    List<TimeWindow> windows =
        List.of(
            new TimeWindow(START, END.minusSeconds(1)),
            new TimeWindow(END, END.plusSeconds(80_000)));

    try (Omds omds = omds(watched)) {
      assertThat(Found.temperatures(new Records(omds), windows, "PixelBarrel", 40)).hasSize(2);
      int queries = watched.queries().size();
      assertThat(Found.temperatures(new Records(omds), windows, "PixelBarrel", 40)).hasSize(2);
      assertThat(watched.queries()).as("the second question asks nothing").hasSize(queries);
    }

    assertThat(isPublished(DAY)).isTrue();
    assertThat(isPublished(DAY.plusDays(1))).isFalse();
    try (Stream<Path> left = Files.list(folder.resolve("omds"))) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "aliases.parquet", "dp_name2id.parquet", "source.txt", "tkplcreadsensor");
    }
  }

  @Test
  void daysToComeAreNotAskedFor() {
    List<String> queries = mirrorAt(START.minusSeconds(1));

    assertThat(queries).noneMatch(sql -> sql.contains("tkplcreadsensor"));
    assertThat(isPublished(DAY)).isFalse();
  }

  @Test
  void aDayOfALateReplicaIsFetchedAgainWhenTheRestHasArrived() {
    // years ago by the database's clock: the lag has passed, and no later record is there
    mirrorAt(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(archived()).containsExactly(-10.0);
    source.temperature(1, "2022-07-05T16:00:00", -16.0);

    mirrorAt(Instant.parse("2026-01-01T00:00:10Z"));

    assertThat(archived()).containsExactly(-10.0, -16.0);
  }

  @Test
  void aDayFetchedAgainIsComparedWithWhatItHasNow() {
    mirrorAt(Instant.parse("2026-01-01T00:00:00Z"));
    source.temperature(1, "2022-07-05T16:00:00", -16.0);
    mirrorAt(Instant.parse("2026-01-01T00:00:10Z"));
    source.temperature(1, "2022-07-05T17:00:00", -17.0);

    mirrorAt(Instant.parse("2026-01-01T00:00:20Z"));

    assertThat(archived()).containsExactly(-10.0, -16.0, -17.0);
  }

  @Test
  void aLateRecordOfAYoungDayIsFetchedByTheNextRun() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    source.temperature(1, "2022-07-05T23:00:00", -23.0);

    mirrorAt(END.plusSeconds(120), DAY.plusDays(1), DAY.plusDays(1)); // it needs another day

    assertThat(archived()).containsExactly(-10.0, -23.0);
  }

  @Test
  void aValueOfAnotherTimeIsADifferenceToo() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    source.execute("DELETE FROM cms_trk_dcs_pvss_cond.tkplcreadsensor WHERE value_converted = -10");
    source.temperature(1, "2022-07-05T12:00:00", -12.0);

    mirrorAt(END.plusSeconds(120));

    assertThat(archived()).containsExactly(-12.0);
  }

  @Test
  void aDatabaseThatHasLessThanTheArchiveCostsItNothing() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    source.execute("DELETE FROM cms_trk_dcs_pvss_cond.tkplcreadsensor WHERE value_converted = -10");

    mirrorAt(END.plusSeconds(120));

    assertThat(archived()).containsExactly(-10.0);
  }

  @Test
  void aYoungDayIsComparedOnceByOneQueryAndThenLeftAlone() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    assertThat(notes())
        .content()
        .contains("2022-07-05,2022-07-06T00:01:00Z,1,2022-07-05T10:00:00Z");

    List<String> second = mirrorAt(END.plus(Duration.ofDays(1)));
    List<String> third = mirrorAt(END.plus(Duration.ofDays(1)));

    assertThat(second.stream().filter(sql -> sql.contains("COUNT(*)"))).hasSize(1);
    assertThat(notes()).doesNotExist();
    assertThat(third).isEmpty();
  }

  @Test
  void aDayThatWasOldWhenItCameIsNotCompared() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);

    mirrorAt(END.plus(Duration.ofDays(2)));

    assertThat(notes()).doesNotExist();
    assertThat(mirrorAt(END.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void aDayWithoutALaterRecordIsComparedUntilThereIsOne() {
    mirrorAt(END.plus(Duration.ofDays(3)));
    mirrorAt(END.plus(Duration.ofDays(4)));
    assertThat(notes()).exists();
    source.temperature(1, "2022-07-06T00:00:00", -11.0);

    mirrorAt(END.plus(Duration.ofDays(5)));

    assertThat(notes()).doesNotExist();
  }

  @Test
  void aTableThatHasEndedIsComparedOnce() {
    mirrorAt(END.plus(Duration.ofDays(300)));
    mirrorAt(END.plus(Duration.ofDays(301)));

    assertThat(notes()).doesNotExist();
  }

  @Test
  void theVoltagesAreComparedByCable() {
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-05T10:00:00", 300.0);
    source.voltage("TIB_1/HV1", "2022-07-05T11:00:00", 1.0);
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-06T00:00:00", 0.0);
    ConnectionSource connections =
        new DatabaseAt(END.plusSeconds(60), new JdbcConnections(source.settings()));
    try (Omds omds = omds(connections)) {
      Found.mirror(omds, List.of(ArchiveTable.V_VOLTAGES), DAY, DAY);
    }
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-05T12:00:00", 400.0);

    try (Omds omds = omds(connections)) {
      Found.mirror(omds, List.of(ArchiveTable.V_VOLTAGES), DAY, DAY);
    }

    assertThat(folder.resolve("omds/v_voltages/young.csv")).content().contains(",2,2022-07-05T12");
  }

  @Test
  void aDatabaseThatIsNotThereDoesNotTakeAwayADayThatIs() {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    OmdsSettings nowhere =
        SourceDatabase.settings("jdbc:h2:tcp://localhost:1/none")
            .withSourceName(source.settings().archiveSource().database());
    WatchedSource watched = new WatchedSource(nowhere);

    try (Omds omds =
        new Omds(
            folder,
            nowhere,
            watched,
            pause -> {
              throw new AssertionError("tried again");
            },
            Progress.NONE)) {
      Found.mirror(omds, SENSORS, DAY, DAY);
      Found.mirror(omds, SENSORS, DAY, DAY);
    }

    assertThat(watched.connections()).isEqualTo(1);
    assertThat(archived()).containsExactly(-10.0);
    assertThat(notes()).exists();
  }

  @Test
  void aDamagedNoteIsNamedWithItsLine() throws IOException {
    source.temperature(1, "2022-07-06T00:00:00", -11.0);
    mirrorAt(END.plusSeconds(60));
    Files.writeString(notes(), "day,published,records,last_record\n2022-07-05,yesterday,1,\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> mirrorAt(END.plusSeconds(60)))
        .withMessageContaining("young.csv:2");
  }
}
