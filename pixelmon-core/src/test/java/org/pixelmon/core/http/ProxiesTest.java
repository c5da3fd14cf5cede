package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.UsageException;

class ProxiesTest {

  private static final URI OMS = URI.create("https://cmsoms.cern.ch/agg/api/v1");

  private static Optional<Proxies.Via> through(URI uri, Map<String, String> environment) {
    return Proxies.of(name -> Optional.ofNullable(environment.get(name))).through(uri);
  }

  private static String shown(URI uri, Map<String, String> environment) {
    return through(uri, environment).map(Proxies.Via::toString).orElse("direct");
  }

  @Test
  void eachSchemeHasItsOwnAndSmallLettersWin() {
    Map<String, String> both =
        Map.of(
            "https_proxy", "http://a:1", "HTTPS_PROXY", "http://b:2", "HTTP_PROXY", "http://c:3");

    assertThat(shown(OMS, both)).isEqualTo("a:1");
    assertThat(shown(URI.create("http://example.org/"), both)).isEqualTo("c:3");
    assertThat(shown(OMS, Map.of("http_proxy", "http://c:3"))).isEqualTo("direct");
    assertThat(shown(OMS, Map.of("ALL_PROXY", "d:4"))).isEqualTo("d:4");
    assertThat(shown(OMS, Map.of("https_proxy", " ", "HTTPS_PROXY", "b:2"))).isEqualTo("direct");
  }

  @ParameterizedTest
  @CsvSource({
    "http://cmsproxy.cms:3128/, cmsproxy.cms:3128",
    "cmsproxy.cms:3128, cmsproxy.cms:3128",
    "HTTP://cmsproxy.cms, cmsproxy.cms:80",
    "http://u:p@w/d@host:8080/, host:8080",
    "http://[::1]:3128, ::1:3128"
  })
  void manyFormsOfAnAddressAreUnderstood(String text, String proxy) {
    assertThat(shown(OMS, Map.of("https_proxy", text))).isEqualTo(proxy);
  }

  @Test
  void userAndPasswordAreDecodedAndNotShown() {
    Proxies.Via via =
        through(OMS, Map.of("https_proxy", "http://user:p%40ss+w@host:1")).orElseThrow();

    String sent = via.authorization().orElseThrow().replace("Basic ", "");
    assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
        .isEqualTo("user:p@ss+w");
    assertThat(via.toString()).isEqualTo("host:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://user:sesame@host:1080",
        "https://user:sesame@host:3128",
        "http://user:sesame@:3128",
        "http://user:sesame@host:99999",
        "http://user:sesame@ho st:1",
        "http://"
      })
  void whatIsNoProxyForUsIsNamedWithoutItsPassword(String text) {
    assertThatThrownBy(() -> through(OMS, Map.of("https_proxy", text)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("environment variable https_proxy is '")
        .hasMessageNotContaining("sesame")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1/", "http://127.0.0.1:1/", "http://[::1]:1/"})
  void thisMachineIsReachedDirectly(URI uri) {
    assertThat(shown(uri, Map.of("http_proxy", "a:1"))).isEqualTo("direct");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "cmsoms.cern.ch",
        "CMSOMS.cern.ch",
        "other.org, .cern.ch",
        "other.org cern.ch",
        "*.cern.ch",
        "cern.ch:443"
      })
  void hostsOfNoProxyAreReachedDirectly(String list) {
    assertThat(shown(OMS, Map.of("https_proxy", "a:1", "no_proxy", list))).isEqualTo("direct");
    assertThat(shown(OMS, Map.of("HTTPS_PROXY", "a:1", "NO_PROXY", list))).isEqualTo("direct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oms.cern.ch", "ern.ch", "cern.ch:80", ",", "10.0.0.0/8", "cern", "x/y"})
  void otherHostsAreNot(String list) {
    assertThat(shown(OMS, Map.of("https_proxy", "a:1", "no_proxy", list))).isEqualTo("a:1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.176.3.4/, 10.176.0.0/16, direct",
    "http://10.177.3.4/, 10.176.0.0/16, a:1",
    "http://10.177.3.4/, 10.176.0.0/15, direct",
    "http://10.176.3.4/, 10.176.3.4, direct",
    "http://10.176.3.4/, 0.0.0.0/0, direct",
    "http://[2001:db8::1]/, 2001:db8::/32, direct",
    "http://[2001:db9::1]/, 2001:db8::/32, a:1",
    "http://[2001:db8::1]:81/, [2001:db8::1]:80, a:1",
    "http://[2001:db8::1]/, [2001:db8::1]:80, direct"
  })
  void networksOfNoProxyAreReachedDirectly(URI uri, String list, String way) {
    assertThat(shown(uri, Map.of("http_proxy", "a:1", "no_proxy", list))).isEqualTo(way);
  }
}
