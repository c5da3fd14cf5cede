package org.pixelmon.core.omds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Stands in the place of a driver: keeps the text of each statement and hands it to a database of
 * the test, whose clock shows another time. What only the other database would understand is kept
 * and not handed on.
 */
final class RecordingDriver implements JdbcConnections.Connecting {

  private final String target;
  private final List<String> statements = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Properties> properties = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private SQLException refusal;

  /** A driver that connects to another database than it is told. */
  RecordingDriver(String target) {
    this.target = target;
  }

  /** Lets no transaction be set. */
  void refuseTransactions(SQLException how) {
    refusal = how;
  }

  void setNow(Instant time) {
    now = time;
  }

  @Override
  public Connection connect(String url, Properties given) throws SQLException {
    urls.add(url);
    properties.add((Properties) given.clone());
    Connection real = DriverManager.getConnection(target);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> {
              switch (method.getName()) {
                case "setReadOnly", "setAutoCommit" -> calls.add(method.getName() + " " + args[0]);
                case "rollback" -> calls.add(method.getName());
                default -> {}
              }
              if (method.getName().equals("prepareStatement")) {
                sent((String) args[0]);
                args[0] = atNow((String) args[0]);
              }
              Object result = call(real, method, args);
              return method.getName().equals("createStatement") ? watched(result) : result;
            });
  }

  private Statement watched(Object real) {
    return (Statement)
        Proxy.newProxyInstance(
            Statement.class.getClassLoader(),
            new Class<?>[] {Statement.class},
            (self, method, args) -> {
              if (method.getName().startsWith("execute")) {
                sent((String) args[0]);
                if (refusal != null && ((String) args[0]).startsWith("SET TRANSACTION")) {
                  throw refusal;
                }
                return false;
              }
              return call(real, method, args);
            });
  }

  private static Object call(Object real, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void sent(String sql) {
    statements.add(sql);
    calls.add(sql);
  }

  /** Statements, and what else decides of transactions, in order. */
  List<String> calls() {
    return calls;
  }

  private String atNow(String sql) {
    String time = now.toString().replace('T', ' ').replace("Z", "+00'");
    return sql.replace("CURRENT_TIMESTAMP", "TIMESTAMP WITH TIME ZONE '" + time);
  }

  /** The texts so far, each once. */
  Set<String> statements() {
    return new LinkedHashSet<>(statements);
  }

  /** What the last connection was asked for with. */
  Properties properties() {
    return properties.get(properties.size() - 1);
  }

  /** Where the last connection was to lead. */
  String url() {
    return urls.get(urls.size() - 1);
  }
}
