package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.faults.PostgresServer;

/** Every query is answered by real databases, in sessions that only read; Oracle: OracleTest. */
class StatementsOnDatabasesTest {

  private static final String SCHEMA = RemoteNames.CERN.schema();
  private static final String PASSWORD = "pixel-postgres";

  @TempDir private Path folder;

  @Test
  void h2InOracleModeAnswersAll() throws Exception {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("CREATE SCHEMA " + SCHEMA);
    }
    StatementTrial trial =
        new StatementTrial(
            SourceDatabase.settings(url), () -> DriverManager.getConnection(url), folder);

    trial.run();

    assertThat(trial.whileStreaming("SELECT 7 FROM dual")).isEqualTo(7);
  }

  @Test
  void postgresqlAnswersAllStreamsAndLetsUsWriteNothing() throws Exception {
    assumeTrue(
        PostgresServer.installed().isPresent(),
        "no PostgreSQL here: the test against it is left out");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    try (PostgresServer server =
        PostgresServer.start(PostgresServer.installed().orElseThrow(), PASSWORD)) {
      server.execute(PASSWORD, "CREATE SCHEMA " + SCHEMA);
      String url = server.url(server.port(), "postgres");
      StatementTrial trial =
          new StatementTrial(
              OmdsSettings.of(url, "postgres", password),
              () -> DriverManager.getConnection(url, "postgres", PASSWORD),
              folder.resolve("archive"));

      trial.run();

      assertThat(trial.refusalToWrite().getSQLState()).isEqualTo("25006");
      assertThat(
              trial.whileStreaming(
                  "SELECT COUNT(*) FROM pg_cursors WHERE statement LIKE 'SELECT dpid%'"))
          .as("the server still holds the rows")
          .isEqualTo(1);
    }
  }
}
