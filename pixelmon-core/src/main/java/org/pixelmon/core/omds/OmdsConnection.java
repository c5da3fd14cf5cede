package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.omds.SqlFailure.Kind;
import org.pixelmon.core.progress.Progress;
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

  /** Each of them takes all of the time that there is for a log-in. */
  private static final int TRIES_OF_A_SILENT_HOST = 3;

  /** Each of them may take all of the time that there is for an answer. */
  private static final int TRIES_OF_A_SLOW_QUERY = 2;

  private final OmdsSettings settings;
  private final ConnectionSource source;
  private final Pause pause;
  private final Progress progress;
  private Connection connection;

  OmdsConnection(OmdsSettings settings, ConnectionSource source, Pause pause, Progress progress) {
    this.settings = settings;
    this.source = source;
    this.pause = pause;
    this.progress = progress;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * Does the work, again if need be.
   *
   * @param done a number that rises with each piece of work that needs not be done again
   * @throws NotAuthorisedException when user or password are refused, at the first try
   * @throws SourceUnavailableException when the tries are used up, or more would not help
   */
  void run(LongSupplier done, Work work) {
    run(done, work, settings.retry().attempts());
  }

  /** Does the work that the run can do without: it is not tried again. */
  void runOnce(Work work) {
    run(() -> 0, work, 1);
  }

  private void run(LongSupplier done, Work work, int attempts) {
    int failures = 0;
    while (true) {
      long before = done.getAsLong();
      try {
        onLine(work, failures);
        return;
      } catch (SQLException e) {
        boolean connected = connection != null;
        close();
        failures = done.getAsLong() > before ? 1 : failures + 1;
        giveUpOrWait(e, connected, failures, attempts);
      }
    }
  }

  private void onLine(Work work, int failures) throws SQLException {
    try {
      work.on(open(failures));
    } catch (RuntimeException | OutOfMemoryError e) {
      Optional<SQLException> fault = DriverFault.of(e);
      if (fault.isPresent()) {
        throw fault.get();
      }
      throw e;
    }
  }

  private Connection open(int failures) throws SQLException {
    if (connection == null) {
      progress.at("connecting to OMDS, try", failures + 1L, 0);
      LOG.debug("connecting to {}", settings);
      connection = source.open();
    }
    return connection;
  }

  private void giveUpOrWait(SQLException failure, boolean connected, int failures, int attempts) {
    SqlFailure kind = SqlFailure.of(failure);
    String text = kind.kind() == Kind.NO_ANSWER ? noAnswer(connected) : SqlFailure.text(failure);
    OmdsFailures failed = new OmdsFailures(settings, kind, text, failure);
    failed.giveUpIfHopeless();
    if (failures >= Math.min(attempts, mostTries(kind.kind(), connected))) {
      throw failed.unavailable(failures);
    }
    LOG.warn("{}: {}; trying again", settings.source(), text);
    try {
      pause.await(settings.retry().pauseAfter(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed.unavailable(failures);
    }
  }

  private static int mostTries(Kind kind, boolean connected) {
    return switch (kind) {
      case NOT_THERE -> TRIES_OF_NO_HOST;
      case NO_ANSWER -> connected ? TRIES_OF_A_SLOW_QUERY : TRIES_OF_A_SILENT_HOST;
      default -> Integer.MAX_VALUE;
    };
  }

  private String noAnswer(boolean connected) {
    return connected
        ? "no answer within " + settings.answerTimeout().toSeconds() + " s"
        : "no answer to the log-in within " + settings.connectTimeout().toSeconds() + " s";
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
