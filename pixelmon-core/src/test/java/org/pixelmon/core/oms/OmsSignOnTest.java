package org.pixelmon.core.oms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.SecretFile;
import org.slf4j.LoggerFactory;

@WireMockTest
class OmsSignOnTest {

  private static final String SECRET = "s3same&=open";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void credentials() throws IOException {
    file = folder.resolve("oms_client.properties");
    Files.writeString(file, "client_id = pixelmon\nclient_secret = " + SECRET + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private List<String> warningsOnReading() {
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(SecretFile.class);
    events.start();
    logger.addAppender(events);
    try {
      ClientCredentials.read(file);
    } finally {
      logger.detachAppender(events);
    }
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void warnsWhenOthersMayReadTheSecret() throws IOException {
    assertThat(warningsOnReading()).isEmpty();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(warningsOnReading())
        .singleElement()
        .asString()
        .contains("chmod 600 " + file)
        .doesNotContain("s3same");
  }

  private OmsClient client(WireMockRuntimeInfo wireMock) {
    URI tokens = URI.create(wireMock.getHttpBaseUrl() + "/token");
    return new OmsTestKit().signingOn(file, tokens).client(wireMock.getHttpBaseUrl() + "/api");
  }

  @Test
  void signsOnOnceForAllPages() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 8100))) {
      oms.requiringClient("pixelmon", "s3same%26%3Dopen");
      OmsTestKit kit = new OmsTestKit().signingOn(file, oms.tokenUrl());

      assertThat(OmsTestKit.numbers(kit.client(oms.url().toString()))).hasSize(201);
      assertThat(oms.tokensGiven()).isEqualTo(1);
    }
  }

  @Test
  void asksTheTokenServiceForTheAudience(WireMockRuntimeInfo wireMock) {
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abc\"}")));
    stubFor(get(urlPathEqualTo("/api/fills")).willReturn(okJson("{\"data\":[]}")));

    OmsTestKit.numbers(client(wireMock));

    verify(
        postRequestedFor(anyUrl())
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withRequestBody(
                equalTo(
                    "grant_type=client_credentials&client_id=pixelmon"
                        + "&client_secret=s3same%26%3Dopen&audience=cmsoms-prod")));
    verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer abc")));
  }

  @Test
  void anExpiredTokenIsRenewedOnce() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 7950))) {
      oms.requiringClient("pixelmon", "s3same%26%3Dopen");
      OmsTestKit kit = new OmsTestKit().signingOn(file, oms.tokenUrl());
      OmsClient client = kit.client(oms.url().toString());
      OmsTestKit.numbers(client);
      OmsTestKit.numbers(kit.client(oms.url().toString())); // A newer token makes the first stale.

      assertThat(OmsTestKit.numbers(client)).hasSize(51);
      assertThat(oms.tokensGiven()).isEqualTo(3);
    }
  }

  @Test
  void aSecondRefusalEndsIt(WireMockRuntimeInfo wireMock) {
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abc\"}")));
    stubFor(get(urlPathEqualTo("/api/fills")).willReturn(aResponse().withStatus(401)));

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("HTTP 401");
    verify(2, postRequestedFor(anyUrl()));
    verify(2, getRequestedFor(urlPathEqualTo("/api/fills")));
  }

  @Test
  void aRefusedSecretIsNeverShown(WireMockRuntimeInfo wireMock) {
    stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(401)
                    .withBody("{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET)));
    StringWriter trace = new StringWriter();

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("HTTP 401")
        .satisfies(e -> e.printStackTrace(new PrintWriter(trace, true)));
    assertThat(trace.toString()).doesNotContain("s3same");
    assertThat(ClientCredentials.read(file).toString()).doesNotContain("s3same");
  }

  @Test
  void theStandardErrorCodeOfTheTokenServiceIsShown(WireMockRuntimeInfo wireMock) {
    stubFor(
        post("/token")
            .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_client\"}")));

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("HTTP 400, invalid_client");
  }

  @Test
  void aTokenThatIsNoneIsNotSent(WireMockRuntimeInfo wireMock) {
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"a b\\nc\"}")));

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("gave no token");
  }

  @Test
  void missingCredentialsSayWhatBelongsThere(WireMockRuntimeInfo wireMock) throws IOException {
    Files.delete(file);

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessage(file + ": file not found");
  }

  @Test
  void credentialsWithoutSecretNameTheKey(WireMockRuntimeInfo wireMock) throws IOException {
    Files.writeString(file, "client_id=pixelmon\n");

    assertThatThrownBy(() -> OmsTestKit.numbers(client(wireMock)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": client_secret is missing");
  }

  @Test
  void aSecretIsNotSentUnencryptedOverANetwork() {
    OmsTestKit kit = new OmsTestKit().signingOn(file, URI.create("http://auth.example.org/token"));

    assertThatThrownBy(() -> OmsTestKit.numbers(kit.client("https://oms.example.org/api")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("oms.tokenUrl")
        .hasMessageContaining("unencrypted");
  }

  @Test
  void aSignOnThatRanOutInMidPagingIsRenewedOnce(WireMockRuntimeInfo wireMock) {
    String login = "https://auth.cern.ch/auth/realms/cern/protocol/openid-connect/auth";
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abcd\"}")));
    for (ResponseDefinitionBuilder expired :
        List.of(
            aResponse().withStatus(401),
            aResponse().withStatus(302).withHeader("Location", login),
            aResponse().withStatus(200).withBody("<html><title>Sign in</title></html>"))) {
      wireMock.getWireMock().resetRequests();
      wireMock.getWireMock().resetScenarios();
      stubFor(
          get(urlPathEqualTo("/api/fills"))
              .inScenario("session")
              .whenScenarioStateIs(Scenario.STARTED)
              .willReturn(expired)
              .willSetStateTo("renewed"));
      stubFor(
          get(urlPathEqualTo("/api/fills"))
              .inScenario("session")
              .whenScenarioStateIs("renewed")
              .willReturn(okJson("{\"data\":[]}")));

      assertThat(OmsTestKit.numbers(client(wireMock))).isEmpty();
      verify(2, postRequestedFor(anyUrl()));
    }
  }

  private Path tokenFile(String text) throws IOException {
    Path token = Files.writeString(folder.resolve("oms_token.txt"), text);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    return token;
  }

  private static OmsTestKit auto() {
    return new OmsTestKit().auth(OmsSettings.Auth.AUTO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready-token", "Bearer ready-token\n", "  bearer   ready-token \n\n"})
  void aReadyTokenIsSent(String text, WireMockRuntimeInfo wireMock) throws IOException {
    stubFor(get(urlPathEqualTo("/fills")).willReturn(okJson("{\"data\":[]}")));

    OmsTestKit.numbers(auto().token(tokenFile(text)).client(wireMock.getHttpBaseUrl()));

    verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer ready-token")));
  }

  @Test
  void aReadyTokenThatIsRefusedIsReadAgainFromTheFile(WireMockRuntimeInfo wireMock)
      throws IOException {
    stubFor(get(urlPathEqualTo("/fills")).willReturn(aResponse().withStatus(401)));
    Path token = tokenFile("old-token");

    assertThatThrownBy(
            () -> OmsTestKit.numbers(auto().token(token).client(wireMock.getHttpBaseUrl())))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("OMS does not take the token in " + token)
        .hasMessageNotContaining("old-token");
    verify(1, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a\nb", "tok\u00e9n"})
  void aTokenFileWithoutATokenIsNamed(String text) throws IOException {
    Path token = tokenFile(text);

    assertThatThrownBy(() -> OmsTestKit.numbers(auto().token(token).client("http://127.0.0.1:1")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(token + ": is not a token");
  }

  @Test
  void autoTurnsToTheNextWayWhenOneIsRefused(WireMockRuntimeInfo wireMock) throws IOException {
    stubFor(post("/token").willReturn(aResponse().withStatus(401)));
    stubFor(
        get(urlPathEqualTo("/fills"))
            .withHeader("Authorization", equalTo("Bearer ready-token"))
            .willReturn(okJson("{\"data\":[]}")));
    OmsTestKit kit =
        new OmsTestKit()
            .signingOn(file, URI.create(wireMock.getHttpBaseUrl() + "/token"))
            .token(tokenFile("ready-token"));

    assertThat(
            OmsTestKit.numbers(kit.auth(OmsSettings.Auth.AUTO).client(wireMock.getHttpBaseUrl())))
        .isEmpty();
    assertThatThrownBy(
            () ->
                OmsTestKit.numbers(
                    kit.auth(OmsSettings.Auth.CLIENT).client(wireMock.getHttpBaseUrl())))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("the token service");
  }

  @Test
  void autoTurnsToTheNextWayWhenOmsTakesNotWhatOneGave(WireMockRuntimeInfo wireMock)
      throws IOException {
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abcd\"}")));
    stubFor(get(urlPathEqualTo("/fills")).willReturn(aResponse().withStatus(403)));
    stubFor(
        get(urlPathEqualTo("/fills"))
            .withHeader("Authorization", equalTo("Bearer ready-token"))
            .willReturn(okJson("{\"data\":[]}")));
    OmsTestKit kit =
        new OmsTestKit()
            .signingOn(file, URI.create(wireMock.getHttpBaseUrl() + "/token"))
            .token(tokenFile("ready-token"))
            .auth(OmsSettings.Auth.AUTO);

    assertThat(OmsTestKit.numbers(kit.client(wireMock.getHttpBaseUrl()))).isEmpty();
    verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void autoWithoutAnythingAsksUnsigned(WireMockRuntimeInfo wireMock) {
    stubFor(get(urlPathEqualTo("/fills")).willReturn(okJson("{\"data\":[]}")));

    assertThat(OmsTestKit.numbers(auto().client(wireMock.getHttpBaseUrl()))).isEmpty();
    verify(getRequestedFor(anyUrl()).withoutHeader("Authorization"));
  }

  @Test
  void aTokenThatOmsRepeatsIsNotShown(WireMockRuntimeInfo wireMock) throws IOException {
    stubFor(
        any(anyUrl())
            .willReturn(aResponse().withStatus(418).withBody("you sent Bearer ready-token")));
    StringWriter trace = new StringWriter();

    assertThatThrownBy(
            () ->
                OmsTestKit.numbers(
                    auto().token(tokenFile("ready-token")).client(wireMock.getHttpBaseUrl())))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("you sent Bearer ***")
        .satisfies(e -> e.printStackTrace(new PrintWriter(trace, true)));
    assertThat(trace.toString()).doesNotContain("ready-token");
  }

  @Test
  void everyWayThatCanBeChosenIsThere(WireMockRuntimeInfo wireMock) throws IOException {
    stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abcd\"}")));
    stubFor(get(urlPathEqualTo("/fills")).willReturn(okJson("{\"data\":[]}")));
    // Those that need more servers than one have tests of their own.
    for (OmsSettings.Auth way :
        EnumSet.complementOf(EnumSet.of(OmsSettings.Auth.KERBEROS, OmsSettings.Auth.DEVICE))) {
      wireMock.getWireMock().resetRequests();
      OmsTestKit kit =
          new OmsTestKit()
              .signingOn(file, URI.create(wireMock.getHttpBaseUrl() + "/token"))
              .token(tokenFile("ready-token"))
              .auth(way);
      OmsTestKit.numbers(kit.client(wireMock.getHttpBaseUrl()));

      if (way != OmsSettings.Auth.NONE) {
        verify(getRequestedFor(anyUrl()).withHeader("Authorization", matching("Bearer .*")));
      }
    }
  }

  @Test
  void autoTurnsToTheNextWayWhenTheServerOfTheFirstFails() throws IOException {
    Path ready = Files.writeString(folder.resolve("token"), "token-1\n");
    Files.setPosixFilePermissions(ready, PosixFilePermissions.fromString("rw-------"));
    try (FakeOms oms =
        FakeOms.serving(List.of(TestFills.good(7920)))
            .requiringClient("somebody", "else")
            .withTokensThatStayGood()) {
      assertThat(oms.newToken()).isEqualTo("token-1");
      OmsClient client =
          new OmsTestKit()
              .signingOn(file, URI.create("http://127.0.0.1:1/token"))
              .token(ready)
              .auth(OmsSettings.Auth.AUTO)
              .client(oms.url().toString());
      assertThat(OmsTestKit.numbers(client)).containsExactly(7920);
    }
  }
}
