package org.pixelmon.core.omds;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Times of the remote database: columns of type TIMESTAMP without zone that hold UTC. The machine's
 * zone must not come near them.
 */
final class RemoteTime {

  private RemoteTime() {}

  /** The time in a column; null where it is null. */
  static Instant get(ResultSet row, int column) throws SQLException {
    try {
      LocalDateTime time = row.getObject(column, LocalDateTime.class);
      return time == null ? null : time.toInstant(ZoneOffset.UTC);
    } catch (SQLException unsupported) {
      return getByCalendar(row, column, unsupported);
    }
  }

  private static Instant getByCalendar(ResultSet row, int column, SQLException unsupported)
      throws SQLException {
    try {
      Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      Timestamp time = row.getTimestamp(column, utc);
      return time == null ? null : time.toInstant();
    } catch (SQLException e) {
      unsupported.addSuppressed(e);
      throw unsupported;
    }
  }

  /** Binds a time. */
  static void set(PreparedStatement statement, int parameter, Instant time) throws SQLException {
    statement.setObject(parameter, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
  }
}
