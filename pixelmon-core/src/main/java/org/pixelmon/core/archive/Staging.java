package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;

/**
 * Rows on their way into a file: a table of the in-memory database. Also the {@link RowAppender}
 * for it. Local failures are not failures of the source the rows come from, so they leave here as
 * unchecked exceptions.
 */
final class Staging implements RowAppender, AutoCloseable {

  private final ArchiveDatabase database;
  private final ArchiveTable table;
  private String name;
  private DuckDBAppender appender;

  Staging(ArchiveDatabase database, ArchiveTable table) {
    this.database = database;
    this.table = table;
    open();
  }

  private void open() {
    try {
      name = database.createTable(table.columnDefinitions());
      appender = database.appender(name);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void row(long dpid, Instant changeDate, double... values) {
    check(table.isKeyedByDatapoint(), values);
    try {
      appender.beginRow().append(dpid);
      rest(changeDate, values);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void row(String cable, Instant changeDate, double... values) {
    check(!table.isKeyedByDatapoint(), values);
    try {
      appender.beginRow().append(cable);
      rest(changeDate, values);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void check(boolean rightKey, double[] values) {
    if (!rightKey || values.length != table.valueColumns().size()) {
      throw new IllegalArgumentException(
          table.tableName()
              + " wants rows of "
              + table.keyColumn()
              + ", time and "
              + table.valueColumns());
    }
  }

  private void rest(Instant changeDate, double[] values) throws SQLException {
    appender.appendEpochMicros(UtcDays.micros(changeDate));
    for (double value : values) {
      if (Double.isNaN(value)) {
        appender.appendNull();
      } else {
        appender.append(value);
      }
    }
    appender.endRow();
  }

  /** Makes the rows so far visible to {@link #copyDay}. */
  void flush() {
    try {
      appender.flush();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Writes the flushed rows of a UTC day, sorted by time, into a new Parquet file. */
  void copyDay(LocalDate day, Path file, ArchiveSource source) throws SQLException {
    database.copy(
        "SELECT * FROM "
            + name
            + " WHERE change_date >= make_timestamptz("
            + UtcDays.micros(UtcDays.start(day))
            + ") AND change_date < make_timestamptz("
            + UtcDays.micros(UtcDays.start(day.plusDays(1)))
            + ") ORDER BY "
            + String.join(", ", ArchivedFile.day(table, file).order()),
        file,
        FileLabel.day(table, day, source));
  }

  /** Forgets all rows. */
  void clear() {
    close();
    open();
  }

  @Override
  public void close() {
    try {
      appender.close();
      database.execute("DROP TABLE IF EXISTS " + name);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Beyond its memory the database writes into a folder of temporaries, which may be full. */
  private RuntimeException failed(SQLException e) {
    return ArchiveDatabase.spillFailure(e)
        .orElseGet(() -> new IllegalStateException("cannot stage rows of " + table.tableName(), e));
  }
}
