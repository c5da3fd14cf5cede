package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * Sends the queries for names and records to the remote database and reads the answers. Rows are
 * streamed, never collected, but for the names of the Pixel detector's own datapoints (about a
 * thousand).
 */
final class RemoteTables {

  /** Databases know infinite times and years of five digits: before this is ever since. */
  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

  /** And from here on is never. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final OmdsSettings settings;
  private final RemoteSql sql;

  RemoteTables(OmdsSettings settings) {
    this.settings = settings;
    this.sql = RemoteSql.of(settings);
  }

  /** All aliases with {@code Pixel} in them. */
  List<AliasEntry> aliases(Connection connection) throws SQLException {
    List<AliasEntry> aliases = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql.aliases())) {
      statement.setString(1, RemoteSql.PIXEL);
      try (ResultSet rows = statement.executeQuery()) {
        RemoteTime since = RemoteTime.in(rows, 3);
        while (rows.next()) {
          addAlias(rows, since, aliases);
        }
      }
    }
    return aliases;
  }

  private static void addAlias(ResultSet row, RemoteTime column, List<AliasEntry> aliases)
      throws SQLException {
    String element = row.getString(2);
    Instant since = column.get(row);
    if (since != null && since.isBefore(NEVER)) {
      aliases.add(
          new AliasEntry(
              row.getString(1).stripTrailing(), // padded in a column of type CHAR
              element == null ? "" : element.stripTrailing(), // from then on it names nothing
              since.isBefore(EVER) ? EVER : since.truncatedTo(ChronoUnit.MICROS)));
    }
  }

  /** The numbers of these datapoints (names without the final dot). */
  List<DatapointName> datapointNames(Connection connection, Set<String> names) throws SQLException {
    InCondition condition = RemoteSql.datapointsNamed(names.size());
    List<DatapointName> found = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql.datapointNames(condition))) {
      condition.bind(statement, 1, names);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String name = String.valueOf(rows.getString(2)).stripTrailing();
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
   * @return how many values were there that are no finite numbers: they are handed on as missing
   */
  long scan(
      Connection connection,
      ArchiveTable table,
      Set<Long> datapoints,
      Instant from,
      Instant until,
      RowAppender rows)
      throws SQLException {
    PixelCondition pixel = new PixelCondition(table, datapoints);
    try (PreparedStatement statement = prepare(connection, sql.scan(pixel))) {
      RemoteTime.set(statement, 1, from);
      RemoteTime.set(statement, 2, until);
      pixel.bind(statement, 3);
      try (ResultSet result = statement.executeQuery()) {
        return table.isKeyedByDatapoint() ? datapoints(result, pixel, rows) : cables(result, rows);
      }
    }
  }

  private static long datapoints(ResultSet result, PixelCondition pixel, RowAppender rows)
      throws SQLException {
    RemoteTime time = RemoteTime.in(result, 2);
    RemoteValues values = new RemoteValues(3, pixel.table().valueColumns().size());
    while (result.next()) {
      long dpid = result.getLong(1);
      if (pixel.datapoints().contains(dpid)) {
        rows.row(dpid, time.get(result), values.get(result));
      }
    }
    return values.unusable();
  }

  private long cables(ResultSet result, RowAppender rows) throws SQLException {
    int cable = column(result, "cable");
    RemoteTime time = RemoteTime.in(result, column(result, "change_date"));
    RemoteValues values = new RemoteValues(3, 1);
    while (result.next()) {
      rows.row(result.getString(cable).stripTrailing(), time.get(result), values.get(result));
    }
    return values.unusable();
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

  private PreparedStatement prepare(Connection connection, String text) throws SQLException {
    return RemoteStatement.prepare(connection, text, settings);
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
}
