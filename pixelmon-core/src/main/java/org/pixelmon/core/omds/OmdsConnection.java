package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.retry.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a run: opened when first needed, kept, and replaced when it drops. Work
 * that fails is done again after a pause, as long as tries in a row without progress are not used
 * up; work must therefore go on from where it got to.
 */
final class OmdsConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OmdsConnection.class);

  /** Tries of an address that is not there; more would keep a user who mistyped it waiting. */
  private static final int TRIES_OF_NO_HOST = 2;

  private final OmdsSettings settings;
  private final ConnectionSource source;
  private final Pause pause;
  private Connection connection;

  OmdsConnection(OmdsSettings settings, ConnectionSource source, Pause pause) {
    this.settings = settings;
    this.source = source;
    this.pause = pause;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * Does the work, again if need be.
   *
   * @param progress a number that rises with each piece of work that needs not be done again
   * @throws NotAuthorisedException when user or password are refused, at the first try
   * @throws SourceUnavailableException when the tries are used up, or more would not help
   */
  void run(LongSupplier progress, Work work) {
    run(progress, work, settings.retry().attempts());
  }

  /** Does the work that the run can do without: it is not tried again. */
  void runOnce(Work work) {
    run(() -> 0, work, 1);
  }

  private void run(LongSupplier progress, Work work, int attempts) {
    int failures = 0;
    while (true) {
      long before = progress.getAsLong();
      try {
        work.on(open());
        return;
      } catch (SQLException e) {
        close();
        failures = progress.getAsLong() > before ? 1 : failures + 1;
        giveUpOrWait(e, failures, attempts);
      }
    }
  }

  private Connection open() throws SQLException {
    if (connection == null) {
      LOG.debug("connecting to {}", settings);
      connection = source.open();
    }
    return connection;
  }

  private void giveUpOrWait(SQLException failure, int failures, int attempts) {
    SqlFailure kind = SqlFailure.of(failure);
    giveUpIfHopeless(kind, failure);
    int limit = kind == SqlFailure.NOT_THERE ? Math.min(attempts, TRIES_OF_NO_HOST) : attempts;
    if (failures >= limit) {
      throw unavailable(failures, failure);
    }
    LOG.warn("{}: {}; trying again", settings.source(), oneLine(failure));
    try {
      pause.await(settings.retry().pauseAfter(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(failures, failure);
    }
  }

  private void giveUpIfHopeless(SqlFailure kind, SQLException failure) {
    if (kind == SqlFailure.NOT_AUTHORISED) {
      throw new NotAuthorisedException(
          settings.source() + " refuses user " + settings.user() + ": " + oneLine(failure),
          "Check omds.user and the password in " + settings.passwordFile() + ".",
          failure);
    }
    if (kind == SqlFailure.WRONG_ADDRESS) {
      throw new SourceUnavailableException(
          settings.source() + " cannot be found: " + oneLine(failure),
          "Check omds.url and, for a TNS alias, that TNS_ADMIN names the folder of tnsnames.ora"
              + " (/etc at CERN).",
          failure);
    }
    if (kind == SqlFailure.PERMANENT) {
      throw new SourceUnavailableException(
          settings.source() + " refuses a query at the first try: " + oneLine(failure),
          "Check omds.schema, omds.voltageTable, omds.voltageColumn and the user's rights.",
          failure);
    }
  }

  private SourceUnavailableException unavailable(int tries, SQLException failure) {
    return new SourceUnavailableException(
        settings.source()
            + " is unavailable after "
            + tries
            + (tries == 1 ? " try: " : " tries: ")
            + oneLine(failure),
        "Check the network and, for a TNS alias, TNS_ADMIN. Complete days are kept: the next run"
            + " goes on from there.",
        failure);
  }

  private static String oneLine(SQLException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("no message").strip();
  }

  /** Closes the connection, if there is one; a failure to do so loses nothing. */
  @Override
  public void close() {
    Connection old = connection;
    connection = null;
    if (old == null) {
      return;
    }
    try {
      old.close();
    } catch (SQLException e) {
      LOG.debug("closing the connection failed", e);
    }
  }
}
