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
      Map<Path, Set<String>> columns = columns(statement, list);
      Map<Path, long[]> times = times(statement, list);
      for (ArchivedFile file : files) {
        Optional<String> problem =
            problem(file, columns.getOrDefault(file.path(), Set.of()), times.get(file.path()));
        if (problem.isPresent()) {
          return Optional.of(new Problem(file, problem.get()));
        }
      }
      return Optional.empty();
    }
  }

  private static Map<Path, Set<String>> columns(Statement statement, String files)
      throws SQLException {
    Map<Path, Set<String>> columns = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT file_name, name FROM parquet_schema(" + files + ")")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(Path.of(rows.getString(1)), file -> new HashSet<>())
            .add(rows.getString(2));
      }
    }
    return columns;
  }

  /** First and last {@code change_date} of each file that has any, microseconds since 1970. */
  private static Map<Path, long[]> times(Statement statement, String files) throws SQLException {
    Map<Path, long[]> times = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT file_name, epoch_us(min(stats_min_value::TIMESTAMPTZ)),"
                + " epoch_us(max(stats_max_value::TIMESTAMPTZ)) FROM parquet_metadata("
                + files
                + ") WHERE path_in_schema = 'change_date' AND stats_min_value IS NOT NULL"
                + " GROUP BY file_name")) {
      while (rows.next()) {
        times.put(Path.of(rows.getString(1)), new long[] {rows.getLong(2), rows.getLong(3)});
      }
    }
    return times;
  }

  private static Optional<String> problem(ArchivedFile file, Set<String> columns, long[] times) {
    List<String> lacking =
        file.columns().stream().filter(column -> !columns.contains(column)).toList();
    if (!lacking.isEmpty()) {
      return Optional.of(
          "is no file of " + file.label().table() + ": it has no column " + lacking.get(0));
    }
    return times == null
        ? Optional.empty()
        : outside(file, UtcDays.ofMicros(times[0]), UtcDays.ofMicros(times[1]));
  }

  /** What to say when times of a day file lie outside of its day. */
  static Optional<String> outside(ArchivedFile file, Instant first, Instant last) {
    return file.day()
        .filter(day -> !UtcDays.of(first).equals(day) || !UtcDays.of(last).equals(day))
        .map(day -> "holds records of " + otherDay(day, first, last) + " instead of " + day);
  }

  private static LocalDate otherDay(LocalDate day, Instant first, Instant last) {
    LocalDate firstDay = UtcDays.of(first);
    return firstDay.equals(day) ? UtcDays.of(last) : firstDay;
  }
}
