package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import org.junit.jupiter.api.Test;

class RemoteTimeTest {

  private static final Instant TIME = Instant.parse("2022-03-27T02:30:00.123456Z");
  private static final RemoteTime TIMES = new RemoteTime(1, false);

  /** A driver that knows no java.time; {@code failure}, if any, breaks the old way, too. */
  private static ResultSet oldDriver(Timestamp value, SQLException failure) {
    return (ResultSet)
        Proxy.newProxyInstance(
            RemoteTimeTest.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (self, method, args) -> {
              if (method.getName().equals("getObject")) {
                throw new SQLFeatureNotSupportedException("no java.time");
              }
              assertThat(method.getName()).isEqualTo("getTimestamp");
              assertThat(((Calendar) args[1]).getTimeZone().getRawOffset()).isZero();
              if (failure != null) {
                throw failure;
              }
              return value;
            });
  }

  @Test
  void asksADriverWithoutJavaTimeForUtc() throws SQLException {
    assertThat(TIMES.get(oldDriver(Timestamp.from(TIME), null))).isEqualTo(TIME);
    assertThat(TIMES.get(oldDriver(null, null))).isNull();
  }

  @Test
  void reportsTheFirstFailureWhenBothWaysFail() {
    SQLException broken = new SQLException("broken");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> TIMES.get(oldDriver(null, broken)))
        .withMessage("no java.time")
        .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(broken));
  }
}
