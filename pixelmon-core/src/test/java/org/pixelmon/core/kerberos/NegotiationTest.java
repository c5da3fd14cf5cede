package org.pixelmon.core.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Proxies;
import org.pixelmon.core.http.WebAnswer;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.pixelmon.core.http.WebSettings;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/** Proofs of who the user is, before a real Kerberos server and a real web server. */
class NegotiationTest {

  private static final String REALM = "PIXELMON.TEST";
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir static Path folder;

  private static String before;
  private static KerberosRealm realm;
  private static SpnegoServer server;
  private static HttpServer behind;

  @TempDir Path caches;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        KerberosRealm.isInstalled() && SpnegoServer.isInstalled(),
        "needs krb5-kdc, krb5-admin-server, krb5-user, apache2, libapache2-mod-auth-gssapi");
    behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    behind.createContext(
        "/",
        exchange -> {
          byte[] user =
              exchange
                  .getRequestHeaders()
                  .getFirst("X-Remote-User")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, user.length);
          exchange.getResponseBody().write(user);
          exchange.close();
        });
    behind.start();
    realm = new KerberosRealm(folder.resolve("realm"), REALM);
    server =
        new SpnegoServer(
            folder.resolve("web"),
            realm.service("HTTP/localhost"),
            URI.create("http://127.0.0.1:" + behind.getAddress().getPort()));
    before = System.getProperty("java.security.krb5.conf");
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable started : new AutoCloseable[] {server, realm}) {
      try {
        if (started != null) {
          started.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    if (behind != null) {
      behind.stop(0);
    }
    configure(before);
  }

  private static void configure(String file) {
    if (file == null) {
      System.clearProperty("java.security.krb5.conf");
    } else {
      System.setProperty("java.security.krb5.conf", file);
    }
  }

  private Negotiation with(String cacheName, Path configuration, Clock clock) {
    configure(null);
    return new Negotiation(
        TicketCache.named(cacheName), configuration, clock, Duration.ofSeconds(20));
  }

  private Negotiation with(String cacheName) {
    return with(cacheName, realm.configuration(), Clock.systemUTC());
  }

  private static WebAnswer get(String authorisation) {
    WebRequest request = WebRequest.get("the server", server.address().resolve("/"));
    WebSettings settings =
        new WebSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            1 << 20,
            new RetryPolicy(2, Duration.ofMillis(10), Duration.ofSeconds(1)),
            Optional.empty(),
            "none",
            Proxies.of(name -> Optional.empty()));
    return WebClient.of(settings, Progress.NONE)
        .send(authorisation.isEmpty() ? request : request.header("Authorization", authorisation));
  }

  @Test
  void ticketInFileLetsTheUserIn() throws Exception {
    String cache = "FILE:" + caches.resolve("cc");
    realm.kinit(cache, HOUR);
    assertThat(get("").status()).isEqualTo(401);
    WebAnswer answer = get(with(cache).header("localhost"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("operator@" + REALM);
  }

  @Test
  void ticketInFolderOfCachesLetsTheUserIn() throws Exception {
    Path folderOfCaches = Files.createDirectory(caches.resolve("dir"));
    realm.kinit("DIR:" + folderOfCaches, HOUR);
    assertThat(get(with("DIR:" + folderOfCaches).header("localhost")).status()).isEqualTo(200);
    String primary = Files.readString(folderOfCaches.resolve("primary")).strip();
    assertThat(get(with("DIR::" + folderOfCaches.resolve(primary)).header("localhost")).status())
        .isEqualTo(200);
  }

  @Test
  void proofHoldsOnce() throws Exception {
    String cache = caches.resolve("cc").toString();
    realm.kinit(cache, HOUR);
    Negotiation negotiation = with(cache);
    assertThat(negotiation.header("localhost")).isNotEqualTo(negotiation.header("localhost"));
  }

  @Test
  void noCacheSaysToRunKinit() {
    assertThatThrownBy(() -> with("FILE:" + caches.resolve("none")).header("localhost"))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("no Kerberos ticket: there is no")
        .satisfies(e -> assertThat(((NotAuthorisedException) e).remedy().text()).contains("kinit"));
  }

  @Test
  void expiredTicketIsNamedWithItsOwner() {
    String cache = "FILE:" + caches.resolve("cc");
    realm.kinit(cache, HOUR);
    Clock late = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofHours(2));
    assertThatThrownBy(() -> with(cache, realm.configuration(), late).header("localhost"))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("the Kerberos ticket of operator@" + REALM + " expired at 2");
  }

  @Test
  void hostThatTheRealmDoesNotKnowIsNamed() {
    String cache = "FILE:" + caches.resolve("cc");
    realm.kinit(cache, HOUR);
    assertThatThrownBy(() -> with(cache).header("cmsoms.localhost"))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("cmsoms.localhost")
        .hasMessageContaining("does not know this host");
  }

  @Test
  void serverThatIsDownIsToldApart() {
    try (KerberosRealm other = new KerberosRealm(folder.resolve("down"), "DOWN.TEST")) {
      String cache = "FILE:" + caches.resolve("cc");
      other.kinit(cache, HOUR);
      other.stop();
      assertThatThrownBy(
              () -> with(cache, other.configuration(), Clock.systemUTC()).header("localhost"))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("the Kerberos server cannot be reached");
    }
  }

  @Test
  void ticketOfAnotherRealmIsToldApart() throws IOException {
    String cache = "FILE:" + caches.resolve("cc");
    realm.kinit(cache, HOUR);
    Path other = caches.resolve("krb5.conf");
    Files.writeString(
        other,
        "[libdefaults]\n default_realm = OTHER.TEST\n dns_lookup_kdc = false\n"
            + "[realms]\n OTHER.TEST = {\n  kdc = 127.0.0.1:1\n }\n");
    assertThatThrownBy(() -> with(cache, other, Clock.systemUTC()).header("localhost"))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("operator@" + REALM)
        .hasMessageContaining("a ticket of this realm is worth nothing to this host");
  }

  @Test
  void clocksThatDifferAreToldApart() {
    Path faketime = Path.of("/usr/bin/faketime");
    assumeTrue(Files.isExecutable(faketime), "needs faketime");
    Path place = folder.resolve("skewed");
    KerberosRealm right = new KerberosRealm(place, "SKEW.TEST");
    try (right) {
      String cache = "FILE:" + caches.resolve("cc");
      right.kinit(cache, HOUR);
      right.service("HTTP/localhost");
      right.restart(List.of(faketime.toString(), "-f", "+20m"));
      assertThatThrownBy(
              () -> with(cache, right.configuration(), Clock.systemUTC()).header("localhost"))
          .isInstanceOf(NotAuthorisedException.class)
          .hasMessageContaining("clock and the Kerberos server's differ too much");
    }
  }
}
