package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;

/**
 * Lets a real database answer every query there is: three mirror runs over yesterday, by the
 * database's own clock.
 *
 * @param settings of the database, as a run has them
 * @param owner opens connections that may make tables
 * @param folder of the archive
 */
record StatementTrial(OmdsSettings settings, ConnectionSource owner, Path folder) {

  private static final int STREAMED = 25_000;

  /** Lists of any length look alike. */
  static String shape(String sql) {
    return sql.replaceAll("IN \\(\\?(, \\?)*\\)", "IN (?, ?)")
        .replaceAll("( OR \\w+ IN \\(\\?, \\?\\))+", "")
        .replaceAll("( WHEN change_date >= \\? AND change_date < \\? THEN [1-9]\\d*)+", "");
  }

  static Set<String> shapes(Iterable<String> statements) {
    Set<String> shapes = new TreeSet<>();
    statements.forEach(sql -> shapes.add(shape(sql)));
    return shapes;
  }

  /** Makes the tables in the schema, which is there, and mirrors; all queries have to be sent. */
  void run() throws SQLException {
    Instant midnight = UtcDays.start(UtcDays.of(Instant.now()));
    makeTables();
    records(midnight.minusSeconds(3_600));
    Set<String> sent = new TreeSet<>();
    mirror(midnight, sent); // nothing later: looks for any detector's
    records(midnight);
    mirror(midnight, sent); // publishes a young day
    mirror(midnight, sent); // compares it

    Set<String> listed = new TreeSet<>();
    for (ListedStatement statement : new OmdsStatements(settings).all()) {
      if (statement.sql().startsWith("SELECT")) {
        listed.add(shape(statement.sql()));
      }
    }
    assertThat(sent).isEqualTo(listed);
  }

  private void mirror(Instant midnight, Set<String> sent) {
    WatchedSource watched = new WatchedSource(settings);
    LocalDate yesterday = UtcDays.of(midnight).minusDays(1);
    try (Omds omds = new Omds(folder, settings, watched, pause -> {}, Progress.NONE)) {
      Found.mirror(omds, List.of(ArchiveTable.values()), yesterday, yesterday);
    }
    sent.addAll(shapes(watched.queries()));
  }

  /** The error with which the database refuses to write in a session of ours. */
  SQLException refusalToWrite() {
    String sql = "INSERT INTO " + settings.names().inSchema("dp_name2id") + " VALUES (9, 'x')";
    try (Connection connection = new JdbcConnections(settings).open();
        PreparedStatement insert = RemoteStatement.prepare(connection, sql, settings)) {
      insert.executeUpdate();
      connection.rollback();
      throw new AssertionError("the session can write");
    } catch (SQLException e) {
      return e;
    }
  }

  /** Runs a query of many rows, and another one on its connection while rows are left. */
  long whileStreaming(String other) throws SQLException {
    String table = settings.names().inSchema("tkplcreadsensor");
    Instant start = Instant.parse("2022-07-05T00:00:00Z");
    try (Connection connection = owner.open();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
      for (int i = 0; i < STREAMED; i++) {
        insert.setLong(1, 2);
        insert.setObject(2, utc(start.plusSeconds(i)));
        insert.setDouble(3, i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    PixelCondition pixel = new PixelCondition(ArchiveTable.TKPLCREADSENSOR, Set.of(2L));
    try (Connection connection = new JdbcConnections(settings).open();
        PreparedStatement scan =
            RemoteStatement.prepare(connection, RemoteSql.of(settings).scan(pixel), settings)) {
      RemoteTime.set(scan, 1, start);
      RemoteTime.set(scan, 2, start.plusSeconds(86_400));
      pixel.bind(scan, 3);
      try (ResultSet rows = scan.executeQuery();
          Statement second = connection.createStatement()) {
        rows.next();
        long answer = answer(second, other);
        long count = 1;
        while (rows.next()) {
          count++;
        }
        assertThat(count).isEqualTo(STREAMED);
        return answer;
      }
    }
  }

  private static long answer(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void makeTables() throws SQLException {
    String id = " (dpid NUMERIC(10), change_date TIMESTAMP(6), ";
    execute(
        "CREATE TABLE "
            + settings.names().inSchema("aliases")
            + " (alias VARCHAR(200), dpe_name VARCHAR(200), since TIMESTAMP(6))",
        "CREATE TABLE "
            + settings.names().inSchema("dp_name2id")
            + " (id NUMERIC(10), dpname VARCHAR(200))",
        "CREATE TABLE "
            + settings.names().inSchema("fwcaenchannel")
            + id
            + "actual_imon DOUBLE PRECISION, actual_vmon DOUBLE PRECISION)",
        "CREATE TABLE "
            + settings.names().inSchema("tkplcreadsensor")
            + id
            + "value_converted DOUBLE PRECISION)",
        "CREATE TABLE "
            + settings.names().voltageTable()
            + " (cable VARCHAR(100), change_date TIMESTAMP(6), vmon DOUBLE PRECISION)");
    LocalDateTime ever = LocalDateTime.of(2017, 3, 1, 0, 0);
    insert("aliases", "CMS/PixelBarrel_A/channel002", "dp1.", ever);
    insert("aliases", "CMS/PixelBarrel_S", "dp2.", ever);
    insert("dp_name2id", 1, "dp1");
    insert("dp_name2id", 2, "dp2");
  }

  private void records(Instant time) throws SQLException {
    insert("fwcaenchannel", 1, utc(time), 1.5, 100.0);
    insert("tkplcreadsensor", 2, utc(time), -10.5);
    insertInto(settings.names().voltageTable(), "PixelBarrel_X/HV1", utc(time), 100.0);
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  private void insert(String table, Object... values) throws SQLException {
    insertInto(settings.names().inSchema(table), values);
  }

  private void insertInto(String table, Object... values) throws SQLException {
    String sql = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")";
    try (Connection connection = owner.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
