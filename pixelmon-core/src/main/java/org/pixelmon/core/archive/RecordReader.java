package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.progress.Progress;

/**
 * Reads the records of named channels, sensors and cables from day files.
 *
 * <p>An alias may move to another datapoint. A record belongs to a name if the alias meant the
 * record's datapoint at the record's own time: from {@code since} on, until the alias' next {@code
 * since}; other rules are there to compare with the original ({@link AliasRule}).
 *
 * <p>Records are handed on as they are found. To look for the latest of each in Java costs less
 * than any join or ranking inside the database, which sorts or hashes every row: the 4.7 million
 * records of a demo year's high-voltage channels take 1.0 s, an ASOF join of them with hourly
 * instants 2.0 s, and grouping by the hour 1.2 to 1.7 s.
 */
public final class RecordReader {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** Where spans cover more of the days than this, it is cheaper to read all of them. */
  private static final double MOSTLY_COVERED = 0.5;

  private static final String NAME_INTERVALS =
      """
      CREATE OR REPLACE TABLE name_intervals AS
      WITH entries AS (
        SELECT DISTINCT @name AS name, alias, rtrim(dpe_name, '.') AS dpname, since
        FROM read_parquet(@aliases)),
      intervals AS (@intervals)
      SELECT DISTINCT w.name_id, n.id AS dpid, i.valid_from, i.valid_until
      FROM intervals AS i
      JOIN wanted_names AS w USING (name)
      JOIN read_parquet(@numbers) AS n USING (dpname)
      """;

  private static final String AT_RECORD =
      """
      SELECT name, dpname, since AS valid_from,
        lead(since, 1, 'infinity'::TIMESTAMPTZ)
          OVER (PARTITION BY alias ORDER BY since, dpname) AS valid_until
      FROM entries
      """;

  private static final String EVER =
      """
      SELECT name, dpname, '-infinity'::TIMESTAMPTZ AS valid_from,
        'infinity'::TIMESTAMPTZ AS valid_until
      FROM entries
      """;

  private static final String TODAY = EVER + "QUALIFY since = max(since) OVER (PARTITION BY alias)";

  private final ArchiveLayout layout;
  private final ArchiveDatabase database;
  private final ReadCheck check;

  /**
   * Reads the archive at {@code layout}.
   *
   * @throws org.pixelmon.core.error.BadInputException when its note of its source is damaged
   */
  public RecordReader(ArchiveLayout layout, ArchiveDatabase database) {
    this.layout = layout;
    this.database = database;
    this.check = ReadCheck.of(layout, new ArchivePart(layout.omds()), database);
  }

