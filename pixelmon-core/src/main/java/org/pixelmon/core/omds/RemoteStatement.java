package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements with the fetch size and the time limit of the settings, each in a transaction of its
 * own that cannot write, where the database wants that said.
 */
final class RemoteStatement {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteStatement.class);

  private RemoteStatement() {}

  /** A statement; the caller closes it. */
  static PreparedStatement prepare(Connection connection, String sql, OmdsSettings settings)
      throws SQLException {
    Optional<String> readOnly = SqlDialect.of(settings.url()).readOnlyTransaction();
    if (readOnly.isPresent()) {
      begin(connection, readOnly.get(), settings);
    }
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

  /**
   * A guard more, no condition: whoever refuses it is asked without. A line that is dead or silent
   * is no refusal, and nothing more is waited for on it.
   */
  private static void begin(Connection connection, String readOnly, OmdsSettings settings)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) settings.answerTimeout().toSeconds());
      connection.rollback(); // ends the transaction of the query before
      statement.execute(readOnly);
    } catch (SQLException e) {
      if (SqlFailure.isTimeOut(e) || connection.isClosed()) {
        throw e;
      }
      LOG.debug("no read-only transaction: {}", e.getMessage());
    }
  }
}
