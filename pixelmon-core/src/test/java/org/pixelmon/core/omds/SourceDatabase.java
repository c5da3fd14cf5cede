package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.pixelmon.core.retry.RetryPolicy;

/** A remote database of our own: the five tables in an in-memory H2 in Oracle mode. */
final class SourceDatabase {

  private static final String SCHEMA = RemoteNames.CERN.schema();

  private final String name = UUID.randomUUID().toString();

  SourceDatabase() {
    execute("CREATE SCHEMA " + SCHEMA);
    execute(
        "CREATE TABLE "
            + SCHEMA
            + ".aliases (alias VARCHAR(200), dpe_name VARCHAR(200),"
            + " since TIMESTAMP)");
    execute("CREATE TABLE " + SCHEMA + ".dp_name2id (id NUMBER(10), dpname VARCHAR(200))");
    execute(
        "CREATE TABLE "
            + SCHEMA
            + ".fwcaenchannel (dpid NUMBER(10), change_date TIMESTAMP(9),"
            + " actual_imon DOUBLE PRECISION, actual_vmon DOUBLE PRECISION)");
    execute(
        "CREATE TABLE "
            + SCHEMA
            + ".tkplcreadsensor (dpid NUMBER(10), change_date TIMESTAMP(9),"
            + " value_converted DOUBLE PRECISION)");
    execute(
        "CREATE TABLE v_voltages (cable VARCHAR(100), change_date TIMESTAMP(9),"
            + " vmon DOUBLE PRECISION, other DOUBLE PRECISION)");
  }

  String url() {
    return "jdbc:h2:mem:" + name + ";MODE=Oracle;DB_CLOSE_DELAY=-1";
  }

  /** The name under which H2's TCP server knows the database. */
  String name() {
    return "mem:" + name;
  }

  OmdsSettings settings() {
    return settings(url());
  }

  static OmdsSettings settings(String url) {
    return OmdsSettings.of(url, "", Path.of("absent.txt"))
        .with(new RetryPolicy(3, Duration.ofMillis(100), Duration.ofMinutes(1)));
  }

  void alias(String alias, String element, String since) {
    insert(SCHEMA + ".aliases", alias, element, time(since));
  }

  void datapoint(long id, String dpname) {
    insert(SCHEMA + ".dp_name2id", id, dpname);
  }

  /** A channel or sensor with one datapoint from 2017 on. */
  void pixel(String alias, long id) {
    alias(alias, "dp" + id + ".", "2017-03-01T00:00:00");
    datapoint(id, "dp" + id);
  }

  void current(long dpid, String time, Double imon, Double vmon) {
    insert(SCHEMA + ".fwcaenchannel", dpid, time(time), imon, vmon);
  }

  void temperature(long dpid, String time, Double celsius) {
    insert(SCHEMA + ".tkplcreadsensor", dpid, time(time), celsius);
  }

  void voltage(String cable, String time, Double volt) {
    insert("v_voltages", cable, time(time), volt, -1.0);
  }

  /** One reading of each datapoint every so many minutes. */
  void readings(long firstDpid, int datapoints, Instant from, int minutes, int count) {
    String sql = "INSERT INTO " + SCHEMA + ".tkplcreadsensor VALUES (?, ?, ?)";
    try (Connection connection = DriverManager.getConnection(url());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < count; i++) {
        Instant time = from.plus(Duration.ofMinutes((long) i * minutes)).plusNanos(i * 1_000L);
        for (int dp = 0; dp < datapoints; dp++) {
          statement.setLong(1, firstDpid + dp);
          statement.setObject(2, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
          statement.setDouble(3, -10 - dp + i / 1000.0);
          statement.addBatch();
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }

  private void insert(String table, Object... values) {
    String sql = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")";
    try (Connection connection = DriverManager.getConnection(url());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          statement.setNull(i + 1, Types.NULL);
        } else {
          statement.setObject(i + 1, values[i]);
        }
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
