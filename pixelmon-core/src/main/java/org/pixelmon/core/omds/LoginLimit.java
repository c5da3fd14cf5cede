package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A limit for connecting and logging in as a whole. The limits that drivers have are for a single
 * read of the log-in, or for the handshake of the network only: a source that says a byte now and
 * then would never reach them.
 *
 * @param limit how long it may take
 */
record LoginLimit(Duration limit) {

  private static final Logger LOG = LoggerFactory.getLogger(LoginLimit.class);

  /**
   * Logs in.
   *
   * @param login a connection that it gives after the limit is closed
   * @throws SQLTimeoutException when the time is up
   */
  Connection open(ConnectionSource login) throws SQLException {
    CompletableFuture<Connection> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> login(login, answer), "omds-login");
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      SQLTimeoutException late = late(e);
      if (answer.completeExceptionally(late)) {
        throw late;
      }
      return answer.join(); // it came at the last moment
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      SQLException interrupted = new SQLException("interrupted while logging in", e);
      answer.completeExceptionally(interrupted);
      throw interrupted;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private SQLTimeoutException late(TimeoutException cause) {
    SQLTimeoutException late =
        new SQLTimeoutException("no answer to the log-in within " + limit.toSeconds() + " s");
    late.initCause(cause);
    return late;
  }

  private static SQLException failure(Throwable cause) {
    if (cause instanceof SQLException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    // Drivers stumble over answers that are none of their database.
    return new SQLException("the driver fails: " + cause, SqlFailure.PROTOCOL_VIOLATION, cause);
  }

  private static void login(ConnectionSource login, CompletableFuture<Connection> answer) {
    try {
      Connection connection = login.open();
      if (!answer.complete(connection)) {
        connection.close();
      }
    } catch (SQLException | RuntimeException | Error e) {
      if (!answer.completeExceptionally(e)) {
        LOG.debug("a log-in that was given up has ended: {}", e.toString());
      }
    }
  }
}
