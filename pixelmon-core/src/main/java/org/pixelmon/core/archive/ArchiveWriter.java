package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;

/**
 * Writes files of the archive, each whole or not at all: into a folder of this run first, from
 * which it is moved into place. Several processes may write the same files at the same time without
 * a lock, as all of them write the same content. Closing it removes the run's folder.
 */
public final class ArchiveWriter implements AutoCloseable {

  private final ArchiveLayout layout;
  private final ArchiveDatabase database;
  private final ArchiveSource source;
  private final RunFolder run;
  private final EmptyDays emptyDays = new EmptyDays();

  /**
   * A writer for an archive, whose folder is made if need be.
   *
   * @param source where the rows come from: the archive's own source from now on
   * @throws org.pixelmon.core.error.UsageException when the archive belongs to another source
   * @throws org.pixelmon.core.error.OutputException when nothing can be written there
   */
  public ArchiveWriter(ArchiveLayout layout, ArchiveDatabase database, ArchiveSource source) {
    this(layout, database, source, Forcing.EACH_FILE);
  }

  /** As the other constructor; {@code forcing} says who forces the files to disk. */
  public ArchiveWriter(
      ArchiveLayout layout, ArchiveDatabase database, ArchiveSource source, Forcing forcing) {
    this.layout = layout;
    this.database = database;
    this.source = source;
    this.run = RunFolder.create(new ArchivePart(layout.omds()), source, forcing);
  }

  /** Writes the complete records of one UTC day, in any order; an empty day is a file, too. */
  public void writeDay(ArchiveTable table, LocalDate day, Consumer<RowAppender> rows) {
    writeDays(table, day, day, rows);
  }

  /**
   * Writes the complete records of several adjacent UTC days, in any order, one file per day. The
   * rows are held in memory (about 10 bytes each, spilling to disk beyond the database's limit): a
   * month at a time is fine.
   *
   * @throws IllegalArgumentException when a row lies outside the days
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public void writeDays(
      ArchiveTable table, LocalDate first, LocalDate last, Consumer<RowAppender> rows) {
    Instant from = UtcDays.start(first);
    Instant until = UtcDays.start(last.plusDays(1));
    try (Staging staging = new Staging(database, table)) {
      rows.accept(new BoundedAppender(staging, from, until));
      staging.flush();
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        publish(staging, table, day);
      }
    }
  }

  /** Writes the file of a UTC day that is complete and has no record. */
  public void writeEmptyDay(ArchiveTable table, LocalDate day) {
    Path target = layout.dayFile(table, day);
    Optional<byte[]> like = emptyDays.file(table, day);
    if (like.isPresent()) {
      run.publish(target, like.get());
    } else {
      writeDay(table, day, none -> {});
      emptyDays.remember(table, day, target);
    }
  }

  /** Starts a stream of rows in order of time, for days that are too many to hold in memory. */
  public DayStream stream(ArchiveTable table, LocalDate first, LocalDate last, DayEnd end) {
    return new DayStream(this, new Staging(database, table), table, first, last, end);
  }

  /** Writes the day from the staged rows and moves the file into its place. */
  void publish(Staging staging, ArchiveTable table, LocalDate day) {
    Path target = layout.dayFile(table, day);
    run.publish(target, temporary -> staging.copyDay(day, temporary, source));
  }

  /** Writes the day from the staged rows for this run only: the file goes when it ends. */
  Path keep(Staging staging, ArchiveTable table, LocalDate day) {
    return run.keep(
        table.tableName() + "-" + day + ".parquet", file -> staging.copyDay(day, file, source));
  }

  /** Replaces the table of aliases. */
  public void writeAliases(Collection<AliasEntry> aliases) {
    writeNames(
        ArchivedFile.aliases(layout),
        FileLabel.aliases(source),
        "alias VARCHAR, dpe_name VARCHAR, since TIMESTAMPTZ",
        appender -> {
          for (AliasEntry entry : aliases) {
            appender.beginRow().append(entry.alias()).append(entry.datapointElement());
            appender.appendEpochMicros(UtcDays.micros(entry.since())).endRow();
          }
        });
  }

  /** Replaces the table of datapoint numbers. */
  public void writeDatapointNames(Collection<DatapointName> names) {
    writeNames(
        ArchivedFile.datapointNames(layout),
        FileLabel.datapointNames(source),
        "id BIGINT, dpname VARCHAR",
        appender -> {
          for (DatapointName name : names) {
            appender.beginRow().append(name.id()).append(name.name()).endRow();
          }
        });
  }

  private interface Filler {
    void fill(DuckDBAppender appender) throws SQLException;
  }

  private void writeNames(ArchivedFile target, FileLabel label, String columns, Filler rows) {
    try {
      String table = database.createTable(columns);
      try (DuckDBAppender appender = database.appender(table)) {
        rows.fill(appender);
      }
      String query = "SELECT * FROM " + table + " ORDER BY " + String.join(", ", target.order());
      run.publish(target.path(), temporary -> database.copy(query, temporary, label));
      database.execute("DROP TABLE " + table);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot stage the rows of " + target.path(), e);
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
