package org.pixelmon.core.kerberos;

import java.nio.file.Path;
import java.util.Locale;
import org.pixelmon.core.error.NotAuthorisedException;

/**
 * What went wrong with a ticket, in words of ours. The JDK tells by the text of an exception alone,
 * which ends with the number of the protocol's error (RFC 4120, 7.5.9) where there is one.
 */
enum KerberosFailure {
  CLOCK_SKEW(
      "clock skew",
      "this machine's clock and the Kerberos server's differ too much",
      "Set the clock (timedatectl)."),
  EXPIRED("ticket expired", "the ticket has expired", TicketCache.KINIT),
  UNKNOWN_HOST(
      "not found in kerberos database",
      "the realm does not know this host",
      "Is the address of OMS right, and the ticket one of CERN.CH (klist)?"),
  WRONG_REALM(
      "fail to create credential. (63)",
      "a ticket of this realm is worth nothing to this host, as krb5.conf has it",
      "Get a ticket of the host's realm: kinit <user>@CERN.CH."),
  UNKNOWN_REALM(
      "cannot find kdc|cannot get kdc|no kdc|unable to locate kdc|cannot locate",
      "no Kerberos server is known for the realm",
      "Name it in krb5.conf (/etc, or KRB5_CONFIG), or get a ticket of CERN.CH."),
  UNREACHABLE(
      "refused|timed out|timeout|unreachable|unknownhost|cannot contact",
      "the Kerberos server cannot be reached",
      "Check the network and krb5.conf."),
  OTHER("", "no proof can be had with the ticket", TicketCache.KINIT);

  private final String pattern;
  private final String problem;
  private final String remedy;

  KerberosFailure(String pattern, String problem, String remedy) {
    this.pattern = pattern;
    this.problem = problem;
    this.remedy = remedy;
  }

  /**
   * The failure to be reported.
   *
   * @param host whom the proof was for; may be empty
   * @param cause an exception of the JDK
   */
  static NotAuthorisedException of(String host, Tickets tickets, Path cache, Exception cause) {
    String text = texts(cause);
    KerberosFailure failure = find(text.toLowerCase(Locale.ROOT));
    String detail = failure == OTHER ? " (" + firstLine(text) + ")" : "";
    return new NotAuthorisedException(
        "Kerberos ticket of "
            + tickets.name()
            + " in "
            + cache
            + (host.isEmpty() ? "" : " for " + host)
            + ": "
            + failure.problem
            + detail,
        failure.remedy,
        cause);
  }

  private static KerberosFailure find(String text) {
    for (KerberosFailure failure : values()) {
      for (String part : failure.pattern.split("\\|")) {
        if (text.contains(part)) {
          return failure;
        }
      }
    }
    return OTHER;
  }

  private static String texts(Throwable failure) {
    StringBuilder texts = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        texts.append(cause.getMessage()).append('\n');
      }
      texts.append(cause.getClass().getSimpleName()).append('\n');
    }
    return texts.toString();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
