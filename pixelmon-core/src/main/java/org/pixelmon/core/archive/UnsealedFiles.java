package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at files that an older version wrote without seals: by what their Parquet metadata say,
 * that they have the columns of their table and no time outside of their day. That does not find
 * damage among the rows.
 */
record UnsealedFiles(ArchiveDatabase database) {

  /** A file and what is wrong with it. */
  record Problem(ArchivedFile file, String problem) {}

  /**
   * What is wrong with the first file that is not what its place says.
   *
   * @throws SQLException when the metadata of one cannot be read
   */
  Optional<Problem> problem(Collection<ArchivedFile> files) throws SQLException {
    String list =
        files.stream()
            .map(file -> ArchiveDatabase.readable(file.path()))
            .collect(Collectors.joining(", ", "[", "]"));
    try (Connection connection = database.duplicate();
        Statement statement = connection.createStatement()) {
      Map<Path, Metadata> metadata = metadata(statement, list);
      for (ArchivedFile file : files) {
        Metadata known = metadata.get(file.path());
        Optional<String> problem = known == null ? Optional.empty() : known.problem(file);
        if (problem.isPresent()) {
          return Optional.of(new Problem(file, problem.get()));
        }
      }
      return Optional.empty();
    }
  }

  /** What is wrong with one file, all of which is read. */
  Optional<String> problemOfAll(ArchivedFile file) {
    try {
      Optional<Problem> found = problem(List.of(file));
      if (found.isEmpty()) {
        database.execute(
            "SELECT "
                + file.columns().stream()
                    .map(column -> "max(hash(" + column + "))")
                    .collect(Collectors.joining(", "))
                + " FROM read_parquet("
                + ArchiveDatabase.readable(file.path())
                + ")");
      }
      return found.map(Problem::problem);
    } catch (SQLException e) {
      return Optional.of("damaged: " + ReadProblem.firstLine(e));
    }
  }

  /** Of each file that has rows. */
  private static Map<Path, Metadata> metadata(Statement statement, String files)
      throws SQLException {
    Map<Path, Metadata> metadata = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT file_name, path_in_schema, epoch_us(first), epoch_us(last) FROM ("
                + "SELECT *, CASE WHEN path_in_schema = 'change_date'"
                + " THEN stats_min_value::TIMESTAMPTZ END AS first,"
                + " CASE WHEN path_in_schema = 'change_date'"
                + " THEN stats_max_value::TIMESTAMPTZ END AS last"
                + " FROM parquet_metadata("
                + files
                + "))")) {
      while (rows.next()) {
        Metadata file =
            metadata.computeIfAbsent(Path.of(rows.getString(1)), path -> new Metadata());
        file.columns.add(rows.getString(2));
        long first = rows.getLong(3);
        if (!rows.wasNull()) {
          file.first = Math.min(file.first, first);
          file.last = Math.max(file.last, rows.getLong(4));
        }
      }
    }
    return metadata;
  }

  /** Columns of a file, and its first and last {@code change_date}, microseconds since 1970. */
  private static final class Metadata {
    private final Set<String> columns = new HashSet<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    Optional<String> problem(ArchivedFile file) {
      List<String> lacking =
          file.columns().stream().filter(column -> !columns.contains(column)).toList();
      if (!lacking.isEmpty()) {
        return Optional.of(
            "is no file of " + file.label().table() + ": it has no column " + lacking.get(0));
      }
      return first > last
          ? Optional.empty()
          : outside(file, UtcDays.ofMicros(first), UtcDays.ofMicros(last));
    }
  }

  private static Optional<String> outside(ArchivedFile file, Instant first, Instant last) {
    return file.day()
        .filter(day -> !UtcDays.of(first).equals(day) || !UtcDays.of(last).equals(day))
        .map(day -> "holds records of " + otherDay(day, first, last) + " instead of " + day);
  }

  private static LocalDate otherDay(LocalDate day, Instant first, Instant last) {
    LocalDate firstDay = UtcDays.of(first);
    return firstDay.equals(day) ? UtcDays.of(last) : firstDay;
  }
}
