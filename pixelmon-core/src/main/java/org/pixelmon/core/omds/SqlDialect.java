package org.pixelmon.core.omds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What databases want said in words of their own; all else is the same for all of them. */
enum SqlDialect {
  /** Oracle, which runs OMDS. */
  ORACLE("jdbc:oracle:", "ALTER SESSION SET TIME_ZONE = 'UTC'"),
  /** PostgreSQL. */
  POSTGRESQL("jdbc:postgresql:", "SET TIME ZONE 'UTC'"),
  /** H2. */
  H2("jdbc:h2:", "SET TIME ZONE 'UTC'"),
  /** Any other. */
  OTHER("jdbc:", "");

  private final String prefix;
  private final String utc;

  SqlDialect(String prefix, String utc) {
    this.prefix = prefix;
    this.utc = utc;
  }

  /** That of a JDBC URL. */
  static SqlDialect of(String url) {
    String start = url.toLowerCase(Locale.ROOT);
    for (SqlDialect dialect : values()) {
      if (start.startsWith(dialect.prefix)) {
        return dialect;
      }
    }
    return OTHER;
  }

  /**
   * What is said once after the log-in: the session's zone, which drivers take from the machine;
   * columns may hold times with zones.
   */
  List<String> session() {
    return utc.isEmpty() ? List.of() : List.of(utc);
  }

  /**
   * What begins a transaction that cannot write. Oracle's driver has no read-only sessions, and a
   * transaction sees the rows as they were when it began: each query has its own, so that no old
   * rows have to be kept for us longer than a query takes (ORA-01555). It is allowed on a physical
   * standby database, too.
   */
  Optional<String> readOnlyTransaction() {
    return this == ORACLE ? Optional.of("SET TRANSACTION READ ONLY") : Optional.empty();
  }

  /** The query for the database's own time. */
  String now() {
    return "SELECT CURRENT_TIMESTAMP" + (this == ORACLE ? " FROM dual" : "");
  }
}
