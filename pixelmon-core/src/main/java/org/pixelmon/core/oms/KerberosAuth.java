package org.pixelmon.core.oms;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.kerberos.KerberosSettings;
import org.pixelmon.core.kerberos.Negotiation;
import org.pixelmon.core.kerberos.TicketCache;
import org.pixelmon.core.signon.KerberosSession;

/**
 * Signs on with the ticket that {@code kinit} left: for people whose accounts need no second
 * factor, and service accounts. What is left is a session, in the cookies of the client.
 */
final class KerberosAuth implements OmsAuth {

  private final WebClient web;
  private final KerberosSettings settings;
  private final URI application;
  private final Duration limit;

  /**
   * A sign-on.
   *
   * @param oms base of the aggregation API
   * @param limit how long the Kerberos server may take
   */
  KerberosAuth(WebClient web, KerberosSettings settings, URI oms, Duration limit) {
    this.web = web;
    this.settings = settings;
    this.limit = limit;
    this.application = URI.create(oms + OmsQuery.RESOURCE + "?page%5Blimit%5D=1");
  }

  @Override
  public OmsSettings.Auth name() {
    return OmsSettings.Auth.KERBEROS;
  }

  @Override
  public Optional<String> obstacle() {
    if (!Urls.keepsSecrets(application)) {
      return Optional.of("oms.url is not https");
    }
    try {
      TicketCache cache = TicketCache.named(settings.cacheName());
      return cache.exists()
          ? Optional.empty()
          : Optional.of("no Kerberos ticket in " + cache.file() + " (kinit)");
    } catch (NotAuthorisedException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Map<String, String> signOn() {
    Negotiation proofs =
        new Negotiation(
            TicketCache.named(settings.cacheName()),
            settings.configuration(),
            Clock.systemUTC(),
            limit);
    new KerberosSession(web, proofs::header, "OMS").begin(application);
    return Map.of();
  }

  @Override
  public String advice() {
    return "See with klist whose ticket it is, and whether that account may see OMS in a browser.";
  }
}
