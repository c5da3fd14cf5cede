package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements with the fetch size and the time limit of the settings. */
final class RemoteStatement {

  private RemoteStatement() {}

  /** A statement; the caller closes it. */
  static PreparedStatement prepare(Connection connection, String sql, OmdsSettings settings)
      throws SQLException {
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
}
