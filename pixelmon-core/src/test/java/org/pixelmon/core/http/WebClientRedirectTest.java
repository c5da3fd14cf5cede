package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.SourceUnavailableException;

class WebClientRedirectTest {

  private final WebServer web = WebServer.start();
  private final WebServer other = WebServer.start();
  private final WebClient client = new WebTestKit().client();

  @AfterEach
  void stop() {
    web.close();
    other.close();
  }

  private WebRequest get(String path) {
    return WebRequest.get("the service", web.url(path)).header("Authorization", "Bearer abcdefg");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void onTheSameServerItIsFollowedWithTheToken(int status) {
    web.on("/a", (request, answer) -> answer.redirect(status, "b?c=d#e"));
    web.on("/b", (request, answer) -> answer.text(200, request.getRequestURI().toString()));

    WebAnswer answer = client.send(get("/a"));

    assertThat(answer.text()).isEqualTo("/b?c=d");
    assertThat(answer.movedTo().isPresent()).isEqualTo(status == 301 || status == 308);
    assertThat(web.authorisations()).containsExactly("Bearer abcdefg", "Bearer abcdefg");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void toAnotherServerTheTokenDoesNotGo(int status) {
    web.on("/a", (request, answer) -> answer.redirect(status, other.url("/b").toString()));
    other.on("/b", (request, answer) -> answer.text(200, "there"));

    assertThat(client.send(get("/a")).text()).isEqualTo("there");
    assertThat(other.authorisations()).containsExactly("null");
  }

  @Test
  void aTokenThatWentAwayDoesNotComeBack() {
    web.on("/a", (request, answer) -> answer.redirect(302, other.url("/b").toString()));
    other.on("/b", (request, answer) -> answer.redirect(302, web.url("/c").toString()));
    web.on("/c", (request, answer) -> answer.text(200, "back"));

    client.send(get("/a"));

    assertThat(web.authorisations()).containsExactly("Bearer abcdefg", "null");
  }

  @Test
  void aUserInTheTargetIsNotSentAndNotShown() {
    URI target = URI.create(web.url("/b").toString().replace("//", "//user:sesame@"));
    web.on("/a", (request, answer) -> answer.redirect(302, target.toString()));
    web.on("/b", (request, answer) -> answer.text(200, "there"));

    WebAnswer answer = client.send(WebRequest.get("the service", web.url("/a")));

    assertThat(answer.uri()).isEqualTo(web.url("/b"));
    assertThat(web.authorisations()).containsExactly("null", "null");
  }

  @Test
  void aCircleEnds() {
    web.on("/a", (request, answer) -> answer.redirect(302, "/b"));
    web.on("/b", (request, answer) -> answer.redirect(302, "/a"));

    assertThatThrownBy(() -> client.send(get("/a")))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("redirects more than 20 times");
    assertThat(web.paths()).hasSize(21);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/x", "file:///etc/passwd", "mailto:a@b"})
  void toWhatIsNotTheWebItDoesNotGo(String target) {
    web.on("/a", (request, answer) -> answer.redirect(302, target));

    assertThatThrownBy(() -> client.send(get("/a")))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("redirects to an address that is not one of the web (HTTP 302)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://exa mple/", "http://[", "%"})
  void anAddressThatIsNoneIsTheAnswer(String target) {
    web.on("/a", (request, answer) -> answer.redirect(302, target));

    assertThat(client.send(get("/a")).status()).isEqualTo(302);
  }

  @Test
  void whereTheRequestSaysToStopTheRedirectIsTheAnswer() {
    web.on("/a", (request, answer) -> answer.redirect(302, "https://auth.cern.ch/x"));

    WebAnswer answer =
        client.send(get("/a").stopAt(target -> target.getHost().equals("auth.cern.ch")));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).contains(URI.create("https://auth.cern.ch/x"));
  }

  @ParameterizedTest
  @CsvSource({"301,GET,''", "302,GET,''", "303,GET,''", "307,POST,a=b", "308,POST,a=b"})
  void aFormGoesAlongAsTheStandardSays(int status, String method, String form) {
    web.on("/a", (request, answer) -> answer.redirect(status, "/b"));
    web.on(
        "/b",
        (request, answer) ->
            answer.text(
                200,
                request.getRequestMethod()
                    + new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));

    WebAnswer answer = client.send(WebRequest.post("the service", web.url("/a"), Map.of("a", "b")));

    assertThat(answer.text()).isEqualTo(method + form);
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void aFormDoesNotGoToAnotherServer(int status) {
    web.on("/a", (request, answer) -> answer.redirect(status, other.url("/b").toString()));
    other.on("/b", (request, answer) -> answer.text(200, "got it"));

    assertThatThrownBy(
            () -> client.send(WebRequest.post("the service", web.url("/a"), Map.of("a", "b"))))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("redirects a form with a secret to " + other.url("/b"));
    assertThat(other.paths()).isEmpty();
  }

  @Test
  void cookiesAreKeptForTheNextRequest() {
    web.on(
        "/a", (request, answer) -> answer.header("Set-Cookie", "session=42").redirect(302, "/b"));
    web.on(
        "/b",
        (request, answer) ->
            answer.text(200, String.valueOf(request.getRequestHeaders().getFirst("Cookie"))));

    assertThat(client.send(get("/a")).text()).contains("session=42");
  }
}
