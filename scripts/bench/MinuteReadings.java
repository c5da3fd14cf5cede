import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills an archive with a reading per temperature sensor and minute, for temperatures.sh. Writes the
 * names of the sensors beside the archive, one a line.
 *
 * <p>Arguments: folder of the archive, which has its names; first UTC day; number of days; number of
 * sensors.
 */
class MinuteReadings {

  private static final long DAY_MICROS = 86_400_000_000L;

  public static void main(String[] args) throws SQLException, IOException {
    Path omds = Path.of(args[0]).resolve("omds");
    LocalDate first = LocalDate.parse(args[1]);
    int days = Integer.parseInt(args[2]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("SET TimeZone = 'UTC'");
      sql.execute(
          "CREATE TABLE sensors AS SELECT split_part(alias, '/', -1) AS name, id,"
              + " row_number() OVER (ORDER BY id) AS number FROM '"
              + omds.resolve("aliases.parquet")
              + "' JOIN '"
              + omds.resolve("dp_name2id.parquet")
              + "' ON dpname = rtrim(dpe_name, '.') WHERE alias LIKE '%TrackerPLC%'"
              + " ORDER BY id LIMIT "
              + Integer.parseInt(args[3]));
      writeNames(sql, Path.of(args[0]).resolveSibling("sensors.txt"));
      for (int i = 0; i < days; i++) {
        writeDay(sql, omds.resolve("tkplcreadsensor"), first.plusDays(i));
      }
    }
  }

  private static void writeNames(Statement sql, Path file) throws SQLException, IOException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery("SELECT name FROM sensors ORDER BY name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    Files.write(file, names);
  }

  /** Each sensor once a minute at a second of its own, within 0.8 K. */
  private static void writeDay(Statement sql, Path table, LocalDate day)
      throws SQLException, IOException {
    Path file =
        table.resolve(String.format(Locale.ROOT, "%04d", day.getYear())).resolve(day + ".parquet");
    Files.createDirectories(file.getParent());
    long from = day.toEpochDay() * DAY_MICROS;
    sql.execute(
        "COPY (SELECT id AS dpid, make_timestamptz("
            + from
            + " + minute * 60000000 + number * 397001) AS change_date,"
            + " round(-12 + 0.02 * (hash(number * 1000003 + minute + "
            + day.toEpochDay() * 1440
            + ") % 40)::DOUBLE, 2) AS value_converted"
            + " FROM sensors, range(1440) AS minutes(minute) ORDER BY change_date, dpid) TO '"
            + file
            + "' (FORMAT parquet, COMPRESSION zstd)");
  }
}
