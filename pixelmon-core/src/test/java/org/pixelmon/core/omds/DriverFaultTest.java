package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault an unchecked exception is that comes up while the database is asked. */
class DriverFaultTest {

  private static Throwable thrownBy(Throwable failure, String... classes) {
    StackTraceElement[] trace = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++) {
      trace[i] = new StackTraceElement(classes[i], "m", "F.java", 1);
    }
    failure.setStackTrace(trace);
    return failure;
  }

  @Test
  void whatADriverMakesOfGarbageIsAFailureOfTheLine() {
    Throwable garbage =
        thrownBy(
            new NegativeArraySizeException("-1"),
            "java.util.Arrays",
            "org.postgresql.core.PGStream",
            "org.pixelmon.core.omds.RemoteTables");

    SQLException fault = DriverFault.of(garbage).orElseThrow();

    assertThat((Throwable) fault)
        .hasMessage("the answer makes no sense (NegativeArraySizeException)")
        .hasCause(garbage);
    assertThat(SqlFailure.of(fault).kind()).isEqualTo(SqlFailure.Kind.DROPPED);
    assertThat(DriverFault.of(thrownBy(new OutOfMemoryError(), "oracle.jdbc.driver.T4C")))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.pixelmon.core.omds.RemoteTables", "org.duckdb.DuckDBAppender"})
  void whatWeOrTheArchivesDatabaseThrowIsNot(String first) {
    assertThat(
            DriverFault.of(
                thrownBy(
                    new IllegalStateException("x"), "java.util.List", first, "org.postgresql.X")))
        .isEmpty();
  }

  @Test
  void whatNobodyIsKnownToHaveThrownIsNot() {
    assertThat(DriverFault.of(thrownBy(new IllegalStateException("x")))).isEmpty();
  }
}
