package org.pixelmon.core.oms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.regex.Matcher;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;

@WireMockTest
class OmsFaultsTest {

  private static final String ONE_FILL =
      "{\"data\":["
          + OmsFillJson.write(TestFills.good(7920))
          + "],"
          + "\"meta\":{\"totalResourceCount\":1}}";

  private final OmsTestKit kit = new OmsTestKit();
  private String url;

  @BeforeEach
  void server(WireMockRuntimeInfo wireMock) {
    url = wireMock.getHttpBaseUrl() + "/agg/api/v1";
  }

  private static void always(ResponseDefinitionBuilder answer) {
    stubFor(any(anyUrl()).willReturn(answer));
  }

  private static void firstThenOk(ResponseDefinitionBuilder first) {
    stubFor(
        any(anyUrl())
            .inScenario("s")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("later"));
    stubFor(
        any(anyUrl()).inScenario("s").whenScenarioStateIs("later").willReturn(okJson(ONE_FILL)));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> failure() {
    return assertThatThrownBy(() -> OmsTestKit.numbers(kit.client(url)));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 520})
  void aStatusThatPassesIsTriedAgain(int status) {
    firstThenOk(aResponse().withStatus(status));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
    assertThat(kit.pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void givesUpAfterFourTriesWithLongerAndLongerPauses() {
    always(aResponse().withStatus(503));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage("OMS at " + url + "/fills: HTTP 503 after 4 tries");
    assertThat(kit.pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(kit.progress)
        .containsExactly(
            "asking OMS, fills 0 of 0", // how many there are is not known yet
            "asking OMS again, try 2 of 4",
            "asking OMS again, try 3 of 4",
            "asking OMS again, try 4 of 4");
    verify(4, anyRequestedFor(anyUrl()));
  }

  @Test
  void waitsAsLongAsTheServerAsksInSeconds() {
    firstThenOk(aResponse().withStatus(429).withHeader("Retry-After", "17"));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
    assertThat(kit.pauses).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void waitsUntilTheDateTheServerNames() {
    firstThenOk(
        aResponse().withStatus(503).withHeader("Retry-After", "Sun, 22 Nov 2026 12:00:45 GMT"));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
    assertThat(kit.pauses).containsExactly(Duration.ofSeconds(45));
  }

  @Test
  void doesNotWaitForAServerThatAsksForTooMuch() {
    always(aResponse().withStatus(429).withHeader("Retry-After", "86400"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("after 1 try, it asks to wait 86400 s");
    assertThat(kit.pauses).isEmpty();
  }

  @Test
  void aBrokenConnectionIsTriedAgain() {
    firstThenOk(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
  }

  @Test
  void aBodyThatBreaksOffIsTriedAgainThenReported() {
    always(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("the connection broke")
        .hasMessageContaining("after 4 tries");
  }

  @Test
  void nobodyListeningIsReportedWithTheTries() {
    url = "http://127.0.0.1:1";

    failure().isInstanceOf(SourceUnavailableException.class).hasMessageContaining("4 tries");
  }

  @Test
  void aHostThatDoesNotExistIsCalledUnknown() {
    url = "http://no-such-host.invalid/api";

    failure().isInstanceOf(SourceUnavailableException.class).hasMessageContaining("unknown host");
  }

  @Test
  void anAnswerThatDripsForEverEndsAtTheTimeLimit() {
    kit.answerTimeout(Duration.ofMillis(300));
    always(okJson(ONE_FILL).withChunkedDribbleDelay(50, 60_000));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("no full answer within")
        .hasMessageContaining("4 tries");
  }

  @Test
  void aRedirectToALoginPageIsNotFollowed() {
    always(aResponse().withStatus(302).withHeader("Location", url + "/login?state=x"));

    failure()
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("login page (HTTP 302)")
        .extracting(e -> ((PixelMonException) e).hint())
        .asString()
        .contains("oms.auth");
    verify(1, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void refusalIsNotAuthorisedAtOnce(int status) {
    always(aResponse().withStatus(status));

    failure().isInstanceOf(NotAuthorisedException.class).hasMessageContaining("HTTP " + status);
    verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void notFoundNamesTheUrlWithoutUserOrQuery() {
    always(aResponse().withStatus(404));
    url = url.replace("http://", "http://user:sesame@");

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("/agg/api/v1/fills: not found (HTTP 404)")
        .hasMessageNotContaining("sesame")
        .hasMessageNotContaining("filter")
        .extracting(e -> ((PixelMonException) e).hint())
        .asString()
        .contains("oms.url");
  }

  @Test
  void htmlInsteadOfJsonShowsHowItBegins() {
    always(aResponse().withStatus(200).withBody("<!DOCTYPE html>\n<html><title>Closed</title>"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("HTML instead of JSON: '<!DOCTYPE html> <html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":[{\"id\":\"79", "", "{\"data\":[]} {", "oops"})
  void malformedJsonIsReportedWithItsBeginning(String body) {
    always(aResponse().withStatus(200).withBody(body));

    failure().isInstanceOf(SourceUnavailableException.class).hasMessageContaining(url + "/fills");
  }

  @Test
  void jsonWithoutDataIsNotOms() {
    always(okJson("{\"rows\":[]}"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("without the array 'data': '{\"rows\":[]}'");
  }

  @Test
  void aMissingAttributeNamesFillAndAttribute() {
    always(okJson(ONE_FILL.replace("\"stable_beams\"", "\"stable\"")));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill 7920: attribute stable_beams is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"half\"", "true"})
  void aLuminosityThatIsNoNumberNamesFillAndValue(String value) {
    always(okJson(ONE_FILL.replace("\"delivered_lumi\":0.5", "\"delivered_lumi\":" + value)));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill 7920: delivered_lumi wants a finite number, got " + value);
  }

  @Test
  void aTimeThatIsNoneNamesFillAndValue() {
    always(okJson(ONE_FILL.replaceFirst("2022-07-05T14:47:08Z", "5 July")));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill 7920: start_stable_beam wants a time")
        .hasMessageContaining("'5 July'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7899", "8101", "2147483647", "-5", "0", "-2147483648"})
  void aFillOutsideOfTheRangeIsRefused(String number) {
    always(okJson(ONE_FILL.replace("\"fill_number\":7920", "\"fill_number\":" + number)));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("gives fill " + number + " when asked for 7900 to 8100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "1e1000000000", "7920.5", "[7920]", "\"79\""})
  void aFillNumberThatIsNoneNamesTheFill(String number) {
    always(okJson(ONE_FILL.replace("\"fill_number\":7920", "\"fill_number\":" + number)));

    failure().isInstanceOf(BadInputException.class).hasMessageContaining("fill 7920: fill_number");
  }

  @Test
  void whatDoesNotTellWhichFillItIsEndsTheAnswerAmongOthersToo() {
    String fills = "{\"data\":[" + OmsFillJson.write(TestFills.good(7921)) + ",";
    always(
        okJson(
            ONE_FILL
                .replace("{\"data\":[", fills)
                .replace("\"id\":\"7920\"", "\"id\":\"x\"")
                .replace("\"fill_number\":7920", "\"fill_number\":null")));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill x: fill_number is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3565"})
  void moreBunchesThanTheMachineHoldsNameTheFill(String bunches) {
    always(okJson(ONE_FILL.replace("_colliding\":12", "_colliding\":" + bunches)));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bunches_colliding lies between 0 and 3564, got " + bunches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "1999-12-31T23:59:59Z",
        "2100-01-01T00:00:00Z"
      })
  void aTimeNoColliderHasSeenNamesTheFill(String time) {
    always(okJson(ONE_FILL.replaceFirst("2022-07-05T14:47:08Z", Matcher.quoteReplacement(time))));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill 7920: start_stable_beam lies in the years 2000 to 2099");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "-1e21", "1e999"})
  void aLuminosityOutOfAnyRangeNamesTheFill(String value) {
    always(okJson(ONE_FILL.replace("\"delivered_lumi\":0.5", "\"delivered_lumi\":" + value)));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fill 7920: delivered_lumi");
  }

  @Test
  void aNumberOfAHundredThousandDigitsIsNoAnswer() {
    always(okJson(ONE_FILL.replace(":7920", ":" + "9".repeat(100_000))));

    failure().isInstanceOf(SourceUnavailableException.class).hasMessageContaining("malformed");
  }

  @Test
  void deepNestingIsNoAnswer() {
    always(okJson("{\"data\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("nested too deep");
  }

  @Test
  void aValueInAMessageIsCutAndHarmless() {
    always(
        okJson(ONE_FILL.replaceFirst("2022-07-05T14:47:08Z", "\\\\u001b[2J" + "x".repeat(5000))));

    failure()
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("got '?[2Jxxx")
        .message()
        .hasSizeLessThan(600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<html><title>CERN Single Sign-On</title>",
        "\n <html><body><form id=\"kc-form-login\">",
        "<html><input type=\"password\"/>"
      })
  void aLoginPageInsteadOfJsonIsNotAuthorised(String page) {
    always(aResponse().withStatus(200).withBody(page));

    failure()
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("shows a login page (HTTP 200)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://auth.cern.ch/auth/realms/cern/protocol/openid-connect/auth?client_id=x",
        "https://login.example.org/",
        "https://sso.example.org/adfs/ls",
        "https://example.org/?SAMLRequest=abc"
      })
  void theWayToASignOnOfAnotherHostIsNotFollowed(String target) {
    always(aResponse().withStatus(302).withHeader("Location", target));

    failure()
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("redirects to a login page (HTTP 302): not signed on");
    verify(1, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectToAnotherPathIsFollowed(int status) {
    firstThenOk(aResponse().withStatus(status).withHeader("Location", "/agg/api/v2/fills?a=b"));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
  }

  @Test
  void redirectsInACircleEnd() {
    always(aResponse().withStatus(307).withHeader("Location", url + "/fills"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("redirects more than 20 times");
    verify(21, anyRequestedFor(anyUrl()));
  }

  @Test
  void aRefusedQueryShowsTheWholeDetail() {
    String detail = "Attribute bunches_colliding is not supported; " + "x".repeat(500) + " end";
    always(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"errors\":[{\"status\":\"400\",\"title\":\"Invalid attribute name\",\"detail\":\""
                    + detail
                    + "\"}]}"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("answers HTTP 400: Invalid attribute name: " + detail);
  }

  @Test
  void aDetailWithoutEndIsCut() {
    always(
        aResponse()
            .withStatus(400)
            .withBody("{\"errors\":[{\"detail\":\"" + "x".repeat(1 << 18) + "\"}]}"));

    failure().isInstanceOf(SourceUnavailableException.class).message().hasSizeLessThan(1200);
  }

  @Test
  void errorsInPlaceOfDataAreShown() {
    always(okJson("{\"errors\":[{\"title\":\"ORA-01555: snapshot too old\"}]}"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("ORA-01555: snapshot too old");
  }

  @Test
  void aByteOrderMarkIsNoFault() {
    always(okJson("\ufeff" + ONE_FILL));

    assertThat(OmsTestKit.numbers(kit.client(url))).containsExactly(7920);
  }

  @Test
  void anAnswerOfMoreThanTheLimitIsRefusedAtOnce() {
    always(okJson("{\"data\":[],\"x\":\"" + "x".repeat(9 << 20) + "\"}"));

    failure()
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("its answer has more than 8192 KiB");
    verify(1, anyRequestedFor(anyUrl()));
  }
}
