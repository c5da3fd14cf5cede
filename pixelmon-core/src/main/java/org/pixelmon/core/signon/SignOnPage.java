package org.pixelmon.core.signon;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page of the sign-on server: what a browser would do with it, or what a person would have to.
 *
 * <p>The names of its parts are those of Keycloak's own pages: <a
 * href="https://www.keycloak.org/ui-customization/themes">Keycloak, themes of the log-in pages</a>.
 */
final class SignOnPage {

  private static final int MAX_REASON = 200;

  private final Document page;
  private final URI address;

  private SignOnPage(Document page, URI address) {
    this.page = page;
    this.address = address;
  }

  /**
   * Reads a page.
   *
   * @param html its text; need not be well formed
   * @param address where it came from
   */
  static SignOnPage of(String html, URI address) {
    return new SignOnPage(Jsoup.parse(html, address.toString()), address);
  }

  /** The link that signs on with a Kerberos ticket, when the page offers it. */
  Optional<URI> kerberosLink() {
    return Optional.ofNullable(page.getElementById("social-kerberos"))
        .map(link -> link.attr("href"))
        .filter(href -> !href.isEmpty())
        .flatMap(this::resolve);
  }

  /** The form that the page would send without being asked, when it is such a page. */
  Optional<PageForm> formToSend() {
    return needsAPerson().isPresent() || !submitsItself()
        ? Optional.empty()
        : page.forms().stream().findFirst().flatMap(this::form);
  }

  private boolean submitsItself() {
    return page.body().attr("onload").contains("submit()")
        || page.select("script").stream().anyMatch(script -> script.data().contains("submit()"));
  }

  private Optional<PageForm> form(FormElement form) {
    String action = form.attr("action");
    return resolve(action.isEmpty() ? address.toString() : action)
        .map(
            target ->
                new PageForm(
                    target,
                    form.formData().stream()
                        .map(field -> new PageForm.Field(field.key(), field.value()))
                        .toList()));
  }

  /** What the page wants that only a person can do, as a clause. */
  Optional<String> needsAPerson() {
    if (has("#kc-otp-login-form, input[name=otp], #kc-totp-settings-form")) {
      return Optional.of("wants the code of a second factor");
    }
    if (has("#kc-form-webauthn, #webauth, #kc-webauthn-settings-form, form[id*=webauthn]")) {
      return Optional.of("wants a security key as a second factor");
    }
    if (has("form[action*=login-actions/consent], #kc-oauth")) {
      return Optional.of("wants you to consent to what the application may see");
    }
    if (has("form[action*=login-actions/required-action], #kc-passwd-update-form, #kc-terms")) {
      return Optional.of("wants something of you before it lets you in");
    }
    return Optional.empty();
  }

  /** Why the server let nobody in, in its own words. */
  Optional<String> reason() {
    Element message =
        page.selectFirst("#kc-error-message p, #kc-error-message, .alert-error, #input-error");
    return Optional.ofNullable(message)
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .map(SignOnPage::cut);
  }

  /** Whether the page asks for name and password. */
  boolean asksForPassword() {
    return has("input[type=password], #kc-form-login");
  }

  private boolean has(String selector) {
    return page.selectFirst(selector) != null;
  }

  private Optional<URI> resolve(String href) {
    try {
      URI target = address.resolve(href.strip());
      boolean isWeb = List.of("http", "https").contains(target.getScheme());
      return isWeb && target.getHost() != null ? Optional.of(target) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address
    }
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "...";
  }
}
