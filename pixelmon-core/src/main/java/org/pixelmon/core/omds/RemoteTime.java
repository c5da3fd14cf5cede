package org.pixelmon.core.omds;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/**
 * Times of the remote database: columns that hold UTC without saying so, or times with their zone.
 * The machine's zone must not come near them.
 *
 * @param column number of the column
 * @param zoned whether its times have a zone of their own
 */
record RemoteTime(int column, boolean zoned) {

  /** TIMESTAMP WITH TIME ZONE: as JDBC knows it, and Oracle's two kinds. */
  private static final Set<Integer> ZONED = Set.of(Types.TIMESTAMP_WITH_TIMEZONE, -101, -102);

  /** The times in a column of an answer. */
  static RemoteTime in(ResultSet answer, int column) throws SQLException {
    ResultSetMetaData columns = answer.getMetaData();
    return new RemoteTime(
        column,
        ZONED.contains(columns.getColumnType(column))
            || "timestamptz".equalsIgnoreCase(columns.getColumnTypeName(column)));
  }

  /** The time in this row; null where it is null. */
  Instant get(ResultSet row) throws SQLException {
    try {
      if (zoned) {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
      }
      LocalDateTime time = row.getObject(column, LocalDateTime.class);
      return time == null ? null : time.toInstant(ZoneOffset.UTC);
    } catch (SQLException unsupported) {
      return getByCalendar(row, unsupported);
    }
  }

  private Instant getByCalendar(ResultSet row, SQLException unsupported) throws SQLException {
    try {
      Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      Timestamp time = row.getTimestamp(column, utc);
      return time == null ? null : time.toInstant();
    } catch (SQLException e) {
      unsupported.addSuppressed(e);
      throw unsupported;
    }
  }

  /** Binds a time; a column with zones takes it for UTC, as that is the session's zone. */
  static void set(PreparedStatement statement, int parameter, Instant time) throws SQLException {
    statement.setObject(parameter, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
  }
}
