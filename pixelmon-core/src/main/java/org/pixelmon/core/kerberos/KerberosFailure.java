package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * What went wrong with a ticket, in words of ours. The JDK tells by the text of an exception alone,
 * which ends with the number of the protocol's error (RFC 4120, 7.5.9) where there is one.
 */
enum KerberosFailure {
  CLOCK_SKEW(
      "clock skew|not yet valid",
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
      "Try again later; check the network and krb5.conf."),
  BROKEN(
      "cannot get a kdc reply|connection reset|outofmemory",
      "the Kerberos server does not answer as one",
      "Try again later; is its address in krb5.conf right?"),
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
   * @param cause what the JDK throws
   * @return that the server fails, or that the user gets no proof
   */
  static PixelMonException of(String host, Tickets tickets, Path cache, Throwable cause) {
    String text = texts(cause);
    KerberosFailure said = find(text.toLowerCase(Locale.ROOT));
    KerberosFailure failure = said == OTHER && isUnreadable(cause) ? BROKEN : said;
    boolean told = failure != OTHER && !(cause instanceof TimeoutException);
    String message =
        "Kerberos ticket of "
            + tickets.name()
            + " in "
            + cache
            + (host.isEmpty() ? "" : " for " + host)
            + ": "
            + failure.problem
            + (told ? "" : " (" + firstLine(text) + ")");
    return failure == UNREACHABLE || failure == BROKEN
        ? new SourceUnavailableException(message, failure.remedy, cause)
        : new NotAuthorisedException(message, failure.remedy, cause);
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

  /** What the JDK cannot read as Kerberos; errors that the server tells are none of these. */
  private static boolean isUnreadable(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return cause != null;
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
