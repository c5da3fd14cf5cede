package org.pixelmon.core.omds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Connections to a database whose own clock shows another time. */
record DatabaseAt(Instant now, ConnectionSource source) implements ConnectionSource {

  @Override
  public Connection open() throws SQLException {
    Connection real = source.open();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> {
              if (method.getName().equals("prepareStatement")) {
                args[0] = ((String) args[0]).replace("CURRENT_TIMESTAMP", literal());
              }
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private String literal() {
    return "TIMESTAMP WITH TIME ZONE '" + now.toString().replace('T', ' ').replace("Z", "+00'");
  }
}
