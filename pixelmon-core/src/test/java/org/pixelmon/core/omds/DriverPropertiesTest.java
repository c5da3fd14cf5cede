package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches Oracle's driver. */
class DriverPropertiesTest {

  private final RecordingDriver driver = new RecordingDriver(new SourceDatabase().url());
  @TempDir private Path folder;

  private void connect(String url, String user) throws SQLException, IOException {
    Path file = Files.writeString(folder.resolve("oms_pwd.txt"), "the password");
    try (Connection connection =
        new JdbcConnections(OmdsSettings.of(url, user, file), driver).open()) {
      assertThat(connection.getAutoCommit()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:oracle:thin:@//host:10121/service",
        "jdbc:oracle:thin:@tcps://host:2484/service?wallet_location=/afs/wallet&ssl_server_dn_match=on",
        "jdbc:oracle:thin:@alias_of_ours?TNS_ADMIN=/etc/wallet",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=h)(PORT=2484))"
            + "(CONNECT_DATA=(SERVICE_NAME=s))(SECURITY=(MY_WALLET_DIRECTORY=/afs/wallet)))",
        "jdbc:oracle:thin:@ldap://ldap.invalid:389/s,cn=OracleContext,dc=cern,dc=ch",
        "jdbc:oracle:thin:@ldaps://ldap.invalid:636/s,cn=OracleContext"
      })
  void addressesWalletsAndDirectoriesReachTheDriverAsTheyAre(String url) throws Exception {
    connect(url, "cms_trk_r");

    assertThat(driver.url()).isEqualTo(url);
    assertThat(driver.properties())
        .containsEntry("user", "cms_trk_r")
        .containsEntry("password", "the password");
  }

  @Test
  void aWalletWithThePasswordInItGetsNeitherUserNorPassword() throws Exception {
    connect("jdbc:oracle:thin:/@alias_of_ours?TNS_ADMIN=/etc/wallet", "");

    assertThat(driver.url()).isEqualTo("jdbc:oracle:thin:/@alias_of_ours?TNS_ADMIN=/etc/wallet");
    assertThat(driver.properties()).doesNotContainKeys("user", "password");
  }

  @Test
  void limitsAreToldTheDriverInMilliseconds() throws Exception {
    connect("jdbc:oracle:thin:@//host:10121/service", "cms_trk_r");

    Properties told = driver.properties();
    assertThat(told)
        .containsEntry("oracle.net.CONNECT_TIMEOUT", "30000")
        .containsEntry("oracle.net.OUTBOUND_CONNECT_TIMEOUT", "30000")
        .containsEntry("oracle.jdbc.ReadTimeout", "630000") // a cancelled statement may answer yet
        .containsEntry("oracle.jdbc.timezoneAsRegion", "false");
  }

  @Test
  void whoRefusesAReadOnlyTransactionIsAskedWithoutButASilentLineIsNotWaitedForAgain()
      throws Exception {
    OmdsSettings settings = OmdsSettings.of("jdbc:oracle:thin:@//host:10121/s", "", folder);
    try (Connection connection = new JdbcConnections(settings, driver).open()) {
      driver.refuseTransactions(new SQLException("ORA-16000: read-only access", "72000", 16000));
      RemoteStatement.prepare(connection, "SELECT 1 FROM dual", settings).close();
      assertThat(driver.statements()).contains("SELECT 1 FROM dual");

      driver.refuseTransactions(new SQLTimeoutException("ORA-01013"));
      assertThatExceptionOfType(SQLTimeoutException.class)
          .isThrownBy(() -> RemoteStatement.prepare(connection, "SELECT 2 FROM dual", settings));
      assertThat(driver.statements()).doesNotContain("SELECT 2 FROM dual");
    }
  }

  @Test
  void theSessionIsReadOnlyInUtcAndEachQueryHasATransactionOfItsOwn() throws Exception {
    OmdsSettings settings = OmdsSettings.of("jdbc:oracle:thin:@//host:10121/s", "", folder);

    try (Connection connection = new JdbcConnections(settings, driver).open()) {
      RemoteStatement.prepare(connection, "SELECT 1 FROM dual", settings).close();
      RemoteStatement.prepare(connection, "SELECT 2 FROM dual", settings).close();
    }

    assertThat(driver.calls())
        .containsSubsequence(
            "setReadOnly true",
            "setAutoCommit false",
            "rollback",
            "SET TRANSACTION READ ONLY",
            "SELECT 1 FROM dual",
            "rollback",
            "SET TRANSACTION READ ONLY",
            "SELECT 2 FROM dual");
    assertThat(driver.calls().get(0)).isEqualTo("ALTER SESSION SET TIME_ZONE = 'UTC'");
  }
}
