package org.pixelmon.core.omds;

import static org.pixelmon.core.omds.SqlFailure.Kind.BAD_DATA;
import static org.pixelmon.core.omds.SqlFailure.Kind.BUSY;
import static org.pixelmon.core.omds.SqlFailure.Kind.DROPPED;
import static org.pixelmon.core.omds.SqlFailure.Kind.NOT_AUTHORISED;
import static org.pixelmon.core.omds.SqlFailure.Kind.NOT_A_DATABASE;
import static org.pixelmon.core.omds.SqlFailure.Kind.NOT_THERE;
import static org.pixelmon.core.omds.SqlFailure.Kind.NO_ANSWER;
import static org.pixelmon.core.omds.SqlFailure.Kind.REFUSED;
import static org.pixelmon.core.omds.SqlFailure.Kind.WRONG_ADDRESS;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of Oracle's errors mean for us, and what to do about them. Those of the database
 * have up to five digits; from 17000 on they are the driver's.
 */
final class OracleErrors {

  /** The advice for it. */
  static final String TOO_MANY_SESSIONS =
      "Too many sessions are open: end other runs, or try again later.";

  private static final Pattern NUMBER = Pattern.compile("\\bORA-(\\d{5})\\b");

  private static final Map<Integer, SqlFailure> MEANINGS = new HashMap<>();

  static {
    logIn();
    addresses();
    passing();
    statements();
    data();
  }

  private OracleErrors() {}

  /** The meaning of a failure of Oracle's; empty for others, and for numbers not known here. */
  static Optional<SqlFailure> meaning(SQLException failure) {
    Matcher numbers = NUMBER.matcher(String.valueOf(failure.getMessage()));
    boolean isOracles = false;
    SqlFailure found = null;
    while (found == null && numbers.find()) { // the first may be a frame around another one
      isOracles = true;
      found = MEANINGS.get(Integer.parseInt(numbers.group(1)));
    }
    return isOracles && found == null
        ? Optional.ofNullable(MEANINGS.get(failure.getErrorCode()))
        : Optional.ofNullable(found);
  }

  private static void put(SqlFailure.Kind kind, String advice, int... numbers) {
    for (int number : numbers) {
      MEANINGS.put(number, new SqlFailure(kind, advice));
    }
  }

  private static void putRange(SqlFailure.Kind kind, String advice, int first, int last) {
    for (int number = first; number <= last; number++) {
      put(kind, advice, number);
    }
  }

  private static void logIn() {
    put(NOT_AUTHORISED, "", 1017, 1004, 1005, 1040);
    put(NOT_AUTHORISED, "Ask the owner of the database for the right to log in.", 1045);
    put(
        NOT_AUTHORISED,
        "The account is locked, mostly by wrong passwords: have it unlocked, and look for jobs that"
            + " still use an old password.",
        28000);
    put(
        NOT_AUTHORISED,
        "The password has expired: choose a new one in the database and write it into the password"
            + " file.",
        28001);
    put(
        REFUSED,
        "Database and driver have no way to log in in common: a newer ojdbc jar in lib/ may.",
        28040,
        12650,
        12660);
  }

  private static void addresses() {
    put(WRONG_ADDRESS, "", 12154, 12162, 12261, 12262, 12263, 12533, 17066, 17067, 17866);
    put(
        WRONG_ADDRESS,
        "Name the service in omds.url: jdbc:oracle:thin:@//host:port/service.",
        12504);
    put(
        NOT_THERE,
        "Check the service or SID in omds.url or tnsnames.ora; the database may be about to start.",
        12505,
        12514);
    put(NOT_THERE, "Check the host in omds.url or tnsnames.ora.", 12545, 17868);
    put(
        DROPPED,
        "Nothing listens there: check host and port in omds.url or tnsnames.ora, and that this"
            + " machine may reach them (at CERN: from inside its network).",
        12541,
        12543);
    put(NOT_A_DATABASE, "", 17401, 17904);
  }

  private static void passing() {
    put(NO_ANSWER, "", 1013, 3136, 12170, 12535, 12606, 12609, 18714);
    put(
        DROPPED,
        "",
        new int[] {
          28, 1012, 1092, 2399, 3113, 3114, 3135, 12537, 12547, 12560, 12564, 12570, 12571, 12592,
          17002, 17008, 17410, 17800, 17820
        });
    put(DROPPED, "The database ends sessions that pause: run again.", 2396);
    put(
        BUSY,
        "The database is being started or stopped: try again later.",
        1033,
        1034,
        1089,
        1090,
        12526,
        12527,
        12528);
    put(BUSY, TOO_MANY_SESSIONS, 18, 20, 2391, 12516, 12518, 12519, 12520);
    put(
        BUSY,
        "The query took longer than the database keeps old rows: ask for fewer fills at a time.",
        1555,
        8103,
        8176);
    put(
        BUSY,
        "The database is short of memory or temporary space: try again later, or ask for fewer"
            + " fills at a time.",
        1652,
        4030,
        4031,
        4036);
  }

  private static void statements() {
    putRange(REFUSED, "", 900, 941);
    put(
        REFUSED,
        "The table is not there, or this user may not read it: check omds.schema and"
            + " omds.voltageTable, or ask for the right to SELECT.",
        942,
        1031);
    putRange(REFUSED, "", 943, 999);
    put(
        REFUSED,
        "The view or synonym is broken: tell its owner, or name another one by omds.voltageTable.",
        980,
        1775,
        4043,
        4063);
    put(REFUSED, "Check omds.voltageColumn and omds.schema.", 904);
  }

  private static void data() {
    put(BAD_DATA, "", 932, 1426, 1438, 1476, 1722, 6502, 12899, 29275);
    put(BAD_DATA, "", 17004, 17026, 17059, 17132);
    putRange(BAD_DATA, "", 1810, 1881);
    putRange(BAD_DATA, "", 1883, 1899);
    put(
        BAD_DATA,
        "The database does not know this machine's zone: set TZ=UTC and run again.",
        1882);
    put(
        BAD_DATA,
        "The database does not know this machine's language: set LC_ALL=C and run again.",
        12702,
        12705);
    put(BAD_DATA, "The driver lacks a character set: put orai18n.jar into lib/.", 17056);
  }
}
