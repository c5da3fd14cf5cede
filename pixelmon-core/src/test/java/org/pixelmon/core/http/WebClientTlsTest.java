package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;

class WebClientTlsTest {

  private static final String LOOPBACK = "san=ip:127.0.0.1,dns:oms.example";

  @TempDir static Path folder;
  private static ServerKeys keys;

  private final WebTestKit kit = new WebTestKit();

  @BeforeAll
  static void makeCertificates() throws Exception {
    keys =
        new ServerKeys(folder)
            .make("ca", "Test CA", "-ext", "bc=ca:true", "-validity", "30")
            .makeSigned("good", "ca", "oms", "-ext", LOOPBACK, "-validity", "2")
            .makeSigned("other", "ca", "oms", "-ext", "san=dns:dqm.example", "-validity", "2")
            .makeSigned(
                "expired", "ca", "oms", "-ext", LOOPBACK, "-startdate", "-9d", "-validity", "2")
            .makeSigned(
                "future", "ca", "oms", "-ext", LOOPBACK, "-startdate", "+3d", "-validity", "2");
  }

  private static WebServer server(String certificate) throws Exception {
    return WebServer.start(keys.tls(certificate))
        .on("/a", (request, answer) -> answer.text(200, "hello"));
  }

  private WebAnswer get(URI uri) throws Exception {
    return kit.caFile(keys.certificate("ca")).client().send(WebRequest.get("the service", uri));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> failure(String certificate)
      throws Exception {
    try (WebServer web = server(certificate)) {
      return assertThatThrownBy(() -> get(web.url("/a")))
          .isInstanceOf(SourceUnavailableException.class)
          .satisfies(e -> assertThat(kit.pauses).isEmpty());
    }
  }

  private static String hint(Throwable e) {
    return ((PixelMonException) e).hint();
  }

  @Test
  void aCertificateThatTheFileVouchesForIsTrusted() throws Exception {
    try (WebServer web = server("good")) {
      assertThat(get(web.url("/a")).text()).isEqualTo("hello");
    }
  }

  @Test
  void anUnknownIssuerIsNamedAndTheFileOfCertificatesIsTheRemedy() throws Exception {
    try (WebServer web = server("good")) {
      assertThatThrownBy(
              () -> new WebTestKit().client().send(WebRequest.get("the service", web.url("/a"))))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("its certificate is not trusted: issued by 'CN=Test CA'")
          .satisfies(e -> assertThat(hint(e)).contains("PEM file").contains("oms.caFile"));
    }
  }

  @Test
  void anExpiredCertificateIsSaidToBeOneWithItsDate() throws Exception {
    failure("expired")
        .hasMessageContaining("its certificate ran out on 20")
        .satisfies(e -> assertThat(hint(e)).contains("clock").doesNotContain("oms.caFile"));
  }

  @Test
  void aCertificateOfTheFutureAsksForTheClock() throws Exception {
    failure("future")
        .hasMessageContaining("its certificate is not valid before 20")
        .satisfies(e -> assertThat(hint(e)).contains("clock").doesNotContain("oms.caFile"));
  }

  @Test
  void aCertificateOfAnotherHostNamesThatHost() throws Exception {
    failure("other")
        .hasMessageContaining("its certificate is for another host: dqm.example")
        .satisfies(e -> assertThat(hint(e)).contains("address").doesNotContain("oms.caFile"));
  }

  @Test
  void aCertificateOfAnotherHostIsOneWhoeverIssuedIt() throws Exception {
    try (WebServer web = server("other")) {
      assertThatThrownBy(
              () -> new WebTestKit().client().send(WebRequest.get("the service", web.url("/a"))))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("its certificate is for another host: dqm.example");
    }
  }

  @Test
  void aServerWithoutTlsIsSaidToBeOne() throws Exception {
    try (RawServer raw = RawServer.greetingWith("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      URI uri = URI.create(raw.url().toString().replace("http:", "https:"));
      assertThatThrownBy(() -> get(uri))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("it does not answer by TLS");
    }
    assertThat(kit.pauses).isEmpty();
  }

  @Test
  void fromTlsNothingGoesOnWithoutIt() throws Exception {
    try (WebServer web = WebServer.start(keys.tls("good"));
        WebServer plain = WebServer.start()) {
      web.on("/a", (request, answer) -> answer.redirect(301, plain.url("/b").toString()));
      plain.on("/b", (request, answer) -> answer.text(200, "hello"));

      assertThatThrownBy(() -> get(web.url("/a")))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("redirects to " + plain.url("/b") + ", which is not encrypted");
      assertThat(plain.paths()).isEmpty();
    }
  }

  @Test
  void aHostThatOnlyTheProxyReachesIsAskedThroughItsTunnel() throws Exception {
    try (WebServer web = server("good");
        RawServer proxy = RawServer.tunnellingTo(web.port())) {
      kit.environment(Map.of("https_proxy", "http://user:sesame@127.0.0.1:" + proxy.port()));

      assertThat(get(URI.create("https://oms.example/a")).text()).isEqualTo("hello");
      assertThat(proxy.heads().get(0))
          .startsWith("CONNECT oms.example:443 ")
          .contains("Proxy-Authorization: Basic dXNlcjpzZXNhbWU=");
      assertThat(web.authorisations()).containsExactly("null");
    }
  }

  @Test
  void aHostThatOnlyTheProxyReachesIsAskedThroughItByHttp() throws Exception {
    try (RawServer proxy = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")) {
      kit.environment(Map.of("http_proxy", "http://127.0.0.1:" + proxy.port()));

      assertThat(get(URI.create("http://oms.example/a")).text()).isEqualTo("hi");
      assertThat(proxy.heads().get(0)).startsWith("GET http://oms.example/a ");
    }
  }

  @Test
  void aProxyThatWantsAPasswordIsNamed() throws Exception {
    String refusal =
        "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
            + "Proxy-Authenticate: Basic realm=\"p\"\r\n\r\n";
    try (RawServer proxy = RawServer.answering(refusal)) {
      String address = "127.0.0.1:" + proxy.port();
      kit.environment(Map.of("http_proxy", address, "https_proxy", address));

      for (String scheme : new String[] {"http", "https"}) {
        assertThatThrownBy(() -> get(URI.create(scheme + "://oms.example/a")))
            .isInstanceOf(NotAuthorisedException.class)
            .hasMessageContaining("the proxy " + address + " refuses us (HTTP 407)");
      }
    }
  }

  @Test
  void aProxyThatDoesNotPassTheConnectionOnIsNamedAndTriedAgain() throws Exception {
    try (RawServer proxy = RawServer.answering("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")) {
      kit.environment(Map.of("https_proxy", "127.0.0.1:" + proxy.port()));

      assertThatThrownBy(() -> get(URI.create("https://oms.example/a")))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("(Tunnel failed, got: 503), by the proxy 127.0.0.1:")
          .hasMessageContaining("after 3 tries");
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamed() {
    kit.environment(Map.of("https_proxy", "http://user:sesame@127.0.0.1:1"));

    assertThatThrownBy(() -> get(URI.create("https://oms.example/a")))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("by the proxy 127.0.0.1:1 after 3 tries")
        .hasMessageNotContaining("sesame");
  }
}
