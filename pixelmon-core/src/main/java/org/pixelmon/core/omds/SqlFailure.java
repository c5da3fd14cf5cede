package org.pixelmon.core.omds;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/** What a failure of the remote database means for us. */
enum SqlFailure {
  /** Wrong user or password: more tries lock the account. */
  NOT_AUTHORISED,
  /** The address leads nowhere: no such TNS alias, no {@code tnsnames.ora}, a malformed URL. */
  WRONG_ADDRESS,
  /** No such host or no such service there: most likely a slip, but it may be about to come up. */
  NOT_THERE,
  /** The statement will fail again: no such table or column, no right to read it. */
  PERMANENT,
  /** A dropped connection, a time-out: worth another try. */
  TRANSIENT;

  /** Oracle: wrong password, no right to log in, account locked, password expired. */
  private static final Set<Integer> ORACLE_LOGIN = Set.of(1017, 1045, 28000, 28001);

  /** Oracle: no such alias, malformed URL, no tnsnames.ora, port or URL that is none. */
  private static final Set<Integer> ORACLE_ADDRESS = Set.of(12154, 12261, 12263, 17866, 17067);

  /** Oracle: the listener knows no such SID, no such service. */
  private static final Set<Integer> ORACLE_NOT_THERE = Set.of(12505, 12514);

  /** PostgreSQL and H2: the statement was cancelled, which we do when it takes too long. */
  private static final String CANCELLED = "57014";

  /** The same of Oracle. */
  private static final int ORACLE_CANCELLED = 1013;

  /** Judges by the standard's SQLState class, and by Oracle's numbers for log-ins and addresses. */
  static SqlFailure of(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28") || ORACLE_LOGIN.contains(failure.getErrorCode())) {
      return NOT_AUTHORISED;
    }
    if (ORACLE_ADDRESS.contains(failure.getErrorCode())) {
      return WRONG_ADDRESS;
    }
    if (ORACLE_NOT_THERE.contains(failure.getErrorCode())
        || hasCause(failure, UnknownHostException.class)) {
      return NOT_THERE;
    }
    return state.startsWith("42") || state.startsWith("0A") ? PERMANENT : TRANSIENT;
  }

  /** Whether nothing came within the time that was waited. */
  static boolean isTimeOut(SQLException failure) {
    return failure instanceof SQLTimeoutException
        || CANCELLED.equals(failure.getSQLState())
        || failure.getErrorCode() == ORACLE_CANCELLED
        || hasCause(failure, SocketTimeoutException.class);
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
