package org.pixelmon.core.kerberos;

import java.time.Instant;

/**
 * A ticket of a cache.
 *
 * @param server whom it is for, for example {@code krbtgt/CERN.CH@CERN.CH}
 * @param end when it ceases to hold
 */
record Ticket(String server, Instant end) {

  /** Whether it is the one of a realm's own, with which others are asked for. */
  boolean isOf(String realm) {
    return server.equals("krbtgt/" + realm + "@" + realm);
  }
}
