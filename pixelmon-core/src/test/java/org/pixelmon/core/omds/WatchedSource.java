package org.pixelmon.core.omds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts the connections that are opened and the queries that are sent. */
final class WatchedSource implements ConnectionSource {

  private final ConnectionSource source;
  private final List<String> queries = new ArrayList<>();
  private int connections;

  WatchedSource(OmdsSettings settings) {
    this(new JdbcConnections(settings));
  }

  WatchedSource(ConnectionSource source) {
    this.source = source;
  }

  @Override
  public Connection open() throws SQLException {
    connections++;
    Connection real = source.open();
    return proxy(
        Connection.class,
        real,
        (method, args, result) ->
            result instanceof PreparedStatement statement
                ? watched(statement, (String) args[0])
                : result);
  }

  private PreparedStatement watched(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        statement,
        (method, args, result) -> {
          if (method.getName().startsWith("execute")) {
            queries.add(sql);
          }
          return result;
        });
  }

  int connections() {
    return connections;
  }

  /** The queries sent so far. */
  List<String> queries() {
    return queries;
  }

  private interface After {
    Object call(Method method, Object[] args, Object result);
  }

  private static <T> T proxy(Class<T> type, T real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              try {
                return after.call(method, args, method.invoke(real, args));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
