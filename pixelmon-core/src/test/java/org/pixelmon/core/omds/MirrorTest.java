package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.testkit.Found;
import org.pixelmon.core.testkit.SmallArchive;

/** The mirror against a second, real database engine. */
class MirrorTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Instant MORNING = Instant.parse("2022-07-05T00:00:00Z");
  private static final List<ArchiveTable> ALL = List.of(ArchiveTable.values());
  private static final List<ArchiveTable> SENSORS = List.of(ArchiveTable.TKPLCREADSENSOR);

  private final SourceDatabase source = new SourceDatabase();
  private final List<Duration> pauses = new ArrayList<>();
  @TempDir private Path folder;

  private Omds omds(OmdsSettings settings, ConnectionSource connections) {
    return omds(settings, connections, Progress.NONE);
  }

  private Omds omds(OmdsSettings settings, ConnectionSource connections, Progress progress) {
    return new Omds(folder, settings, connections, pauses::add, progress);
  }

  private Path dayFile(ArchiveTable table, LocalDate day) {
    return new ArchiveLayout(folder).dayFile(table, day);
  }

  private List<String> archived(ArchiveTable table) throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      return rows(
          database.connection(),
          "SELECT "
              + table.keyColumn()
              + ", change_date AT TIME ZONE 'UTC', "
              + String.join(", ", table.valueColumns())
              + " FROM '"
              + folder
              + "/omds/"
              + table.tableName()
              + "/*/*.parquet'");
    }
  }

  private List<String> inSource(ArchiveTable table, String condition) throws SQLException {
    try (Connection connection = DriverManager.getConnection(source.url())) {
      return rows(
          connection,
          "SELECT "
              + table.keyColumn()
              + ", change_date, "
              + String.join(", ", table.valueColumns())
              + " FROM "
              + RemoteNames.CERN.table(table)
              + " WHERE "
              + condition);
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder(row.getString(1));
        text.append(' ').append(row.getObject(2, LocalDateTime.class));
        for (int i = 3; i <= columns; i++) {
          double value = row.getDouble(i);
          text.append(' ').append(row.wasNull() ? "null" : Double.toString(value));
        }
        rows.add(text.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private void twentySensorsFor(int days) {
    for (int i = 0; i < 20; i++) {
      source.pixel("CMS/PixelBarrel_S" + i, 100 + i);
    }
    source.readings(100, 20, MORNING, 10, days * 144);
  }

  /** They say that the day is complete. */
  private void recordsOfTheNextDay(long dpid) {
    source.current(dpid, "2022-07-06T10:00:00", 1.0, null);
    source.temperature(dpid, "2022-07-06T10:00:00", 1.0);
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-06T10:00:00", 1.0);
  }

  @Test
  void aDemoArchiveIsReadButKeptFreeOfRealDays() throws IOException {
    new SmallArchive()
        .temperature("PixelBarrel_BmI_4I_L2D2PN", "2022-07-05T10:00:00Z", -12.5)
        .write(folder, DAY.toString(), DAY.toString());
    Files.writeString(new ArchiveLayout(folder).demoMarker(), "invented");
    WatchedSource watched = new WatchedSource(source.settings());
    List<TimeWindow> day = List.of(new TimeWindow(MORNING, MORNING.plusSeconds(80_000)));

    try (Omds omds = omds(source.settings(), watched)) {
      assertThat(Found.temperatures(new Records(omds), day, "PixelBarrel", 40)).hasSize(1);
      SortedSet<LocalDate> days = new TreeSet<>(List.of(DAY, DAY.plusDays(1)));
      assertThat(omds.days(ArchiveTable.TKPLCREADSENSOR, days).missing())
          .containsExactly(DAY.plusDays(1));
      assertThat(omds.lacks(ArchiveTable.TKPLCREADSENSOR, days).hint()).contains("demo archive");
    }

    assertThat(watched.connections()).isZero();
    assertThat(dayFile(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(1))).doesNotExist();
  }

  @Test
  void aDayOfAllTablesTakesOneConnectionAndAtMostNineQueries() {
    source.pixel("CMS/PixelBarrel_BmI_S1_LAY14/channel002", 1);
    source.pixel("CMS/PixelBarrel_BmI_4I_L2D2PN", 2);
    source.current(1, "2022-07-05T10:00:00", 500.0, null);
    source.temperature(2, "2022-07-05T10:00:00", -12.5);
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-05T10:00:00", 300.0);
    recordsOfTheNextDay(1);
    WatchedSource watched = new WatchedSource(source.settings());
    List<TimeWindow> day = List.of(new TimeWindow(MORNING, MORNING.plusSeconds(80_000)));

    try (Omds omds = omds(source.settings(), watched)) {
      assertThat(Found.currents(new Records(omds), day, "PixelBarrel")).hasSize(1);
      assertThat(Found.temperatures(new Records(omds), day, "PixelBarrel", 40)).hasSize(1);
      assertThat(Found.voltages(new Records(omds), day, List.of("PixelBarrel_BmI_S1_LAY14/HV1")))
          .hasSize(1);
    }

    assertThat(watched.connections()).isEqualTo(1);
    assertThat(watched.queries()).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void aYearOfOneTableTakesOneQueryAMonth() {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.temperature(1, DAY.plusDays(366) + "T00:00:00", 1.0);
    WatchedSource watched = new WatchedSource(source.settings());

    try (Omds omds = omds(source.settings(), watched)) {
      Found.mirror(omds, SENSORS, DAY, DAY.plusDays(364));
    }

    // and one for a record from after the year
    assertThat(watched.queries().stream().filter(q -> q.contains("tkplc"))).hasSize(12 + 1);
    assertThat(watched.connections()).isEqualTo(1);
  }

  @Test
  void aCompleteArchiveIsNotAskedForAgain() {
    twentySensorsFor(1);
    recordsOfTheNextDay(100);
    try (Omds omds = omds(source.settings(), new WatchedSource(source.settings()))) {
      Found.mirror(omds, ALL, DAY, DAY);
    }
    WatchedSource second = new WatchedSource(source.settings());

    try (Omds omds = omds(source.settings(), second)) {
      Found.mirror(omds, ALL, DAY, DAY);
    }

    assertThat(second.connections()).isZero();
  }

  @Test
  void aLineThatIsCutInMidScanLosesNothing() throws Exception {
    twentySensorsFor(12);
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    try (CutCable cable = new CutCable(server.getPort(), 250_000L, 250_000L, 30_000L)) {
      String url = "jdbc:h2:tcp://localhost:" + cable.port() + "/" + source.name();
      OmdsSettings settings = withFetchSize(SourceDatabase.settings(url), 100);
      WatchedSource watched = new WatchedSource(settings);

      try (Omds omds = omds(settings, watched)) {
        Found.mirror(omds, SENSORS, DAY, DAY.plusDays(11));
      }

      assertThat(cable.cuts()).isEqualTo(3);
      assertThat(watched.connections()).isEqualTo(4);
      // the second cut came after some progress, the third before any
      assertThat(pauses)
          .containsExactly(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(200));
      assertThat(archived(ArchiveTable.TKPLCREADSENSOR))
          .hasSize(12 * 144 * 20)
          .isEqualTo(inSource(ArchiveTable.TKPLCREADSENSOR, "1 = 1"));
    } finally {
      server.stop();
    }
  }

  private static OmdsSettings withFetchSize(OmdsSettings s, int rows) {
    return new OmdsSettings(
        s.url(),
        s.user(),
        s.passwordFile(),
        s.names(),
        rows,
        s.daysPerScan(),
        s.lag(),
        s.connectTimeout(),
        s.answerTimeout(),
        s.retry(),
        s.sourceName());
  }

  @Test
  void givesUpAfterTriesWithoutProgressAndSaysHowMany() {
    OmdsSettings settings = SourceDatabase.settings("jdbc:h2:tcp://localhost:1/none");

    try (Omds omds = omds(settings, new JdbcConnections(settings))) {
      assertThatExceptionOfType(SourceUnavailableException.class)
          .isThrownBy(() -> Found.mirror(omds, ALL, DAY, DAY))
          .withMessageContaining("jdbc:h2:tcp://localhost:1/none")
          .withMessageContaining("after 3 tries");
    }

    assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(new ArchiveLayout(folder).hasNames()).isFalse();
  }

  @Test
  void aRunThatDiesIsContinuedWithoutFetchingCompleteDaysAgain() throws Exception {
    twentySensorsFor(6);
    Progress power = dieAfter(3);
    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()), power)) {
      assertThatThrownBy(() -> Found.mirror(omds, SENSORS, DAY, DAY.plusDays(5)))
          .isInstanceOf(PowerCut.class);
    }
    assertThat(archived(ArchiveTable.TKPLCREADSENSOR)).hasSize(3 * 144 * 20);
    FileTime third =
        Files.getLastModifiedTime(dayFile(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(2)));
    // rows that would give the game away if a complete day were read again
    source.execute(
        "DELETE FROM cms_trk_dcs_pvss_cond.tkplcreadsensor WHERE change_date < '2022-07-08'");

    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()))) {
      Found.mirror(omds, SENSORS, DAY, DAY.plusDays(5));
    }

    assertThat(archived(ArchiveTable.TKPLCREADSENSOR))
        .hasSize(6 * 144 * 20)
        .doesNotHaveDuplicates();
    assertThat(Files.getLastModifiedTime(dayFile(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(2))))
        .isEqualTo(third);
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Progress dieAfter(int days) {
    return (what, done, total) -> {
      if (total > 0 && done == days) {
        throw new PowerCut();
      }
    };
  }

  @Test
  void offlineNeverConnectsAndTellsTheMissingDays() {
    OmdsSettings settings = OmdsSettings.of("jdbc:h2:tcp://localhost:1/none", "", folder);
    SortedSet<LocalDate> days = new TreeSet<>(List.of(DAY, DAY.plusDays(1), DAY.plusDays(3)));

    try (ForbiddenDriver driver = ForbiddenDriver.register();
        Omds omds = new Omds(folder, driver.settings(settings), true, Progress.NONE)) {
      DayFiles found = omds.days(ArchiveTable.V_VOLTAGES, days);
      assertThat(found.files()).isEmpty();
      assertThat(found.missing()).isEqualTo(days);
      assertThat(omds.lacks(ArchiveTable.V_VOLTAGES, found.missing()))
          .hasMessageContaining("3 days of v_voltages, from 2022-07-05 to 2022-07-08");
      assertThat(driver.wasAsked()).isFalse();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void storesNoRecordsOfOtherDetectors() throws SQLException {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.alias("CMS_TRACKER/TIB/TIB_1", "dp2.", "2017-03-01T00:00:00");
    source.datapoint(2, "dp2");
    source.temperature(1, "2022-07-05T10:00:00", -12.5);
    source.temperature(2, "2022-07-05T10:00:00", 99.0);
    source.voltage("TIB_1/HV1", "2022-07-05T10:00:00", 99.0);
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-05T10:00:00", 300.0);

    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()))) {
      Found.mirror(omds, ALL, DAY, DAY);
    }

    assertThat(archived(ArchiveTable.TKPLCREADSENSOR)).containsExactly("1 2022-07-05T10:00 -12.5");
    assertThat(archived(ArchiveTable.V_VOLTAGES))
        .containsExactly("PixelBarrel_BmI_S1_LAY14/HV1 2022-07-05T10:00 300.0");
  }

  @Test
  void theMachinesZoneChangesNothing() throws SQLException {
    source.pixel("CMS/PixelBarrel_S", 1);
    // an hour that does not exist in Zurich, and one in St John's that exists twice
    source.temperature(1, "2022-03-27T02:30:00.123456", 1.0);
    source.temperature(1, "2022-11-06T01:30:00.000001", 2.0);
    source.temperature(1, "2022-11-06T23:59:59.999999999", null);
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Europe/Zurich", "America/St_Johns", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Omds omds = new Omds(folder.resolve(zone), source.settings(), false, Progress.NONE)) {
          Found.mirror(omds, SENSORS, LocalDate.of(2022, 3, 27), LocalDate.of(2022, 3, 27));
          Found.mirror(omds, SENSORS, LocalDate.of(2022, 11, 6), LocalDate.of(2022, 11, 6));
          List<TimeWindow> window =
              List.of(
                  new TimeWindow(
                      Instant.parse("2022-03-27T02:30:00.123456Z"),
                      Instant.parse("2022-03-27T02:30:00.123457Z")));
          assertThat(Found.temperatures(new Records(omds), window, "Pixel", 40))
              .containsExactly(
                  new Found(0, "PixelBarrel_S", 1.0, Instant.parse("2022-03-27T02:30:00.123456Z")));
        }
        assertThat(archivedIn(folder.resolve(zone)))
            .as(zone)
            .containsExactly(
                "1 2022-03-27T02:30:00.123456 1.0",
                "1 2022-11-06T01:30:00.000001 2.0",
                "1 2022-11-06T23:59:59.999999 null");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static List<String> archivedIn(Path root) throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      return rows(
          database.connection(),
          "SELECT dpid, change_date AT TIME ZONE 'UTC', value_converted FROM '"
              + root
              + "/omds/tkplcreadsensor/*/*.parquet'");
    }
  }

  @Test
  void twoMirrorsOfOneArchiveDoNotDisturbEachOther() throws Exception {
    twentySensorsFor(6);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            threads.submit(
                () -> {
                  try (Omds omds = new Omds(folder, source.settings(), false, Progress.NONE)) {
                    Found.mirror(omds, SENSORS, DAY, DAY.plusDays(5));
                  }
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(archived(ArchiveTable.TKPLCREADSENSOR))
        .isEqualTo(inSource(ArchiveTable.TKPLCREADSENSOR, "1 = 1"));
  }

  @Test
  void anArchiveThatCannotBeWrittenIsAnOutputErrorAndNotAFailureOfTheSource() throws IOException {
    twentySensorsFor(1);
    Files.writeString(folder.resolve("omds"), "a file in the way");

    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()))) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> Found.mirror(omds, SENSORS, DAY, DAY));
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void takesTheVoltageFromTheColumnConfigured() throws SQLException {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.voltage("PixelBarrel_BmI_S1_LAY14/HV1", "2022-07-05T10:00:00", 300.0);
    OmdsSettings settings =
        source
            .settings()
            .with(new RemoteNames("cms_trk_dcs_pvss_cond", "PUBLIC.v_voltages", "other"));

    try (Omds omds = omds(settings, new JdbcConnections(settings))) {
      Found.mirror(omds, List.of(ArchiveTable.V_VOLTAGES), DAY, DAY);
    }

    assertThat(archived(ArchiveTable.V_VOLTAGES))
        .containsExactly("PixelBarrel_BmI_S1_LAY14/HV1 2022-07-05T10:00 -1.0");
  }

  @Test
  void aSchemaWithoutPixelAliasesIsAnErrorAndPublishesNoEmptyDays() {
    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()))) {
      assertThatExceptionOfType(NoDataException.class)
          .isThrownBy(() -> Found.mirror(omds, ALL, DAY, DAY))
          .withMessageContaining("cms_trk_dcs_pvss_cond.aliases");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMissingTableIsNotTriedAgain() {
    twentySensorsFor(1);
    source.execute("DROP TABLE cms_trk_dcs_pvss_cond.tkplcreadsensor");

    try (Omds omds = omds(source.settings(), new JdbcConnections(source.settings()))) {
      assertThatExceptionOfType(SourceUnavailableException.class)
          .isThrownBy(() -> Found.mirror(omds, SENSORS, DAY, DAY))
          .withMessageContaining("refuses a query")
          .satisfies(e -> assertThat(e.hint()).contains("omds.schema"));
    }
    assertThat(pauses).isEmpty();
  }
}
