package org.pixelmon.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Proxies;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.pixelmon.core.http.WebSettings;
import org.pixelmon.core.kerberos.KerberosRealm;
import org.pixelmon.core.kerberos.Negotiation;
import org.pixelmon.core.kerberos.SpnegoServer;
import org.pixelmon.core.kerberos.TicketCache;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.RetryPolicy;

/**
 * A session by a Kerberos ticket: a real Kerberos server, a real web server that checks tickets,
 * and pages as Keycloak has them.
 */
class KerberosSessionTest {

  @TempDir static Path folder;

  private static KerberosRealm realm;
  private static Path keys;
  private static String before;

  private final SignOnFront front = new SignOnFront();
  private final WebClient web = WebClient.of(settings(), Progress.NONE);
  private SpnegoServer tickets;

  @TempDir Path caches;

  @BeforeAll
  static void start() {
    assumeTrue(
        KerberosRealm.isInstalled() && SpnegoServer.isInstalled(),
        "needs krb5-kdc, krb5-admin-server, krb5-user, apache2, libapache2-mod-auth-gssapi");
    before = System.getProperty("java.security.krb5.conf");
    realm = new KerberosRealm(folder.resolve("realm"), "PIXELMON.TEST");
    keys = realm.service("HTTP/localhost");
  }

  @AfterAll
  static void stop() {
    if (realm != null) {
      realm.close();
    }
    if (before == null) {
      System.clearProperty("java.security.krb5.conf");
    } else {
      System.setProperty("java.security.krb5.conf", before);
    }
  }

  @BeforeEach
  void startWebServer() {
    System.clearProperty("java.security.krb5.conf");
    tickets = new SpnegoServer(caches.resolve("web"), keys, front.frontAddress());
    front.checkTicketsAt(tickets.address());
  }

  @AfterEach
  void stopWebServer() {
    tickets.close();
    front.close();
  }

  static WebSettings settings() {
    return new WebSettings(
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        1 << 20,
        new RetryPolicy(2, Duration.ofMillis(10), Duration.ofSeconds(1)),
        Optional.empty(),
        "oms.caFile",
        Proxies.of(name -> Optional.empty()));
  }

  private KerberosSession session() {
    Negotiation negotiation =
        new Negotiation(
            new TicketCache(caches.resolve("cc")),
            realm.configuration(),
            Clock.systemUTC(),
            Duration.ofSeconds(20));
    return new KerberosSession(web, negotiation::header, "OMS");
  }

  private void kinit() {
    realm.kinit("FILE:" + caches.resolve("cc"), Duration.ofHours(1));
  }

  private String ask() {
    return web.send(WebRequest.get("OMS", front.applicationAddress())).text();
  }

  @Test
  void ticketOpensASession() {
    kinit();
    assertThat(ask()).contains("Sign in to CERN");
    session().begin(front.applicationAddress());
    assertThat(ask()).isEqualTo(SignOnFront.ANSWER);
    assertThat(front.seen()).contains("front /tickets operator@PIXELMON.TEST");
    assertThat(front.seen()).noneMatch(request -> request.endsWith("with a proof"));
  }

  @Test
  void sessionThatRanOutIsOpenedAgain() {
    kinit();
    session().begin(front.applicationAddress());
    front.forgetSessions();
    assertThat(ask()).contains("Sign in to CERN");
    session().begin(front.applicationAddress());
    assertThat(ask()).isEqualTo(SignOnFront.ANSWER);
  }

  @Test
  void formThatSendsItselfIsSent() {
    kinit();
    front.show(SignOnFront.Page.FORM_AFTERWARDS);
    session().begin(front.applicationAddress());
    assertThat(ask()).isEqualTo(SignOnFront.ANSWER);
  }

  @Test
  void sessionThatIsThereIsKept() {
    kinit();
    session().begin(front.applicationAddress());
    int before = front.seen().size();
    session().begin(front.applicationAddress());
    assertThat(front.seen()).hasSize(before + 1);
  }

  @Test
  void noTicketIsSaidWithWhatToDo() {
    refused(NotAuthorisedException.class, "no Kerberos ticket");
  }

  @Test
  void ticketOfSomebodyElsesRealmIsSaid() {
    try (KerberosRealm other = new KerberosRealm(folder.resolve("other"), "OTHER.TEST")) {
      other.kinit("FILE:" + caches.resolve("cc"), Duration.ofHours(1));
      refused(NotAuthorisedException.class, "operator@OTHER.TEST");
    }
  }

  @Test
  void secondFactorIsNamed() {
    kinit();
    front.show(SignOnFront.Page.SECOND_FACTOR_AFTERWARDS);
    refused(NotAuthorisedException.class, "wants the code of a second factor");
  }

  @Test
  void pageWithoutKerberosIsNamed() {
    kinit();
    front.show(SignOnFront.Page.WITHOUT_KERBEROS);
    refused(NotAuthorisedException.class, "offers no Kerberos");
  }

  @Test
  void serversReasonIsTold() {
    kinit();
    front.show(SignOnFront.Page.ERROR);
    refused(NotAuthorisedException.class, "says: Client not found.");
  }

  @Test
  void pagesInACircleEnd() {
    kinit();
    front.show(SignOnFront.Page.CIRCLE);
    refused(SourceUnavailableException.class, "in a circle?");
  }

  @Test
  void pageThatIsNoneOfASignOnIsSaid() {
    kinit();
    front.show(SignOnFront.Page.NOTHING);
    refused(SourceUnavailableException.class, "shows a page that is none of a sign-on");
  }

  @Test
  void proofThatIsNotTakenIsSaidOnce() {
    KerberosSession session = new KerberosSession(web, host -> "Negotiate AAAA", "OMS");
    assertThatThrownBy(() -> session.begin(front.applicationAddress()))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("does not take the Kerberos ticket");
  }

  private void refused(Class<? extends PixelMonException> kind, String words) {
    assertThatThrownBy(() -> session().begin(front.applicationAddress()))
        .isInstanceOf(kind)
        .hasMessageContaining(words);
  }
}
