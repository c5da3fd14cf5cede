package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.RowAppender;
import org.pixelmon.core.error.BadInputException;

/**
 * The queries that are sent to the remote database: plain range scans with bind variables, which
 * Oracle, PostgreSQL, H2 and DuckDB all understand. Rows are streamed, never collected, but for the
 * names of the Pixel detector's own datapoints (about a thousand).
 */
final class RemoteTables {

  /** Oracle takes at most 1000 entries in one list. */
  private static final int LIST_LENGTH = 1000;

  /** Beyond so many datapoints the whole range is read and filtered here. */
  private static final int LONGEST_CONDITION = 5 * LIST_LENGTH;

  private final OmdsSettings settings;

  RemoteTables(OmdsSettings settings) {
    this.settings = settings;
  }

  /** All aliases with {@code Pixel} in them. */
  List<AliasEntry> aliases(Connection connection) throws SQLException {
    String sql =
        "SELECT alias, dpe_name, since FROM "
            + settings.names().inSchema("aliases")
            + " WHERE alias LIKE ?";
    List<AliasEntry> aliases = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql)) {
      statement.setString(1, "%Pixel%");
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          addAlias(rows, aliases);
        }
      }
    }
    return aliases;
  }

  private static void addAlias(ResultSet row, List<AliasEntry> aliases) throws SQLException {
    String alias = row.getString(1);
    String element = row.getString(2);
    Instant since = RemoteTime.get(row, 3);
    if (since != null) { // without an element the alias names nothing from then on
      aliases.add(new AliasEntry(alias, element == null ? "" : element, since));
    }
  }

  /** The numbers of these datapoints (names without the final dot). */
  List<DatapointName> datapointNames(Connection connection, Set<String> names) throws SQLException {
    InCondition condition = new InCondition("dpname", names.size());
    String sql =
        "SELECT id, dpname FROM "
            + settings.names().inSchema("dp_name2id")
            + condition.after(" WHERE ");
    List<DatapointName> found = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql)) {
      condition.bind(statement, 1, names);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(2);
          if (names.contains(name)) {
            found.add(new DatapointName(rows.getLong(1), name));
          }
        }
      }
    }
    return found;
  }

  /**
   * Streams the Pixel records of a table in order of time.
   *
   * @param datapoints numbers of the Pixel datapoints
   * @param from first instant, UTC
   * @param until first instant no longer wanted
   */
  void scan(
      Connection connection,
      ArchiveTable table,
      Set<Long> datapoints,
      Instant from,
      Instant until,
      RowAppender rows)
      throws SQLException {
    if (table.isKeyedByDatapoint()) {
      scanDatapoints(connection, table, datapoints, from, until, rows);
    } else {
      scanCables(connection, table, from, until, rows);
    }
  }

  private void scanDatapoints(
      Connection connection,
      ArchiveTable table,
      Set<Long> datapoints,
      Instant from,
      Instant until,
      RowAppender rows)
      throws SQLException {
    InCondition condition = new InCondition("dpid", datapoints.size());
    String sql =
        "SELECT dpid, change_date, "
            + String.join(", ", table.valueColumns())
            + " FROM "
            + settings.names().table(table)
            + " WHERE change_date >= ? AND change_date < ?"
            + condition.after(" AND ")
            + " ORDER BY change_date";
    try (PreparedStatement statement = prepare(connection, sql)) {
      RemoteTime.set(statement, 1, from);
      RemoteTime.set(statement, 2, until);
      condition.bind(statement, 3, datapoints);
      try (ResultSet result = statement.executeQuery()) {
        int values = table.valueColumns().size();
        while (result.next()) {
          long dpid = result.getLong(1);
          if (datapoints.contains(dpid)) {
            rows.row(dpid, RemoteTime.get(result, 2), values(result, 3, values));
          }
        }
      }
    }
  }

  private void scanCables(
      Connection connection, ArchiveTable table, Instant from, Instant until, RowAppender rows)
      throws SQLException {
    String column = settings.names().voltageColumn();
    String sql =
        "SELECT "
            + (column.isEmpty() ? "*" : "cable, change_date, " + column)
            + " FROM "
            + settings.names().table(table)
            + " WHERE change_date >= ? AND change_date < ? AND cable LIKE ? ORDER BY change_date";
    try (PreparedStatement statement = prepare(connection, sql)) {
      RemoteTime.set(statement, 1, from);
      RemoteTime.set(statement, 2, until);
      statement.setString(3, "%Pixel%");
      try (ResultSet result = statement.executeQuery()) {
        int cable = column(result, "cable");
        int time = column(result, "change_date");
        while (result.next()) {
          rows.row(result.getString(cable), RemoteTime.get(result, time), values(result, 3, 1));
        }
      }
    }
  }

  private int column(ResultSet result, String name) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (i != 3 && columns.getColumnLabel(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new BadInputException(
        settings.names().voltageTable() + " has no column " + name + " beside its third one",
        "Name the view's column of the voltage by omds.voltageColumn.");
  }

  private static double[] values(ResultSet row, int first, int count) throws SQLException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      double value = row.getDouble(first + i);
      values[i] = row.wasNull() ? Double.NaN : value;
    }
    return values;
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      statement.setFetchSize(settings.fetchSize());
      statement.setQueryTimeout((int) settings.answerTimeout().toSeconds());
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
    return statement;
  }

  /** The datapoints named by aliases, without the final dot. */
  static Set<String> datapointNames(Collection<AliasEntry> aliases) {
    Set<String> names = new HashSet<>();
    for (AliasEntry alias : aliases) {
      String element = alias.datapointElement();
      names.add(element.endsWith(".") ? element.substring(0, element.length() - 1) : element);
    }
    return names;
  }

  /** {@code (x IN (?, ...) OR x IN (?, ...))}, or nothing where that would be too long. */
  private record InCondition(String column, int size) {

    String after(String keyword) {
      if (size > LONGEST_CONDITION) {
        return "";
      }
      List<String> lists = new ArrayList<>();
      for (int left = size; left > 0; left -= LIST_LENGTH) {
        lists.add(column + " IN (?" + ", ?".repeat(Math.min(left, LIST_LENGTH) - 1) + ")");
      }
      return keyword + "(" + String.join(" OR ", lists) + ")";
    }

    void bind(PreparedStatement statement, int first, Collection<?> values) throws SQLException {
      if (size > LONGEST_CONDITION) {
        return;
      }
      int parameter = first;
      for (Object value : values) {
        statement.setObject(parameter++, value);
      }
    }
  }
}
