package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.pixelmon.core.error.UsageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections by JDBC URL, with the time limits of the drivers that have them by property. What
 * stands in the URL - a descriptor, the address of a directory (LDAP), the place of a wallet - is
 * the driver's business and reaches it as it is; a wallet that holds the password, too, wants an
 * empty user.
 */
final class JdbcConnections implements ConnectionSource {

  /** How long the answer to a cancellation may take, unless the time limit is shorter. */
  private static final Duration TO_CANCEL = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(JdbcConnections.class);

  private final OmdsSettings settings;
  private final SqlDialect dialect;
  private final Connecting driver;
  private final TnsAdmin tns = TnsAdmin.ofThisProcess();
  private PasswordFile.Login login;

  /** What the driver is asked for. */
  @FunctionalInterface
  interface Connecting {

    /** A connection by URL and the driver's properties. */
    Connection connect(String url, Properties properties) throws SQLException;
  }

  JdbcConnections(OmdsSettings settings) {
    this(settings, DriverManager::getConnection);
  }

  /** With something in the place of the drivers. */
  JdbcConnections(OmdsSettings settings, Connecting driver) {
    this.settings = settings;
    this.dialect = SqlDialect.of(settings.url());
    this.driver = driver;
  }

  @Override
  public Connection open() throws SQLException {
    requireDriver();
    String url = tns.resolve(settings.url());
    Properties properties = properties();
    return new LoginLimit(settings.connectTimeout()).open(() -> logIn(url, properties));
  }

  private Connection logIn(String url, Properties properties) throws SQLException {
    Connection connection = driver.connect(url, properties);
    try {
      useUtc(connection);
      forbidWriting(connection);
      connection.setAutoCommit(false); // PostgreSQL streams by fetch size only in a transaction
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private void useUtc(Connection connection) throws SQLException {
    for (String sql : dialect.session()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Nothing is ever written, and where a driver knows how to, it sees to that: PostgreSQL's begins
   * read-only transactions. Oracle has them query by query ({@link RemoteStatement}).
   */
  private static void forbidWriting(Connection connection) {
    try {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      LOG.debug("the driver has no read-only sessions: {}", e.getMessage());
    }
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
      properties.setProperty("user", login().user());
      properties.setProperty("password", login().password());
    }
    long connectSeconds = Math.max(1, settings.connectTimeout().toSeconds());
    // The driver cancels a statement that takes too long; if even that is not answered, the line is
    // dead.
    long answerSeconds = Math.max(1, untilDead(settings.answerTimeout()).toSeconds());
    if (dialect == SqlDialect.ORACLE) {
      properties.setProperty("oracle.net.CONNECT_TIMEOUT", Long.toString(connectSeconds * 1000));
      properties.setProperty(
          "oracle.net.OUTBOUND_CONNECT_TIMEOUT", Long.toString(connectSeconds * 1000));
      properties.setProperty("oracle.jdbc.ReadTimeout", Long.toString(answerSeconds * 1000));
      // A region that the database does not know (ORA-01882) would refuse the log-in.
      properties.setProperty("oracle.jdbc.timezoneAsRegion", "false");
      tns.folder()
          .ifPresent(folder -> properties.setProperty("oracle.net.tns_admin", folder.toString()));
    } else if (dialect == SqlDialect.POSTGRESQL) {
      properties.setProperty("connectTimeout", Long.toString(connectSeconds));
      properties.setProperty("socketTimeout", Long.toString(answerSeconds));
    }
    return properties;
  }

  private static Duration untilDead(Duration answer) {
    return answer.plus(answer.compareTo(TO_CANCEL) < 0 ? answer : TO_CANCEL);
  }

  /** Read once a run, so that a warning about the file is not repeated at each try. */
  private PasswordFile.Login login() {
    if (login == null) {
      login = new PasswordFile(settings.passwordFile(), settings.user()).read();
    }
    return login;
  }
}
