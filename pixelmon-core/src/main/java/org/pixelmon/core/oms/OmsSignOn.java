package org.pixelmon.core.oms;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Patience;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs on to OMS: in the one way that was chosen, or in the first of all that can be tried here
 * and is not refused. Without any it asks unsigned.
 */
final class OmsSignOn {

  private static final Logger LOG = LoggerFactory.getLogger(OmsSignOn.class);

  private static final String CHOOSE_A_WAY =
      "Set oms.auth (PIXELMON_OMS_AUTH) to a way to sign on: auto, client, token, kerberos or"
          + " device.";

  private final boolean chosen;
  private final Iterator<OmsAuth> untried;
  private OmsAuth way;
  private Map<String, String> headers;

  private OmsSignOn(List<OmsAuth> ways, boolean chosen, OmsAuth withoutAny) {
    this.chosen = chosen;
    this.untried = ways.iterator();
    this.way = withoutAny;
  }

  /**
   * The sign-on that the settings choose.
   *
   * @param patience waits for a person, and tells where one reads
   * @throws org.pixelmon.core.error.UsageException when it would send a secret in the clear
   */
  static OmsSignOn of(OmsSettings settings, WebClient web, Patience patience) {
    boolean chosen = settings.auth() != OmsSettings.Auth.AUTO;
    List<OmsAuth> all = ways(settings, web, patience);
    List<OmsAuth> ways =
        all.stream()
            .filter(way -> chosen ? way.name() == settings.auth() : way.obstacle().isEmpty())
            .toList();
    if (!ways.isEmpty() && settings.auth() != OmsSettings.Auth.NONE) {
      Urls.requireEncryption("oms.url", settings.url());
    }
    return new OmsSignOn(ways, chosen, new NoAuth(chosen ? CHOOSE_A_WAY : howToBegin(all)));
  }

  /** All ways but the one without a sign-on, in the order in which they are tried. */
  private static List<OmsAuth> ways(OmsSettings settings, WebClient web, Patience patience) {
    SignOnSettings needs = settings.ways();
    return List.of(
        new ClientCredentialsAuth(web, needs.tokenUrl(), needs.audience(), needs.clientFile()),
        new TokenFileAuth(needs.tokenFile()),
        new KerberosAuth(web, needs.kerberos(), settings.url(), kerberosLimit(settings)),
        new DeviceAuth(web, needs, patience.progress().person(), patience.pause()));
  }

  /** As long as so many tries of a web server: the JDK does the tries and tells nothing of them. */
  private static Duration kerberosLimit(OmsSettings settings) {
    return settings.web().answerTimeout().multipliedBy(settings.web().retry().attempts());
  }

  /** What keeps each way from being tried. */
  private static String howToBegin(List<OmsAuth> ways) {
    StringJoiner obstacles = new StringJoiner("; ", "Sign on in one of these ways: ", ".");
    for (OmsAuth way : ways) {
      String name = way.name().name().toLowerCase(Locale.ROOT);
      way.obstacle().ifPresent(obstacle -> obstacles.add(name + " (" + obstacle + ")"));
    }
    return obstacles.toString();
  }

  /**
   * A request with what OMS wants to see, signing on first if need be.
   *
   * @throws NotAuthorisedException when every way that can be tried is refused, the first for this
   * @throws SourceUnavailableException the same, when who decides on the first does not answer
   */
  WebRequest authorise(WebRequest request) {
    if (headers == null) {
      headers = first();
    }
    WebRequest signed = request;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      signed = signed.header(header.getKey(), header.getValue());
    }
    return signed;
  }

  private Map<String, String> first() {
    PixelMonException refusal = null;
    while (untried.hasNext()) {
      way = untried.next();
      try {
        return way.signOn();
      } catch (NotAuthorisedException | SourceUnavailableException e) {
        refusal = refusal == null ? e : refusal;
        LOG.info("signing on to OMS ({}): {}", way.name(), e.getMessage());
      }
    }
    if (refusal != null) {
      throw refusal;
    }
    return Map.of();
  }

  /**
   * Signs on again after OMS refused a request: what it gave may have run out.
   *
   * @return false when there is nothing to renew
   * @throws NotAuthorisedException when it is refused, and no other way is left
   */
  boolean renew() {
    if (way.name() == OmsSettings.Auth.NONE) {
      return false;
    }
    try {
      headers = way.signOn();
      return true;
    } catch (NotAuthorisedException e) {
      if (next()) {
        return true;
      }
      throw e;
    }
  }

  /**
   * Turns to the next way, after OMS refused what this one gave anew.
   *
   * @return false when there is none
   */
  boolean next() {
    if (chosen || !untried.hasNext()) {
      return false;
    }
    headers = first();
    return true;
  }

  /** What to do when OMS refuses nonetheless. */
  String advice() {
    return way.advice();
  }
}
