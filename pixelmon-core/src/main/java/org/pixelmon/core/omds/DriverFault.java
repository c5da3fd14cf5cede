package org.pixelmon.core.omds;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Failures of drivers that are none of JDBC's: what reads garbage as a length throws whatever comes
 * of it. They are the line's fault, and another try may help.
 */
final class DriverFault {

  /** SQLState of a connection that failed. */
  private static final String CONNECTION_FAILURE = "08006";

  private DriverFault() {}

  /** The failure as one of JDBC; empty when it did not come out of a driver. */
  static Optional<SQLException> of(Throwable failure) {
    return isThrownByOthers(failure)
        ? Optional.of(
            new SQLException(
                "the answer makes no sense (" + failure.getClass().getSimpleName() + ")",
                CONNECTION_FAILURE,
                failure))
        : Optional.empty();
  }

  /** The first who had a hand in it, beside the JDK, is neither we nor the archive's database. */
  private static boolean isThrownByOthers(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .filter(name -> !name.startsWith("org.pixelmon.") && !name.startsWith("org.duckdb."))
        .isPresent();
  }
}
