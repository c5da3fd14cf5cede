package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;

/**
 * What is asked of the remote database to know whether it has all of a day: its time, the newest
 * record of a short stretch, how much there is of some days. As portable as {@link RemoteTables}.
 */
final class RemoteDays {

  private final OmdsSettings settings;
  private final RemoteSql sql;

  RemoteDays(OmdsSettings settings) {
    this.settings = settings;
    this.sql = RemoteSql.of(settings);
  }

  /** The database's own time. */
  Instant now(Connection connection) throws SQLException {
    try (PreparedStatement statement = statement(connection, sql.now());
        ResultSet row = statement.executeQuery()) {
      row.next();
      return RemoteTime.in(row, 1).get(row);
    }
  }

  /** The newest record of the Pixel detector in {@code [from, until)}. */
  Optional<Instant> newest(
      Connection connection, ArchiveTable table, Set<Long> datapoints, Instant from, Instant until)
      throws SQLException {
    PixelCondition pixel = new PixelCondition(table, datapoints);
    try (PreparedStatement statement = statement(connection, sql.newest(pixel))) {
      pixel.bind(statement, 3);
      return newest(statement, from, until);
    }
  }

  /**
   * The newest record of any detector in {@code [from, until)}. The table may have no index that
   * helps: more than {@code patience} is not waited, and that is a {@link SQLException}, too.
   */
  Optional<Instant> newestOfAll(
      Connection connection, ArchiveTable table, Instant from, Instant until, Duration patience)
      throws SQLException {
    try (PreparedStatement statement = statement(connection, sql.newestOfAll(table))) {
      statement.setQueryTimeout((int) patience.toSeconds());
      return newest(statement, from, until);
    }
  }

  private static Optional<Instant> newest(PreparedStatement statement, Instant from, Instant until)
      throws SQLException {
    RemoteTime.set(statement, 1, from);
    RemoteTime.set(statement, 2, until);
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return Optional.ofNullable(RemoteTime.in(row, 1).get(row));
    }
  }

  /**
   * How much there is of some days, by one query.
   *
   * @param days at least one, in order
   */
  SortedMap<LocalDate, DayContent> contents(
      Connection connection, ArchiveTable table, Set<Long> datapoints, List<LocalDate> days)
      throws SQLException {
    PixelCondition pixel = new PixelCondition(table, datapoints);
    try (PreparedStatement statement = statement(connection, sql.contents(pixel, days.size()))) {
      int parameter = 1;
      for (Instant bound : bounds(days)) {
        RemoteTime.set(statement, parameter++, bound);
      }
      pixel.bind(statement, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        return contents(rows, days, pixel);
      }
    }
  }

  private static List<Instant> bounds(List<LocalDate> days) {
    List<Instant> bounds = new ArrayList<>();
    for (LocalDate day : days) {
      bounds.add(UtcDays.start(day));
      bounds.add(UtcDays.start(day.plusDays(1)));
    }
    bounds.add(bounds.get(0));
    bounds.add(bounds.get(2 * days.size() - 1));
    return bounds;
  }

  private static SortedMap<LocalDate, DayContent> contents(
      ResultSet rows, Collection<LocalDate> days, PixelCondition pixel) throws SQLException {
    List<LocalDate> numbered = List.copyOf(days);
    SortedMap<LocalDate, DayContent> contents = new TreeMap<>();
    days.forEach(day -> contents.put(day, DayContent.NOTHING));
    RemoteTime times = RemoteTime.in(rows, 3);
    while (rows.next()) {
      if (!pixel.table().isKeyedByDatapoint() || pixel.datapoints().contains(rows.getLong(4))) {
        DayContent found =
            new DayContent(
                rows.getLong(2), Optional.of(times.get(rows).truncatedTo(ChronoUnit.MICROS)));
        contents.merge(numbered.get(rows.getInt(1)), found, DayContent::plus);
      }
    }
    return contents;
  }

  private PreparedStatement statement(Connection connection, String text) throws SQLException {
    return RemoteStatement.prepare(connection, text, settings);
  }
}
