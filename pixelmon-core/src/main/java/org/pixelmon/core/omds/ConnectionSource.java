package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the remote database. */
@FunctionalInterface
interface ConnectionSource {

  /** A new connection; the caller closes it. */
  Connection open() throws SQLException;
}
