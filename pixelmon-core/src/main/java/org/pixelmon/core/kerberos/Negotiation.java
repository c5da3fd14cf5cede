package org.pixelmon.core.kerberos;

import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * Proves to web servers who the user is, with the tickets that {@code kinit} left: the {@code
 * Authorization: Negotiate} header of SPNEGO.
 *
 * <p>Source: RFC 4559 (the header), RFC 4178 (the mechanism).
 */
public final class Negotiation {

  private static final String SPNEGO = "1.3.6.1.5.5.2";
  private static final String LOGIN_MODULE = "com.sun.security.auth.module.Krb5LoginModule";
  private static final String CONFIGURATION = "java.security.krb5.conf";

  private final TicketCache cache;
  private final Clock clock;
  private final ProofLimit limit;

  /**
   * Proofs from a cache.
   *
   * @param configuration {@code krb5.conf}, unless a property of the JVM names another
   * @param clock tells whether tickets have expired
   * @param limit how long a proof may take; the limits of {@code krb5.conf} are for a single read
   */
  public Negotiation(TicketCache cache, Path configuration, Clock clock, Duration limit) {
    this.cache = cache;
    this.clock = clock;
    this.limit = new ProofLimit(limit);
    if (System.getProperty(CONFIGURATION) == null) {
      System.setProperty(CONFIGURATION, configuration.toString());
    }
  }

  /**
   * The header's value for one request to a host; each holds once.
   *
   * @param host name of the host, as in the address
   * @return {@code Negotiate} and the proof
   * @throws NotAuthorisedException when there is no ticket that serves, or the realm gives none for
   *     this host
   * @throws SourceUnavailableException when the Kerberos server does not answer, or not as one
   */
  public String header(String host) {
    Tickets tickets = cache.usable(clock.instant());
    PrivilegedExceptionAction<byte[]> ask = () -> proof(host);
    try {
      byte[] proof = limit.within(() -> Subject.doAs(login(tickets), ask));
      return "Negotiate " + Base64.getEncoder().encodeToString(proof);
    } catch (PrivilegedActionException e) {
      throw KerberosFailure.of(host, tickets, cache.file(), e.getException());
    } catch (Exception | OutOfMemoryError e) { // the latter: garbage for the length of an answer
      throw KerberosFailure.of(host, tickets, cache.file(), e);
    }
  }

  private static byte[] proof(String host) throws GSSException {
    GSSManager manager = GSSManager.getInstance();
    GSSName server = manager.createName("HTTP@" + host, GSSName.NT_HOSTBASED_SERVICE);
    GSSContext context =
        manager.createContext(server, new Oid(SPNEGO), null, GSSCredential.DEFAULT_LIFETIME);
    try {
      return context.initSecContext(new byte[0], 0, 0);
    } finally {
      context.dispose();
    }
  }

  private Subject login(Tickets tickets) throws LoginException {
    LoginContext login =
        new LoginContext("pixelmon", null, null, new FromCache(cache.file(), tickets.name()));
    login.login();
    return login.getSubject();
  }

  /** A log-in from the cache that never asks for a password. */
  private static final class FromCache extends Configuration {

    private final AppConfigurationEntry entry;

    FromCache(Path cache, String principal) {
      Map<String, String> options = new HashMap<>();
      options.put("useTicketCache", "true");
      options.put("ticketCache", cache.toString());
      options.put("principal", principal);
      options.put("doNotPrompt", "true");
      options.put("refreshKrb5Config", "true");
      this.entry =
          new AppConfigurationEntry(LOGIN_MODULE, LoginModuleControlFlag.REQUIRED, options);
    }

    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
      return new AppConfigurationEntry[] {entry};
    }
  }
}
