package org.pixelmon.core.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/**
 * The luminosity of fills by lumi section: {@code lumi/sections/<fill>.parquet} with the columns
 * run, fill, ls, start_time, delivered_ub and recorded_ub. A file's existence says that the fill is
 * complete.
 */
public final class LumiSectionFiles implements AutoCloseable {

  private final ArchiveLayout layout;
  private final ArchiveDatabase database;
  private final ArchiveSource source;
  private final Forcing forcing;
  private RunFolder run;

  /** Those of an archive, to which sections of brilcalc are added. */
  public LumiSectionFiles(ArchiveLayout layout, ArchiveDatabase database) {
    this(layout, database, ArchiveSource.BRILCALC, Forcing.EACH_FILE);
  }

  /** Those of an archive, to which sections of another source are added. */
  public LumiSectionFiles(
      ArchiveLayout layout, ArchiveDatabase database, ArchiveSource source, Forcing forcing) {
    this.layout = layout;
    this.database = database;
    this.source = source;
    this.forcing = forcing;
  }

  /** Whether the archive holds the sections of a fill. */
  public boolean has(int fill) {
    return Files.isRegularFile(layout.lumiSections(fill));
  }

  /**
   * Writes the sections of a fill, replacing those that were there.
   *
   * @param sections in order of time; none is an answer, too
   * @throws org.pixelmon.core.error.UsageException when the archive has those of another source
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public void write(int fill, List<LumiSection> sections) {
    if (run == null) {
      run = RunFolder.create(new ArchivePart(layout.lumi()), source, forcing);
    }
    try {
      String table =
          database.createTable(
              "run INTEGER, fill INTEGER, ls INTEGER, start_time TIMESTAMPTZ,"
                  + " delivered_ub DOUBLE, recorded_ub DOUBLE");
      append(table, fill, sections);
      ArchivedFile target = ArchivedFile.lumiSections(layout, fill);
      String query = "SELECT * FROM " + table + " ORDER BY " + String.join(", ", target.order());
      FileLabel label = FileLabel.lumiSections(fill, source);
      run.publish(target.path(), file -> database.copy(query, file, label));
      database.execute("DROP TABLE " + table);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot stage the lumi sections of fill " + fill, e);
    }
  }

  private void append(String table, int fill, List<LumiSection> sections) throws SQLException {
    try (DuckDBAppender rows = database.appender(table)) {
      for (LumiSection section : sections) {
        rows.beginRow().append(section.run()).append(fill).append(section.number());
        rows.appendEpochMicros(UtcDays.micros(section.start()));
        rows.append(section.deliveredUb()).append(section.recordedUb()).endRow();
      }
    }
  }

  /**
   * Reads the sections of fills in one pass.
   *
   * @param fills fills that are there
   * @return the sections of each fill in order of time
   * @throws org.pixelmon.core.error.BadInputException when a file is damaged; the message names it
   */
  public SortedMap<Integer, List<LumiSection>> read(Collection<Integer> fills) {
    SortedMap<Integer, List<LumiSection>> sections = new TreeMap<>();
    fills.forEach(fill -> sections.put(fill, new ArrayList<>()));
    if (fills.isEmpty()) {
      return sections;
    }
    List<ArchivedFile> archived =
        fills.stream().map(fill -> ArchivedFile.lumiSections(layout, fill)).toList();
    ReadCheck check = ReadCheck.of(layout, new ArchivePart(layout.lumi()), database);
    check.require(archived);
    List<Path> files = archived.stream().map(ArchivedFile::path).toList();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql(files))) {
      while (rows.next()) {
        sections
            .computeIfAbsent(rows.getInt("fill"), fill -> new ArrayList<>())
            .add(
                new LumiSection(
                    rows.getInt("run"),
                    rows.getInt("ls"),
                    UtcDays.ofMicros(rows.getLong("start_us")),
                    rows.getDouble("delivered_ub"),
                    rows.getDouble("recorded_ub")));
      }
    } catch (SQLException e) {
      throw check.named(archived, e);
    }
    return sections;
  }

  private static String sql(List<Path> files) {
    return "SELECT fill, run, ls, epoch_us(start_time) AS start_us, delivered_ub, recorded_ub"
        + " FROM read_parquet(["
        + files.stream().map(ArchiveDatabase::readable).collect(Collectors.joining(", "))
        + "]) ORDER BY fill, start_time, run, ls";
  }

  /** Removes what a write that was interrupted left behind. */
  @Override
  public void close() {
    if (run != null) {
      run.close();
    }
  }
}
