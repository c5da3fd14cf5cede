package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.UsageException;

class UrlsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u:sesame@host/a b",
        "ftp://u:sesame@host/",
        "u:sesame@host",
        "https://u:sesame@/"
      })
  void anAddressThatIsNoneIsNotShownNotEvenInATrace(String text) {
    StringWriter trace = new StringWriter();

    assertThatThrownBy(() -> Urls.parse("oms.url", text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("setting oms.url is not a URL")
        .satisfies(e -> e.printStackTrace(new PrintWriter(trace, true)));
    assertThat(trace.toString()).doesNotContain("sesame");
  }

  @Test
  void userAndQueryAreNotShown() {
    assertThat(Urls.shown(URI.create("https://u:p@host:8443/a/b?c=d#e")))
        .isEqualTo("https://host:8443/a/b");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a/x, https://A:443/y, true",
    "http://a/x, http://a:80/y, true",
    "http://a/x, https://a/x, true",
    "http://a:8080/x, https://a/x, false",
    "http://a/x, https://a:8443/x, false",
    "https://a/x, http://a/x, false",
    "https://a/x, https://b/x, false",
    "https://a/x, https://a.b/x, false",
    "https://a/x, https://a:444/x, false"
  })
  void secretsAreSharedWithTheSameServerAlone(URI one, URI other, boolean shared) {
    assertThat(Urls.shareSecrets(one, other)).isEqualTo(shared);
  }

  @Test
  void aSecretNeedsTlsExceptOnThisMachine() {
    assertThatThrownBy(
            () -> Urls.requireEncryption("oms.url", URI.create("http://127.0.0.1.evil.org/")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unencrypted");
    assertThatCode(() -> Urls.requireEncryption("oms.url", URI.create("http://127.0.0.1:1/")))
        .doesNotThrowAnyException();
  }
}
