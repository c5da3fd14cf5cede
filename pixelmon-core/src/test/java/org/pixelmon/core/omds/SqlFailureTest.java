package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.omds.SqlFailure.Kind;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/** What failures of databases mean, how often they are tried again, and what the user is told. */
class SqlFailureTest {

  private static final OmdsSettings SETTINGS =
      OmdsSettings.of("jdbc:oracle:thin:@cms_omds_adg", "cms_trk_r", Path.of("oms_pwd.txt"))
          .with(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)));

  private final List<Duration> pauses = new ArrayList<>();

  private static SQLException oracle(int number) {
    return new SQLException(String.format(Locale.ROOT, "ORA-%05d: text", number), "72000", number);
  }

  /** What a run says in which the log-in, or else each query, fails so. */
  private PixelMonException run(SQLException failure, boolean atLogIn) {
    SourceDatabase source = new SourceDatabase();
    ConnectionSource real = new JdbcConnections(source.settings());
    try (OmdsConnection connection =
        new OmdsConnection(
            SETTINGS,
            () -> {
              if (atLogIn) {
                throw failure;
              }
              return real.open();
            },
            pauses::add,
            Progress.NONE)) {
      return catchThrowableOfType(
          PixelMonException.class,
          () ->
              connection.run(
                  () -> 0,
                  open -> {
                    throw failure;
                  }));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1017, NOT_AUTHORISED, 6, 1, oms_pwd.txt",
    "1005, NOT_AUTHORISED, 6, 1, oms_pwd.txt",
    "1045, NOT_AUTHORISED, 6, 1, right to log in",
    "28000, NOT_AUTHORISED, 6, 1, locked",
    "28001, NOT_AUTHORISED, 6, 1, expired",
    "28040, REFUSED, 5, 1, ojdbc",
    "12154, WRONG_ADDRESS, 5, 1, TNS_ADMIN",
    "12263, WRONG_ADDRESS, 5, 1, TNS_ADMIN",
    "17866, WRONG_ADDRESS, 5, 1, omds.url",
    "12504, WRONG_ADDRESS, 5, 1, service",
    "12505, NOT_THERE, 5, 2, SID",
    "12514, NOT_THERE, 5, 2, service",
    "12545, NOT_THERE, 5, 2, host",
    "12541, DROPPED, 5, 3, listens",
    "17904, NOT_A_DATABASE, 5, 1, port",
    "17401, NOT_A_DATABASE, 5, 1, port",
    "12170, NO_ANSWER, 5, 3, network",
    "3136, NO_ANSWER, 5, 3, network",
    "17002, DROPPED, 5, 3, network",
    "17800, DROPPED, 5, 3, network",
    "12537, DROPPED, 5, 3, network",
    "1033, BUSY, 5, 3, started",
    "1034, BUSY, 5, 3, started",
    "12528, BUSY, 5, 3, started",
    "2391, BUSY, 5, 3, sessions",
    "12519, BUSY, 5, 3, sessions",
    "1882, BAD_DATA, 4, 1, TZ=UTC",
    "12705, BAD_DATA, 4, 1, LC_ALL=C"
  })
  void oracleRefusesALogIn(int number, Kind kind, int exitCode, int tries, String advice)
      throws SQLException {
    assertThat(SqlFailure.of(oracle(number)).kind()).isEqualTo(kind);

    PixelMonException told = run(oracle(number), true);

    assertThat(told.exitCode().code()).isEqualTo(exitCode);
    assertThat(told.hint()).contains(advice);
    assertThat(pauses).hasSize(tries - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "942, REFUSED, 5, 1, SELECT",
    "1031, REFUSED, 5, 1, SELECT",
    "904, REFUSED, 5, 1, omds.voltageColumn",
    "933, REFUSED, 5, 1, omds.schema",
    "4063, REFUSED, 5, 1, broken",
    "1722, BAD_DATA, 4, 1, omds.voltageTable",
    "1843, BAD_DATA, 4, 1, omds.voltageTable",
    "1861, BAD_DATA, 4, 1, omds.voltageTable",
    "1426, BAD_DATA, 4, 1, omds.voltageTable",
    "17059, BAD_DATA, 4, 1, omds.voltageTable",
    "17056, BAD_DATA, 4, 1, orai18n",
    "1555, BUSY, 5, 3, fewer fills",
    "1652, BUSY, 5, 3, temporary space",
    "4031, BUSY, 5, 3, temporary space",
    "2396, DROPPED, 5, 3, run again",
    "3113, DROPPED, 5, 3, network",
    "3114, DROPPED, 5, 3, network",
    "3135, DROPPED, 5, 3, network",
    "28, DROPPED, 5, 3, network",
    "17008, DROPPED, 5, 3, network",
    "17410, DROPPED, 5, 3, network",
    "1013, NO_ANSWER, 5, 2, network",
    "600, DROPPED, 5, 3, network"
  })
  void oracleFailsInAQuery(int number, Kind kind, int exitCode, int tries, String advice)
      throws SQLException {
    assertThat(SqlFailure.of(oracle(number)).kind()).isEqualTo(kind);

    PixelMonException told = run(oracle(number), false);

    assertThat(told.exitCode().code()).isEqualTo(exitCode);
    assertThat(told.hint()).contains(advice);
    assertThat(pauses).hasSize(tries - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, NOT_AUTHORISED",
    "3D000, WRONG_ADDRESS",
    "08P01, NOT_A_DATABASE",
    "42P01, REFUSED",
    "42501, REFUSED",
    "3F000, REFUSED",
    "0A000, REFUSED",
    "22P02, BAD_DATA",
    "22003, BAD_DATA",
    "53300, BUSY",
    "40001, BUSY",
    "57014, NO_ANSWER",
    "57P01, DROPPED",
    "25P03, DROPPED",
    "08006, DROPPED",
    ", DROPPED"
  })
  void otherDatabasesAreJudgedByTheStandardsState(String state, Kind kind) {
    assertThat(SqlFailure.of(new SQLException("text", state)).kind()).isEqualTo(kind);
  }

  @Test
  void theErrorInsideAFrameIsTheOneThatCounts() {
    SQLException framed =
        new SQLException(
            "ORA-00604: error occurred at recursive SQL level 1\nORA-12705: Cannot access NLS data",
            "60000",
            604);

    assertThat(SqlFailure.of(framed).advice()).contains("LC_ALL=C");
  }

  @Test
  void anotherDatabasesNumberIsNotTakenForOneOfOracle() {
    assertThat(SqlFailure.of(new SQLException("text", "08006", 1017)).kind())
        .isEqualTo(Kind.DROPPED);
  }

  @Test
  void aQueryWithoutAnAnswerIsToldInOurWords() throws SQLException {
    SQLException cancelled =
        new SQLException("ERROR: canceling statement due to user request", "57014");

    assertThat(run(cancelled, false))
        .hasMessageContaining("unavailable after 2 tries: no answer within 600 s")
        .hasMessageNotContaining("user request");
  }

  @ParameterizedTest
  @CsvSource({"java.sql.SQLTimeoutException", "java.net.SocketTimeoutException"})
  void aLogInWithoutAnAnswerIsToldInOurWords(String kind) throws SQLException {
    SQLException late =
        kind.contains("sql")
            ? new SQLTimeoutException("late")
            : new SQLException("failed", "08001", new SocketTimeoutException("Read timed out"));

    assertThat(run(late, true))
        .hasMessageContaining("unavailable after 3 tries: no answer to the log-in within 30 s");
  }

  @Test
  void theReasonBelowIsToldWhereTheDriverKeepsItToItself() {
    SQLException failure =
        new SQLException("The connection attempt failed.", "08001", new EOFException());

    assertThat(SqlFailure.text(failure))
        .isEqualTo("The connection attempt failed. (the other end closed the connection)");
  }

  @Test
  void aLongTextIsCutAndAnIdOfTheDriverLeftOut() {
    assertThat(SqlFailure.text(new SQLException("x".repeat(1_000_000)))).hasSize(203);
    assertThat(
            SqlFailure.text(
                new SQLException("ORA-17800: Got minus one. (CONNECTION_ID=a/b==)\nhttps://x")))
        .isEqualTo("ORA-17800: Got minus one.");
  }

  @Test
  void aFailureOfDataIsNeverCalledOneOfTheNetwork() throws SQLException {
    PixelMonException told = run(oracle(1722), false);

    assertThat(told.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.getMessage() + told.hint()).doesNotContain("network", "unavailable");
  }
}
