package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.kerberos.KerberosRealm;
import org.pixelmon.core.kerberos.KerberosSettings;
import org.pixelmon.core.kerberos.SpnegoServer;
import org.pixelmon.core.signon.SignOnFront;

/** OMS behind a sign-on with Kerberos, before real servers. */
class OmsKerberosTest {

  private final SignOnFront front = new SignOnFront();
  private KerberosRealm realm;
  private SpnegoServer tickets;
  private String before;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    assumeTrue(
        KerberosRealm.isInstalled() && SpnegoServer.isInstalled(),
        "needs krb5-kdc, krb5-admin-server, krb5-user, apache2, libapache2-mod-auth-gssapi");
    before = System.clearProperty("java.security.krb5.conf");
    realm = new KerberosRealm(folder.resolve("realm"), "PIXELMON.TEST");
    tickets =
        new SpnegoServer(
            folder.resolve("web"), realm.service("HTTP/localhost"), front.frontAddress());
    front.checkTicketsAt(tickets.address());
  }

  @AfterEach
  void stop() {
    front.close();
    if (tickets != null) {
      tickets.close();
      realm.close();
    }
    System.clearProperty("java.security.krb5.conf");
    if (before != null) {
      System.setProperty("java.security.krb5.conf", before);
    }
  }

  private OmsClient client(OmsSettings.Auth way) {
    String url = front.applicationAddress().toString().replace("/fills", "");
    return new OmsTestKit()
        .auth(way)
        .kerberos(new KerberosSettings(realm.configuration(), "FILE:" + folder.resolve("cc")))
        .client(url);
  }

  private void kinit() {
    realm.kinit("FILE:" + folder.resolve("cc"), Duration.ofHours(1));
  }

  @Test
  void ticketIsEnough() {
    kinit();
    assertThat(OmsTestKit.numbers(client(OmsSettings.Auth.KERBEROS))).isEmpty();
    assertThat(front.seen()).contains("front /tickets operator@PIXELMON.TEST");
  }

  @Test
  void autoTakesTheTicketThatIsThere() {
    kinit();
    assertThat(OmsTestKit.numbers(client(OmsSettings.Auth.AUTO))).isEmpty();
    assertThat(front.seen()).contains("front /tickets operator@PIXELMON.TEST");
  }

  @Test
  void sessionThatEndsBetweenTwoQuestionsIsRenewed() {
    kinit();
    OmsClient client = client(OmsSettings.Auth.KERBEROS);
    assertThat(OmsTestKit.numbers(client)).isEmpty();
    front.forgetSessions();
    assertThat(OmsTestKit.numbers(client)).isEmpty();
  }

  @Test
  void autoWithoutATicketSaysHowToBegin() {
    assertThatThrownBy(() -> OmsTestKit.numbers(client(OmsSettings.Auth.AUTO)))
        .isInstanceOfSatisfying(
            NotAuthorisedException.class,
            e ->
                assertThat(e.remedy().text())
                    .contains("client (no file none)")
                    .contains("kerberos (no Kerberos ticket in " + folder.resolve("cc"))
                    .contains("device (oms.deviceClient is not set)"));
    assertThat(front.seen()).noneMatch(request -> request.contains("/broker/"));
  }

  @Test
  void ticketThatIsNoUseIsSaidWhenItWasChosen() {
    assertThatThrownBy(() -> OmsTestKit.numbers(client(OmsSettings.Auth.KERBEROS)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("no Kerberos ticket");
  }
}
