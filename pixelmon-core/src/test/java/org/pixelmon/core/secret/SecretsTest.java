package org.pixelmon.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @BeforeEach
  void forgetOtherTests() {
    Secrets.forgetAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://cms_trk_r:C4n4ry!@127.0.0.1:9/x",
        "jdbc:postgresql://127.0.0.1:9/x?password=a;C4n4ry!",
        "jdbc:postgresql://127.0.0.1:9/x?user=u&password=C4n4ry!&ssl=true",
        "jdbc:postgresql://127.0.0.1:9/x?sslpassword=C4n4ry!",
        "jdbc:oracle:thin:u/p@C4n4ry!@//127.0.0.1:9/x",
        "jdbc:oracle:thin:u/C4n4ry!@cms_omds_adg",
        "jdbc:oracle:oci:u/\"p C4n4ry!\"@//h:1521/x",
        "jdbc:oracle:thin:u/pa/C4n4ry!@(DESCRIPTION=(ADDRESS=(HOST=h)))",
        "jdbc:oracle:thin:@tcps://h:2484/x?wallet_password=C4n4ry!",
        "jdbc:h2:mem:x;USER=me;PASSWORD=C4n4ry!;MODE=Oracle",
        "https://u:C4n4ry!@host/a b",
        "https://u:p@C4n4ry!@host/a@b",
        "https://u:p/C4n4ry!@host",
        "http://u:C4n4ry!@cmsproxy.cms:3128",
        "u:C4n4ry!@cmsproxy.cms:3128",
        "https://host/x?access_token=C4n4ry!",
        "GET /x: Authorization: Bearer C4n4ry!.x-y",
        "Authorization: C4n4ry!",
        "the answer was 'Bearer C4n4ry9876'",
        "Proxy-Authorization: Basic C4n4ry!",
        "Set-Cookie: mod_auth_openidc_session=C4n4ry!; Path=/",
        "Cookie: a=b; c=C4n4ry!",
        "{\"error\":\"x\",\"client_secret\" : \"C4n4ry!\\\"C4n4ry!\"}",
        "{'access_token': 'C4n4ry!'}",
        "grant_type=client_credentials&client_secret=C4n4ry!&audience=x",
        "-Djavax.net.ssl.trustStorePassword=C4n4ry!",
        "brilcalc --password C4n4ry! lumi",
        "brilcalc --password=C4n4ry! lumi",
        "expected a key, got 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJDNG40cnkhIn0.C4n4ry_x'"
      })
  void aSecretIsKnownByItsPlace(String text) {
    assertThat(Secrets.mask(text)).contains("***").doesNotContain("C4n4ry");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:pw@h:5432/x, jdbc:postgresql://u:***@h:5432/x",
    "jdbc:oracle:thin:u/p@q@h, jdbc:oracle:thin:u/***@h",
    "jdbc:h2:mem:x;PASSWORD=pw;A=b, jdbc:h2:mem:x;PASSWORD=***;A=b",
    "https://u:pw@host/agg, https://u:***@host/agg",
    "a password=*** and more, a password=*** and more"
  })
  void whatIsNotSecretStaysReadable(String text, String masked) {
    assertThat(Secrets.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:oracle:thin:@cms_omds_adg",
        "jdbc:oracle:thin:@//host:1521/service",
        "OMS at https://cmsoms.cern.ch:8443/agg/api/v1: HTTP 503 after 4 tries",
        "http://host:8080/a@b",
        "FATAL: password authentication failed for user \"cms_trk_r\"",
        "credentials/oms_pwd.txt: password of cms_trk_r: file not found",
        "setting omds.passwordFile = /x and oms.tokenUrl = https://h/token",
        "It wants the lines client_id=... client_secret=...",
        "Basic authentication is off, Bearer token missing or expired",
        "WWW-Authenticate: Bearer realm=\"x\"",
        "fills.csv:12: start 2022-07-05 14:47:08 is no time",
        "400001:9001 of CMS_TRACKER/PixelBarrel/PixelBarrel_BmI:channel001",
        "Unrecognized token 'Sorry': was expecting JSON"
      })
  void aTextWithoutSecretsIsLeftAsItIs(String text) {
    assertThat(Secrets.mask(text)).isEqualTo(text);
  }

  @Test
  void aNotedSecretIsFoundWhereverItIsRepeatedAndInEveryForm() {
    Secrets.note("N0ted&secret%");

    assertThat(Secrets.mask("driver says: xN0ted&secret%y, N0TED&SECRET%, N0ted%26secret%25"))
        .isEqualTo("driver says: x***y, ***, ***");
  }

  @Test
  void aPieceOfASecretIsFoundWhenADriverCutsTheAddressThere() {
    Secrets.noteIn("jdbc:oracle:thin:u/p@Pi3ceOfIt@//127.0.0.1:9/x");

    assertThat(Secrets.mask("unknown host 'Pi3ceOfIt'")).isEqualTo("unknown host '***'");
  }

  @Test
  void aShortSecretIsAWordOfItsOwnAndAVeryShortOneIsLeft() {
    Secrets.note("b0ld");
    Secrets.note("abc");

    assertThat(Secrets.mask("b0ld b0lder abc")).isEqualTo("*** b0lder abc");
  }

  @Test
  void aSecretFileIsNotedLineByLineAndValueByValue() {
    Secrets.noteFile(
        "first line 77\nclient_id = pixel-app-77\nclient_secret = s3cret-of-77\n# of us\n");

    assertThat(Secrets.mask("first line 77 | pixel-app-77 | s3cret-of-77 | # of us"))
        .isEqualTo("*** | pixel-app-77 | *** | # of us");
  }

  @Test
  void theEnvironmentIsSearchedByTheNamesOfItsVariables() {
    Secrets.noteAmong(
        Map.of(
            "https_proxy", "http://me:pr0xy-pass@h:1",
            "SOME_TOKEN", "t0ken-value",
            "PIXELMON_JAVA_OPTS", "-Xmx1g -Dhttp.proxyPassword=j4va-pass -Da=b",
            "PIXELMON_OMS_TOKEN_URL", "https://host/of-t0kens"));

    assertThat(Secrets.mask("pr0xy-pass t0ken-value j4va-pass https://host/of-t0kens"))
        .isEqualTo("*** *** *** https://host/of-t0kens");
  }

  @Test
  void argumentsAreMaskedWordByWord() {
    assertThat(
            Secrets.maskArguments(List.of("--password", "x", "--url=http://u:p w@h", "-ff", "1")))
        .containsExactly("--password", "***", "--url=http://u:***@h", "-ff", "1");
  }

  @Test
  @Timeout(60)
  void aTextOfManyBeginningsTakesTimeThatGrowsWithItsLengthOnly() {
    List<String> nasty =
        List.of(
            "//a:",
            "a:",
            "password=",
            "Bearer aaaaaa ",
            "eyJ",
            "cookie:",
            "\"token\":\"",
            "-password ");
    for (String piece : nasty) {
      String text = piece.repeat(400_000 / piece.length());
      assertThat(Secrets.mask(text).length()).isLessThanOrEqualTo(text.length() + 800_000);
    }
  }
}
