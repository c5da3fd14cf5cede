package org.pixelmon.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.progress.Progress;

/** Signing on by a code that a person enters elsewhere. */
class DeviceSignOnTest {

  private static final String BEGUN =
      "{\"device_code\":\"device-code-4711\",\"user_code\":\"ABCD-EFGH\",\"verification_uri\":"
          + "\"https://auth.test/device\",\"verification_uri_complete\":"
          + "\"https://auth.test/device?user_code=ABCD-EFGH\",\"expires_in\":600,\"interval\":5}";
  private static final String TOKENS =
      "{\"access_token\":\"access-1\",\"refresh_token\":\"refresh-1\",\"expires_in\":1200}";

  @TempDir Path folder;

  private HttpServer server;
  private String begun = BEGUN;
  private int begunStatus = 200;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Map<String, String>> forms = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/realm/protocol/openid-connect/auth/device", e -> answer(e, begunStatus, begun));
    server.createContext(
        "/realm/protocol/openid-connect/token",
        e -> {
          String answer = answers.isEmpty() ? error("authorization_pending") : answers.remove();
          answer(e, answer.contains("\"error\"") ? 400 : 200, answer);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    Map<String, String> form = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String field : body.split("&")) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    forms.add(form);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String error(String code) {
    return "{\"error\":\"" + code + "\",\"error_description\":\"free text\"}";
  }

  private TokenStore store() {
    return new TokenStore(folder.resolve("cache/token"));
  }

  private DeviceSignOn signOn(String audience, boolean person) {
    URI realm = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    return new DeviceSignOn(
        WebClient.of(KerberosSessionTest.settings(), Progress.NONE),
        new DeviceSettings(realm, "pixelmon", audience, store(), Duration.ofMinutes(1)),
        person ? Optional.of(told::add) : Optional.empty(),
        pauses::add);
  }

  @Test
  void codeIsShownAndWaitedFor() {
    answers.add(error("authorization_pending"));
    answers.add(error("slow_down"));
    answers.add(error("authorization_pending"));
    answers.add(TOKENS);
    assertThat(signOn("", true).accessToken()).isEqualTo("access-1");
    assertThat(told)
        .containsExactly(
            "To sign on to OMS open https://auth.test/device?user_code=ABCD-EFGH and enter the"
                + " code ABCD-EFGH");
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
  }

  @Test
  void whoBeganItIsProven() {
    answers.add(TOKENS);
    signOn("", true).accessToken();
    String verifier = forms.get(1).get("code_verifier");
    assertThat(verifier).matches("[A-Za-z0-9_-]{43}");
    assertThat(forms.get(0))
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("code_challenge", DeviceSignOn.challenge(verifier))
        .doesNotContainValue(verifier);
  }

  /** The example of RFC 7636, appendix B. */
  @Test
  void challengeIsThatOfTheStandard() {
    assertThat(DeviceSignOn.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void refreshTokenIsKeptForTheOwnerAlone() throws IOException {
    answers.add(TOKENS);
    signOn("", true).accessToken();
    assertThat(store().read()).contains("refresh-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store().file())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache"))))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve("cache"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void nextRunAsksNobody() {
    store().write("refresh-0");
    answers.add(TOKENS);
    assertThat(signOn("", false).accessToken()).isEqualTo("access-1");
    assertThat(forms.get(0))
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", "refresh-0");
    assertThat(store().read()).contains("refresh-1");
    assertThat(told).isEmpty();
  }

  @Test
  void refreshTokenThatRanOutIsForgottenAndThePersonAsked() {
    store().write("refresh-0");
    answers.add(error("invalid_grant"));
    answers.add(TOKENS);
    assertThat(signOn("", true).accessToken()).isEqualTo("access-1");
    assertThat(told).hasSize(1);
    assertThat(store().read()).contains("refresh-1");
  }

  /** A bad night of the server must not cost the sign-on of all the nights to come. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>Sign in</html>", "{}", "[1]", "{\"error\":\"unauthorized_client\"}"})
  void refreshTokenIsKeptUnlessTheServerSaysItRanOut(String answer) {
    store().write("refresh-0");
    answers.add(answer);
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .hasMessageContaining("the sign-on server at")
        .hasMessageContaining("does not renew the sign-on (HTTP");
    assertThat(store().read()).contains("refresh-0");
    assertThat(told).isEmpty();
  }

  @Test
  void refreshTokenThatOthersCouldReadIsNotUsed() throws IOException {
    store().write("refresh-0");
    Files.setPosixFilePermissions(store().file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(store().read()).isEmpty();
  }

  @Test
  void underCronNobodyIsWaitedFor() {
    assertThatThrownBy(() -> signOn("", false).accessToken())
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("needs a person at a terminal");
    assertThat(forms).isEmpty();
  }

  @Test
  void tokenIsExchangedForTheAudience() {
    answers.add(TOKENS);
    answers.add("{\"access_token\":\"for-oms\"}");
    assertThat(signOn("cmsoms-prod", true).accessToken()).isEqualTo("for-oms");
    assertThat(forms.get(2))
        .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
        .containsEntry("subject_token", "access-1")
        .containsEntry("audience", "cmsoms-prod");
  }

  @Test
  void exchangeThatIsRefusedNamesTheAudience() {
    answers.add(TOKENS);
    answers.add(error("access_denied"));
    assertThatThrownBy(() -> signOn("cmsoms-prod", true).accessToken())
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("gives no token for cmsoms-prod")
        .hasMessageNotContaining("access-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_denied", "expired_token", "invalid_client"})
  void refusalEndsTheWait(String code) {
    answers.add(error(code));
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining(code)
        .hasMessageNotContaining("free text");
    assertThat(forms).hasSize(2);
  }

  @Test
  void nobodyComes() {
    begun = BEGUN.replace("600", "12");
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("nobody entered the code in time");
    assertThat(pauses).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html>", "[]", "", "{\"device_code\":\"x\"}"})
  void serverWithoutDeviceFlowIsSaid(String answer) {
    begun = answer;
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("does not begin a sign-on by code");
    assertThat(told).isEmpty();
  }

  @Test
  void applicationThatMayNotIsSaid() {
    begun = error("unauthorized_client");
    begunStatus = 400;
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("unauthorized_client");
  }

  /** A server may say so, but not for days, nor without a pause. */
  @Test
  void intervalAndEndHaveLimits() {
    begun = BEGUN.replace("600", "99999999").replace("\"interval\":5", "\"interval\":0");
    assertThatThrownBy(() -> signOn("", true).accessToken())
        .isInstanceOf(NotAuthorisedException.class);
    assertThat(pauses).hasSize(60).allMatch(pause -> pause.equals(Duration.ofSeconds(1)));
  }

  @Test
  void codeOfAServerIsPrintedAsText() {
    begun = BEGUN.replace("ABCD-EFGH", "A\\u001b[31mB");
    answers.add(TOKENS);
    signOn("", true).accessToken();
    assertThat(told.get(0)).doesNotContain("\u001b");
  }
}
