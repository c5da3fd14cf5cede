package org.pixelmon.core.omds;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Optional;

/**
 * What a failure of the remote database means for us.
 *
 * @param kind whether more tries may help, and what kind of failure the user is told
 * @param advice what to do; empty for what is usual for the kind
 */
record SqlFailure(Kind kind, String advice) {

  /** Kinds of failures. */
  enum Kind {
    /** Wrong user or password: more tries lock the account. */
    NOT_AUTHORISED,
    /** The address leads nowhere: no such TNS alias, no such database, a malformed URL. */
    WRONG_ADDRESS,
    /** Something else answers there. */
    NOT_A_DATABASE,
    /** No such host or no such service: most likely a slip, but it may be about to come up. */
    NOT_THERE,
    /** The statement will fail again: no such table or column, no right to read it. */
    REFUSED,
    /** What the tables hold, or this machine's zone or language, breaks the query. */
    BAD_DATA,
    /** Nothing came within the time limit. */
    NO_ANSWER,
    /** The database cannot just now. */
    BUSY,
    /** A dropped connection: worth another try. */
    DROPPED
  }

  /** SQLState of an answer that is none of the database's protocol. */
  static final String PROTOCOL_VIOLATION = "08P01";

  /** SQLState of a statement that was cancelled, which we do when it takes too long. */
  private static final String CANCELLED = "57014";

  /** How much of a driver's text is shown. */
  private static final int LONGEST_TEXT = 200;

  /** Judges by Oracle's numbers where there are any, and by the standard's SQLState. */
  static SqlFailure of(SQLException failure) {
    if (isTimeOut(failure)) {
      return new SqlFailure(Kind.NO_ANSWER, "");
    }
    if (hasCause(failure, UnknownHostException.class)) {
      return new SqlFailure(Kind.NOT_THERE, "");
    }
    return OracleErrors.meaning(failure).orElseGet(() -> byState(failure));
  }

  private static SqlFailure byState(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    if (state.equals("3D000")) {
      return new SqlFailure(Kind.WRONG_ADDRESS, "Check the name of the database in omds.url.");
    }
    if (state.equals("53300")) {
      return new SqlFailure(Kind.BUSY, OracleErrors.TOO_MANY_SESSIONS);
    }
    if (state.equals(PROTOCOL_VIOLATION)) {
      return new SqlFailure(Kind.NOT_A_DATABASE, "");
    }
    return new SqlFailure(byClass(state.length() < 2 ? "" : state.substring(0, 2)), "");
  }

  private static Kind byClass(String classOfState) {
    return switch (classOfState) {
      case "28" -> Kind.NOT_AUTHORISED;
      case "42", "0A", "3F" -> Kind.REFUSED;
      case "22" -> Kind.BAD_DATA;
      case "53", "40" -> Kind.BUSY;
      default -> Kind.DROPPED;
    };
  }

  /** Whether nothing came within the time that was waited. */
  static boolean isTimeOut(SQLException failure) {
    return failure instanceof SQLTimeoutException
        || CANCELLED.equals(failure.getSQLState())
        || hasCause(failure, SocketTimeoutException.class)
        || OracleErrors.meaning(failure).filter(f -> f.kind() == Kind.NO_ANSWER).isPresent();
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The driver's words in one line, with the reason below where the driver keeps it to itself. */
  static String text(SQLException failure) {
    String text = line(failure);
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason =
        root instanceof EOFException && root.getMessage() == null
            ? "the other end closed the connection"
            : line(root);
    if (!text.contains(reason)) {
      text += " (" + reason + ")";
    }
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    String start = message.length() > 2_000 ? message.substring(0, 2_000) : message;
    List<String> lines = start.strip().lines().toList();
    return lines.get(0).replaceAll(" ?\\(CONNECTION_ID=[^)]*\\)", "").strip();
  }
}
