package org.pixelmon.core.kerberos;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket cache holds.
 *
 * @param principal whose tickets, without the realm, for example {@code operator}
 * @param realm his realm, for example {@code CERN.CH}
 * @param tickets the tickets
 */
record Tickets(String principal, String realm, List<Ticket> tickets) {

  /** Principal and realm. */
  String name() {
    return principal + "@" + realm;
  }

  /** Until when other tickets can be had with these; empty when never. */
  Optional<Instant> end() {
    return tickets.stream()
        .filter(ticket -> ticket.isOf(realm))
        .map(Ticket::end)
        .max(Instant::compareTo);
  }
}
