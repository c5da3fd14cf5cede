package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.pixelmon.core.error.UsageException;

/** Connections by JDBC URL, with the time limits of the drivers that have them by property. */
final class JdbcConnections implements ConnectionSource {

  private final OmdsSettings settings;
  private String password;

  JdbcConnections(OmdsSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection open() throws SQLException {
    requireDriver();
    Connection connection = DriverManager.getConnection(settings.url(), properties());
    try {
      connection.setAutoCommit(false); // PostgreSQL streams by fetch size only in a transaction
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private void requireDriver() {
    try {
      DriverManager.getDriver(settings.url());
    } catch (SQLException e) {
      throw new UsageException(
          "no JDBC driver for " + settings.source(),
          "Check omds.url; the jar of a driver other than Oracle's goes into lib/.",
          e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    if (!settings.user().isEmpty()) {
      properties.setProperty("user", settings.user());
      properties.setProperty("password", password());
    }
    long connectSeconds = Math.max(1, settings.connectTimeout().toSeconds());
    long answerSeconds = Math.max(1, settings.answerTimeout().toSeconds());
    if (settings.url().startsWith("jdbc:oracle:")) {
      properties.setProperty("oracle.net.CONNECT_TIMEOUT", Long.toString(connectSeconds * 1000));
      properties.setProperty("oracle.jdbc.ReadTimeout", Long.toString(answerSeconds * 1000));
      addTnsAdmin(properties);
    } else if (settings.url().startsWith("jdbc:postgresql:")) {
      properties.setProperty("connectTimeout", Long.toString(connectSeconds));
      properties.setProperty("socketTimeout", Long.toString(answerSeconds));
    }
    return properties;
  }

  /** Read once a run, so that a warning about the file is not repeated at each try. */
  private String password() {
    if (password == null) {
      password = new PasswordFile(settings.passwordFile(), settings.user()).read();
    }
    return password;
  }

  private static void addTnsAdmin(Properties properties) {
    String folder = System.getProperty("oracle.net.tns_admin", System.getenv("TNS_ADMIN"));
    if (folder != null && !folder.isEmpty()) {
      properties.setProperty("oracle.net.tns_admin", folder);
    }
  }
}
