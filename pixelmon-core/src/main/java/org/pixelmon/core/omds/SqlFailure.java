package org.pixelmon.core.omds;

import java.sql.SQLException;
import java.util.Set;

/** What a failure of the remote database means for us. */
enum SqlFailure {
  /** Wrong user or password: more tries lock the account. */
  NOT_AUTHORISED,
  /** The statement will fail again: no such table or column, no right to read it. */
  PERMANENT,
  /** A dropped connection, a time-out: worth another try. */
  TRANSIENT;

  /** Oracle: wrong password, no right to log in, account locked, password expired. */
  private static final Set<Integer> ORACLE_LOGIN = Set.of(1017, 1045, 28000, 28001);

  /** Judges by the standard's SQLState class, and by Oracle's numbers for log-ins. */
  static SqlFailure of(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28") || ORACLE_LOGIN.contains(failure.getErrorCode())) {
      return NOT_AUTHORISED;
    }
    return state.startsWith("42") || state.startsWith("0A") ? PERMANENT : TRANSIENT;
  }
}