  /**
   * All channels or sensors that aliases ever named.
   *
   * @param table a table kept by datapoint
   * @throws org.pixelmon.core.error.BadInputException when the table of aliases is damaged
   */
  public SortedSet<String> names(ArchiveTable table) {
    String sql =
        "SELECT DISTINCT "
            + table.nameOfAlias()
            + " AS name FROM read_parquet("
            + ArchiveDatabase.readable(layout.aliases())
            + ")";
    List<ArchivedFile> files = List.of(ArchivedFile.aliases(layout));
    check.require(files);
    SortedSet<String> names = new TreeSet<>();
    try (PreparedStatement statement = database.connection().prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString("name"));
      }
      return names;
    } catch (SQLException e) {
      throw check.named(files, e);
    }
  }

  /**
   * Reads records.
   *
   * @param files the day files of the query's table
   * @param progress told of the files read
   * @throws org.pixelmon.core.error.BadInputException when one of them is damaged; the message
   *     names it
   */
  public void read(RecordQuery query, Collection<Path> files, RecordSink sink, Progress progress) {
    if (files.isEmpty() || query.names().isEmpty() || query.spans().isEmpty()) {
      return;
    }
    String what = "reading " + query.table().tableName() + ", day";
    progress.at(what, 0, files.size());
    boolean bySpan = !coverMostOf(query.spans(), files.size());
    prepare(query, bySpan);
    try {
      boolean withSecond = query.table().valueColumns().size() > 1;
      new ReadAhead(database)
          .ask(
              files,
              some -> check.require(archived(query.table(), some)),
              some -> sql(query, some, bySpan),
              query.greatestValue(),
              rows -> handOn(rows, withSecond, sink),
              done -> progress.at(what, done, files.size()));
    } catch (SQLException e) {
      throw check.named(archived(query.table(), files), e);
    }
  }

  private static List<ArchivedFile> archived(ArchiveTable table, Collection<Path> files) {
    return files.stream().map(file -> ArchivedFile.day(table, file)).toList();
  }

  private static boolean coverMostOf(List<TimeSpan> spans, int days) {
    double covered = spans.stream().mapToLong(TimeSpan::micros).sum();
    return covered > MOSTLY_COVERED * days * MICROS_PER_DAY;
  }

  private static void handOn(ResultSet rows, boolean withSecond, RecordSink sink)
      throws SQLException {
    int name = rows.findColumn("name_id");
    int time = rows.findColumn("time_us");
    int value = rows.findColumn("value");
    int second = withSecond ? rows.findColumn("second") : 0;
    while (rows.next()) {
      double other = withSecond ? rows.getDouble(second) : Double.NaN;
      if (withSecond && (rows.wasNull() || !NumberText.isUsable(other))) {
        other = Double.NaN;
      }
      sink.record(rows.getInt(name), rows.getLong(time), rows.getDouble(value), other);
    }
  }

  private static String sql(RecordQuery query, Collection<Path> files, boolean bySpan) {
    ArchiveTable table = query.table();
    List<String> values = table.valueColumns();
    String first = "r." + values.get(0);
    return "SELECT n.name_id, epoch_us(r.change_date) AS time_us, "
        + first
        + " AS value"
        + (values.size() > 1 ? ", r." + values.get(1) + " AS second" : "")
        + " FROM read_parquet(["
        + files.stream().map(ArchiveDatabase::readable).collect(Collectors.joining(", "))
        + "]) AS r JOIN "
        + (table.isKeyedByDatapoint()
            ? "name_intervals AS n ON n.dpid = r.dpid"
                + " AND r.change_date >= n.valid_from AND r.change_date < n.valid_until"
            : "wanted_names AS n ON n.name = r." + table.keyColumn())
        + (bySpan
            ? " JOIN wanted_spans AS s ON s.day = epoch_us(r.change_date) // "
                + MICROS_PER_DAY
                + " AND epoch_us(r.change_date) BETWEEN s.first_us AND s.last_us"
            : "")
        + " WHERE "
        + first
        + " BETWEEN -"
        + NumberText.GREATEST
        + " AND "
        + NumberText.GREATEST // neither NaN nor infinity
        + " AND "
        + first
        + " <= ?";
  }

  private void prepare(RecordQuery query, boolean bySpan) {
    if (query.table().isKeyedByDatapoint()) {
      check.require(names());
    }
    try {
      wantedNames(query);
      if (bySpan) {
        spansByDay(query.spans());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot stage a question to the archive", e);
    }
    if (query.table().isKeyedByDatapoint()) {
      nameIntervals(query);
    }
  }

  private List<ArchivedFile> names() {
    return List.of(ArchivedFile.aliases(layout), ArchivedFile.datapointNames(layout));
  }

  private void wantedNames(RecordQuery query) throws SQLException {
    database.execute("CREATE OR REPLACE TABLE wanted_names (name_id INTEGER, name VARCHAR)");
    try (DuckDBAppender rows = database.appender("wanted_names")) {
      for (int i = 0; i < query.names().size(); i++) {
        rows.beginRow().append(i).append(query.names().get(i)).endRow();
      }
    }
  }

  private void nameIntervals(RecordQuery query) {
    try {
      database.execute(
          NAME_INTERVALS
              .replace("@name", query.table().nameOfAlias())
              .replace("@intervals", intervals(query.aliases()))
              .replace("@aliases", ArchiveDatabase.readable(layout.aliases()))
              .replace("@numbers", ArchiveDatabase.readable(layout.datapointNames())));
    } catch (SQLException e) {
      throw check.named(names(), e);
    }
  }

  private static String intervals(AliasRule rule) {
    return switch (rule) {
      case AT_RECORD -> AT_RECORD;
      case TODAY -> TODAY;
      case EVER -> EVER;
    };
  }

  /** One row per span and UTC day it touches, so that days can be matched by their number. */
  private void spansByDay(List<TimeSpan> spans) throws SQLException {
    database.execute(
        "CREATE OR REPLACE TABLE wanted_spans (day BIGINT, first_us BIGINT, last_us BIGINT)");
    try (DuckDBAppender rows = database.appender("wanted_spans")) {
      for (TimeSpan span : spans) {
        long lastDay = Math.floorDiv(span.lastMicros(), MICROS_PER_DAY);
        for (long day = Math.floorDiv(span.firstMicros(), MICROS_PER_DAY); day <= lastDay; day++) {
          rows.beginRow().append(day).append(span.firstMicros()).append(span.lastMicros()).endRow();
        }
      }
    }
  }
}
