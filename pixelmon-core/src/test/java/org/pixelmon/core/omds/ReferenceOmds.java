package org.pixelmon.core.omds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.archive.RowAppender;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.core.testkit.SmallArchive;

/**
 * The raw database rows of the reference folder ({@code omds/*.csv.gz}, 13 fills of July 2022), for
 * tests: in a real SQL engine, or as an archive. Both must give the same answers.
 */
public final class ReferenceOmds {

  /** First UTC day of the rows. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2022, 7, 3);

  /** Last UTC day of the rows. */
  public static final LocalDate LAST_DAY = LocalDate.of(2022, 7, 20);

  /** A user that may read the tables of {@link #loadIntoH2()}; the empty user may, too. */
  public static final String USER = "cms_trk_r";

  /** The password of {@link #USER}. */
  public static final String PASSWORD = "pixel-reference";

  private static final String SCHEMA = RemoteNames.CERN.schema();

  private ReferenceOmds() {}

  /** The folder of the rows; skips the running test, saying so, where it is absent. */
  static Path folder() {
    return ReferenceData.path("omds");
  }

  /**
   * Loads the rows into a new in-memory H2 in Oracle mode, which lives as long as this JVM.
   *
   * @return its JDBC URL; connect with the empty user or with {@link #USER}
   */
  public static String loadIntoH2() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      execute(connection, "CREATE SCHEMA " + SCHEMA);
      execute(connection, "CREATE USER " + USER + " PASSWORD '" + PASSWORD + "' ADMIN");
      load(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("loading the reference rows into H2 failed", e);
    }
    return url;
  }

  /** Creates and fills the tables; the schema must exist. */
  static void load(Connection connection) throws SQLException {
    execute(
        connection,
        "CREATE TABLE %s.aliases (alias VARCHAR(200), dpe_name VARCHAR(200), since TIMESTAMP)"
            .formatted(SCHEMA));
    execute(
        connection,
        "CREATE TABLE %s.dp_name2id (id INTEGER, dpname VARCHAR(200))".formatted(SCHEMA));
    execute(
        connection,
        ("CREATE TABLE %s.fwcaenchannel (dpid INTEGER, change_date TIMESTAMP, actual_imon NUMERIC(30, 18),"
                + " actual_vmon NUMERIC(30, 18))")
            .formatted(SCHEMA));
    execute(
        connection,
        "CREATE TABLE %s.tkplcreadsensor (dpid INTEGER, change_date TIMESTAMP, value_converted NUMERIC(30, 18))"
            .formatted(SCHEMA));
    execute(
        connection,
        "CREATE TABLE voltage_records (cable VARCHAR(100), change_date TIMESTAMP, vmon NUMERIC(30, 18), dpid INTEGER)");
    execute(
        connection,
        "CREATE VIEW v_voltages AS SELECT cable, change_date, vmon, dpid FROM voltage_records");
    insert(connection, SCHEMA + ".aliases", "aliases", "ttd-");
    insert(connection, SCHEMA + ".dp_name2id", "dp_name2id", "it");
    insert(connection, SCHEMA + ".fwcaenchannel", "fwcaenchannel", "idnn");
    insert(connection, SCHEMA + ".tkplcreadsensor", "tkplcreadsensor", "idn");
    insert(connection, "voltage_records", "v_voltages", "tdni");
    for (String table : List.of("fwcaenchannel", "tkplcreadsensor")) {
      execute(
          connection,
          "CREATE INDEX %1$s.%2$s_key ON %1$s.%2$s (dpid, change_date)".formatted(SCHEMA, table));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Types by letter: t text, d date, i integer, n number, - left out. */
  private static void insert(Connection connection, String table, String file, String types)
      throws SQLException {
    int columns = types.replace("-", "").length();
    String sql = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int rows = 0;
      for (String[] fields : read(file)) {
        for (int i = 0; i < columns; i++) {
          bind(statement, i + 1, types.charAt(i), fields[i]);
        }
        statement.addBatch();
        if (++rows % 10_000 == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, int parameter, char type, String text)
      throws SQLException {
    switch (type) {
      case 't' -> statement.setString(parameter, text);
      case 'i' -> statement.setLong(parameter, Long.parseLong(text));
      case 'd' -> statement.setObject(parameter, LocalDateTime.parse(text.replace(' ', 'T')));
      case 'n' -> {
        if (text.isEmpty()) {
          statement.setNull(parameter, Types.NUMERIC);
        } else {
          statement.setBigDecimal(parameter, new BigDecimal(text));
        }
      }
      default -> throw new IllegalArgumentException("type " + type);
    }
  }

  /** Writes the rows as an archive of the days {@link #FIRST_DAY} to {@link #LAST_DAY}. */
  public static void writeArchive(Path archiveDir) {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer =
            new ArchiveWriter(new ArchiveLayout(archiveDir), database, SmallArchive.SOURCE)) {
      writer.writeAliases(
          read("aliases").stream().map(f -> new AliasEntry(f[0], f[1], time(f[2]))).toList());
      writer.writeDatapointNames(
          read("dp_name2id").stream()
              .map(f -> new DatapointName(Long.parseLong(f[0]), f[1]))
              .toList());
      for (ArchiveTable table : ArchiveTable.values()) {
        writer.writeDays(table, FIRST_DAY, LAST_DAY, rows(table));
      }
    }
  }

  /**
   * Writes the luminosity of the fills by lumi section into an archive; a fill without sections has
   * an empty answer.
   *
   * @param fills the fills that the archive is to know
   */
  public static void writeLumiSections(Path archiveDir, Collection<Integer> fills) {
    Map<Integer, List<LumiSection>> sections = new TreeMap<>();
    fills.forEach(fill -> sections.put(fill, new ArrayList<>()));
    try (BufferedReader lines =
        Files.newBufferedReader(ReferenceData.path("lumisections/lumisections.csv"))) {
      lines.readLine(); // the header
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split(",", -1);
        List<LumiSection> ofFill = sections.get(Integer.parseInt(f[1]));
        if (ofFill != null) {
          ofFill.add(
              new LumiSection(
                  Integer.parseInt(f[0]),
                  Integer.parseInt(f[2]),
                  time(f[3]),
                  Double.parseDouble(f[4]),
                  Double.parseDouble(f[5])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files = new LumiSectionFiles(new ArchiveLayout(archiveDir), database)) {
      sections.forEach(files::write);
    }
  }

  private static Consumer<RowAppender> rows(ArchiveTable table) {
    int values = table.valueColumns().size();
    return rows ->
        read(table.tableName())
            .forEach(
                fields -> {
                  double[] numbers = new double[values];
                  for (int i = 0; i < values; i++) {
                    String text = fields[2 + i];
                    numbers[i] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
                  }
                  if (table.isKeyedByDatapoint()) {
                    rows.row(Long.parseLong(fields[0]), time(fields[1]), numbers);
                  } else {
                    rows.row(fields[0], time(fields[1]), numbers);
                  }
                });
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  private static List<String[]> read(String name) {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve(name + ".csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.readLine(); // the header
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.split(",", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
