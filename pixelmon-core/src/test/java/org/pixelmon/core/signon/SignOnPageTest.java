package org.pixelmon.core.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of a sign-on server want. */
class SignOnPageTest {

  private static final URI ADDRESS =
      URI.create("https://auth.test/auth/realms/cern/protocol/openid-connect/auth?state=1");

  private static SignOnPage page(String body) {
    return SignOnPage.of("<!doctype html><html><body>" + body + "</body></html>", ADDRESS);
  }

  @Test
  void logInPageOffersKerberos() {
    SignOnPage page =
        page(
            "<form id='kc-form-login' action='/login'><input name=username><input type=password"
                + " name=password></form><a class='x' href='/auth/realms/cern/broker/kerberos/login"
                + "?session_code=a&amp;tab_id=b' id=\"social-kerberos\">Kerberos</a>");
    assertThat(page.kerberosLink())
        .contains(
            URI.create(
                "https://auth.test/auth/realms/cern/broker/kerberos/login?session_code=a&tab_id=b"));
    assertThat(page.asksForPassword()).isTrue();
    assertThat(page.formToSend()).isEmpty();
    assertThat(page.needsAPerson()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.forms[0].submit()</script>",
        "<script>\nwindow.onload = () => { document.forms['saml'].submit(); };</script>"
      })
  void pageThatSendsItsFormIsFollowed(String script) {
    SignOnPage page =
        page(
            "<form method=post action='https://cmsoms.test/callback'>"
                + "<input type=hidden name=code value='a&amp;b'><input type=hidden name=state"
                + " value=s><noscript><input type=submit value=Go></noscript></form>"
                + script);
    PageForm form = page.formToSend().orElseThrow();
    assertThat(form.action()).isEqualTo(URI.create("https://cmsoms.test/callback"));
    assertThat(form.fields())
        .containsExactly(new PageForm.Field("code", "a&b"), new PageForm.Field("state", "s"));
    assertThat(form.toString()).doesNotContain("a&b");
  }

  @Test
  void bodyThatSendsItsFormIsFollowed() {
    SignOnPage page =
        SignOnPage.of(
            "<body onload=\"document.forms[0].submit()\"><form action=next><input name=SAMLRequest"
                + " value=x></form>",
            ADDRESS);
    assertThat(page.formToSend().orElseThrow().action())
        .isEqualTo(URI.create("https://auth.test/auth/realms/cern/protocol/openid-connect/next"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<form id='kc-otp-login-form' action='/x'><input name='otp'></form> | code of a second",
        "<form action='/x'><input name=otp></form> | code of a second factor",
        "<form id='kc-form-webauthn'></form> | security key",
        "<form action='/auth/login-actions/consent?x=1'></form> | consent",
        "<form id='kc-passwd-update-form' action='/x'></form> | something of you"
      })
  void pageForAPersonIsNamed(String body, String wish) {
    SignOnPage page = page(body + "<script>document.forms[0].submit()</script>");
    assertThat(page.needsAPerson().orElseThrow()).contains(wish);
    assertThat(page.formToSend()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id='kc-error-message'><p class='instruction'>Invalid <b>client</b></p></div>",
        "<div class='alert alert-error'><span>Invalid client</span></div>",
        "<div id=kc-error-message><p>Invalid\u001b client</p></div>"
      })
  void serversReasonIsShown(String body) {
    assertThat(page(body).reason().orElseThrow())
        .contains("Invalid")
        .contains("client")
        .doesNotContain("\u001b");
  }

  @Test
  void longReasonIsCut() {
    assertThat(page("<div id=kc-error-message><p>" + "x".repeat(9_999)).reason().orElseThrow())
        .hasSize(203);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "ht tp://x", "", "mailto:a@b"})
  void linkThatIsNoAddressIsNone(String href) {
    assertThat(page("<a id=social-kerberos href='" + href + "'>x</a>").kerberosLink()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no page", "{\"data\":[]}", "<<<>>><form><form>", "\u0000\u0001"})
  void whateverItIsAsksForNothing(String text) {
    SignOnPage page = SignOnPage.of(text, ADDRESS);
    assertThat(page.kerberosLink()).isEmpty();
    assertThat(page.formToSend()).isEmpty();
    assertThat(page.needsAPerson()).isEmpty();
    assertThat(page.reason()).isEmpty();
    assertThat(page.asksForPassword()).isFalse();
  }
}
