package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** A driver that must not be asked for anything; it remembers if it was. */
final class ForbiddenDriver implements Driver, AutoCloseable {

  private boolean asked;

  static ForbiddenDriver register() {
    ForbiddenDriver driver = new ForbiddenDriver();
    try {
      DriverManager.registerDriver(driver);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return driver;
  }

  OmdsSettings settings(OmdsSettings like) {
    return OmdsSettings.of("jdbc:forbidden:database", like.user(), like.passwordFile());
  }

  boolean wasAsked() {
    return asked;
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    throw new SQLException("connected although that was forbidden");
  }

  @Override
  public boolean acceptsURL(String url) {
    boolean ours = url.startsWith("jdbc:forbidden:");
    asked |= ours;
    return ours;
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public void close() {
    try {
      DriverManager.deregisterDriver(this);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
