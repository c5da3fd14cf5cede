package org.pixelmon.core.signon;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebAnswer;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs on to a web application as a browser with a Kerberos ticket does: the application sends us
 * to the sign-on server, whose page has a link for those with tickets; the server at its end asks
 * for a proof and sends us back. What is left is the application's session, in the cookies of the
 * client.
 *
 * <p>A proof is made for one host and goes to that host alone.
 */
public final class KerberosSession {

  private static final Logger LOG = LoggerFactory.getLogger(KerberosSession.class);

  /** Pages and forms of one sign-on; about five, redirects not counted. */
  private static final int MOST_STEPS = 12;

  private final WebClient web;
  private final Proofs proofs;
  private final String service;

  /** Makes proofs of who the user is. */
  @FunctionalInterface
  public interface Proofs {

    /**
     * The value of a header for one request to a host.
     *
     * @throws NotAuthorisedException when there is no ticket that serves
     */
    String header(String host);
  }

  /**
   * A sign-on.
   *
   * @param web keeps the cookies
   * @param service name of the application in messages
   */
  public KerberosSession(WebClient web, Proofs proofs, String service) {
    this.web = web;
    this.proofs = proofs;
    this.service = service;
  }

  /**
   * Signs on.
   *
   * @param application an address of the application that answers those who are signed on
   * @throws NotAuthorisedException when the sign-on is refused, or needs a person
   * @throws SourceUnavailableException when a server on the way does not answer, or not as one
   */
  public void begin(URI application) {
    WebAnswer answer = send(get(application));
    boolean proven = false;
    for (int step = 0; step < MOST_STEPS; step++) {
      LOG.debug("signing on to {}, step {}: {}", service, step, answer);
      if (wantsProof(answer)) {
        refuseSecond(proven, answer);
        answer = send(proof(answer));
        proven = true;
        continue;
      }
      SignOnPage page = SignOnPage.of(answer.text(), answer.uri());
      Optional<WebRequest> next = next(page);
      if (next.isEmpty() && isIn(answer, application)) {
        return;
      }
      answer = send(next.orElseThrow(refusal(answer, page)));
    }
    throw new SourceUnavailableException(
        signOn() + " takes more than " + MOST_STEPS + " pages, in a circle?",
        Remedy.of("try again later").or(Kind.OTHER_OMS_SIGN_ON));
  }

  /** What the pages on the way are called in messages: the application itself may be well. */
  private String signOn() {
    return "the sign-on of " + service;
  }

  private WebRequest get(URI address) {
    return WebRequest.get(signOn(), address);
  }

  /** Codes of a sign-on come back in the next page and must be taken as they are. */
  private WebAnswer send(WebRequest request) {
    return web.send(
        request.setting("oms.url").header("Accept", "text/html, */*;q=0.8").secretAnswer());
  }

  private static boolean wantsProof(WebAnswer answer) {
    return answer.status() == 401
        && answer.headers().allValues("WWW-Authenticate").stream()
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .anyMatch(value -> value.equals("negotiate") || value.startsWith("negotiate "));
  }

  private void refuseSecond(boolean proven, WebAnswer answer) {
    if (proven) {
      throw new NotAuthorisedException(
          signOn() + " at " + Urls.shown(answer.uri()) + " does not take the Kerberos ticket",
          Remedy.of("see with klist whose it is").or(Kind.OTHER_OMS_SIGN_ON));
    }
  }

  private WebRequest proof(WebAnswer asked) {
    URI address = asked.uri();
    Urls.requireEncryption("oms.url leads to a place that wants a Kerberos proof", address);
    return get(address).header("Authorization", proofs.header(address.getHost()));
  }

  private Optional<WebRequest> next(SignOnPage page) {
    Optional<URI> link = page.kerberosLink();
    if (link.isPresent()) {
      return Optional.of(get(link.get()));
    }
    return page.formToSend().map(this::post);
  }

  private WebRequest post(PageForm form) {
    Urls.requireEncryption("oms.url leads to a place that wants a form", form.action());
    Map<String, String> fields = new LinkedHashMap<>();
    form.fields().forEach(field -> fields.put(field.name(), field.value()));
    return WebRequest.post(signOn(), form.action(), fields);
  }

  /** Whatever the application itself says, even that there is no such page, it says to members. */
  private static boolean isIn(WebAnswer answer, URI application) {
    return answer.uri().getHost().equalsIgnoreCase(application.getHost())
        && Urls.shareSecrets(answer.uri(), application)
        && answer.status() != 401
        && answer.status() != 403
        && answer.location().isEmpty();
  }

  private Supplier<RuntimeException> refusal(WebAnswer answer, SignOnPage page) {
    String place = signOn() + " at " + Urls.shown(answer.uri());
    Optional<String> wish = page.needsAPerson();
    if (wish.isPresent()) {
      return refused(place + " " + wish.get() + ", which a Kerberos ticket is not");
    }
    Optional<String> reason = page.reason();
    if (reason.isPresent()) {
      return refused(place + " says: " + reason.get());
    }
    if (page.asksForPassword()) {
      return refused(place + " asks for a password and offers no Kerberos");
    }
    if (answer.status() == 401 || answer.status() == 403) {
      return refused(place + " refuses access (HTTP " + answer.status() + ")");
    }
    return () ->
        new SourceUnavailableException(
            place + " shows a page that is none of a sign-on (HTTP " + answer.status() + ")",
            Remedy.of("is oms.url right?").or(Kind.OTHER_OMS_SIGN_ON));
  }

  private static Supplier<RuntimeException> refused(String message) {
    return () -> new NotAuthorisedException(message, Remedy.of(Kind.OTHER_OMS_SIGN_ON));
  }
}
