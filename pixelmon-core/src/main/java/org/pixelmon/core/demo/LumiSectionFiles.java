package org.pixelmon.core.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.UtcDays;

/**
 * Lumi sections in the archive: {@code lumi/sections/<fill>.parquet} with the columns run, fill,
 * ls, start_time, delivered_ub and recorded_ub. A file's existence says that the fill is complete.
 */
final class LumiSectionFiles {

  private static final String TABLE = "demo_lumi_sections";

  private final Path folder;
  private final ArchiveDatabase database;

  /**
   * @param archive folder of an archive that nobody else writes
   */
  LumiSectionFiles(Path archive, ArchiveDatabase database) {
    this.folder = archive.resolve("lumi").resolve("sections");
    this.database = database;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(int fill, List<LumiSection> sections) {
    try {
      database.execute(
          "CREATE TABLE "
              + TABLE
              + " (run INTEGER, fill INTEGER, ls INTEGER, start_time TIMESTAMPTZ,"
              + " delivered_ub DOUBLE, recorded_ub DOUBLE)");
      try (DuckDBAppender rows = database.appender(TABLE)) {
        for (LumiSection section : sections) {
          rows.beginRow().append(section.run()).append(fill).append(section.number());
          rows.appendEpochMicros(UtcDays.micros(section.start()));
          rows.append(section.deliveredUb()).append(section.recordedUb()).endRow();
        }
      }
      database.execute(
          "COPY (SELECT * FROM "
              + TABLE
              + " ORDER BY start_time) TO "
              + ArchiveDatabase.literal(folder.resolve(fill + ".parquet"))
              + " (FORMAT parquet, COMPRESSION zstd)");
      database.execute("DROP TABLE " + TABLE);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }
}
