package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.ScratchFolder;
import org.pixelmon.core.io.WriteProblem;

/**
 * An in-memory DuckDB that reads and writes the archive's Parquet files; it keeps nothing of its
 * own. Opening takes about 50 ms, so open it only when the archive is really needed. Not for use by
 * several threads at once.
 *
 * <p>The native library is not unpacked at run time (the driver is the one without libraries): it
 * is found in {@code java.library.path} (the launchers name {@code lib/native}) or, by the name it
 * has in its own jar, beside the driver's jar.
 */
public final class ArchiveDatabase implements AutoCloseable {

  private final DuckDBConnection connection;
  private final Set<Path> known = ConcurrentHashMap.newKeySet();
  private final Path spillFolder;
  private int tables;

  private ArchiveDatabase(DuckDBConnection connection, Path spillFolder) {
    this.connection = connection;
    this.spillFolder = spillFolder;
  }

  /**
   * What the database may use.
   *
   * @param threads number of threads, at least 1
   * @param memoryMegabytes limit of its memory (1e6 bytes); beyond, it spills to a folder
   * @param spillFolder a folder of files made when it is needed, and removed when the database is
   *     closed
   */
  public record Limits(int threads, int memoryMegabytes, Path spillFolder) {

    /** All processors up to four, 500 MB, and a folder in the system's temporary folder. */
    public static Limits defaults() {
      return new Limits(
          Math.min(Runtime.getRuntime().availableProcessors(), 4), 500, ScratchFolder.reserve());
    }
  }

  /** Opens a database with {@link Limits#defaults()}. */
  public static ArchiveDatabase open() {
    return open(Limits.defaults());
  }

  /**
   * Opens a database.
   *
   * @throws BadInputException when DuckDB's native library is not there or does not run here
   */
  public static ArchiveDatabase open(Limits limits) {
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(limits.threads()));
    settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
    settings.setProperty("temp_directory", limits.spillFolder().toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("preserve_insertion_order", "false");
    // Answers of millions of rows are handed on while they are found, instead of being kept whole.
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return new ArchiveDatabase(connect(settings), limits.spillFolder());
    } catch (LinkageError | IllegalStateException | SQLException e) {
      throw new BadInputException(
          "DuckDB, which reads the archive, cannot be started: " + e.getMessage(),
          "Reinstall: its native library (libduckdb_java...) must lie in lib/native.",
          e);
    }
  }

  private static DuckDBConnection connect(Properties settings) throws SQLException {
    // Not by the driver manager, which would look for all drivers, and end at the first bad one.
    Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings);
    try (Statement statement = opened.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
    }
    return opened.unwrap(DuckDBConnection.class);
  }

  /** The connection, for queries; it is closed with this database. */
  public Connection connection() {
    return connection;
  }

  /**
   * Another connection to the same tables, for another thread; the caller closes it. Its answers
   * are whole before they are handed on.
   */
  Connection duplicate() throws SQLException {
    Connection duplicate = connection.duplicate();
    try (Statement statement = duplicate.createStatement()) {
      statement.execute("SET jdbc_stream_results = false");
    }
    return duplicate;
  }

  /** Runs a statement that gives no rows. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** An empty table with a name not used before; the caller drops it. */
  String createTable(String columnDefinitions) throws SQLException {
    String name = "staging_" + tables++;
    execute("CREATE TABLE " + name + " (" + columnDefinitions + ")");
    return name;
  }

  /** Writes the rows of a query into a new Parquet file, with room for its seal. */
  void copy(String query, Path file, FileLabel label) throws SQLException {
    execute(
        "COPY ("
            + query
            + ") TO "
            + literal(file)
            + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, "
            + Seal.copyOption(label)
            + ")");
  }

  /** The files of the archive that were found good since this database was opened. */
  Set<Path> known() {
    return known;
  }

  /** A bulk loader for a table of this database. */
  DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender(table);
  }

  /** A path as an SQL string literal, for a file to be written. */
  static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  /** The same for a file to be read: there a path is a pattern, in which this one means itself. */
  public static String readable(Path path) {
    return "'" + path.toString().replaceAll("[\\[*?]", "[$0]").replace("'", "''") + "'";
  }

  /** The failure to be reported when the folder to spill to cannot be written; else empty. */
  static Optional<RuntimeException> spillFailure(SQLException failure) {
    if (!String.valueOf(failure.getMessage()).startsWith("IO Error")) {
      return Optional.empty();
    }
    String temporary = System.getProperty("java.io.tmpdir");
    return Optional.of(
        new OutputException(
            temporary
                + ": cannot be written: "
                + WriteProblem.of(failure, Kind.OTHER_ARCHIVE).reason(),
            "Free some space there or name another folder with -Djava.io.tmpdir.",
            failure));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing the in-memory database failed", e);
    } finally {
      ScratchFolder.release(spillFolder);
    }
  }
}
