package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.Canary;
import org.pixelmon.core.testkit.TestHome;

/** Runs that fail at OMS and brilcalc, told to say everything. */
class SecretsOfRemotesTest {

  @TempDir Path home;
  private HttpServer server;

  @BeforeEach
  void serveWhatWasSent() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange -> {
          byte[] token =
              ("{\"access_token\":\"" + Canary.SECRET + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, token.length);
          exchange.getResponseBody().write(token);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void echo(int status, String before, String after) {
    server.createContext(
        "/agg",
        exchange -> {
          String sent = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] text = (before + sent + after).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Set-Cookie", "session=" + Canary.SECRET);
          exchange.sendResponseHeaders(status, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private CliHarness.Result get(CliHarness harness, String from) {
    return harness
        .with("PIXELMON_OMS_TRIES", "1")
        .run(
            new PixelmonLumi(),
            "get",
            "-ff",
            "7920",
            "-lf",
            "7930",
            "-from",
            from,
            "-v",
            "-v",
            "--debug");
  }

  @ParameterizedTest
  @CsvSource({
    "418, 'I am no teapot: ', ''",
    "200, 'no JSON: ', ''",
    "400, '{\"errors\":[{\"title\":\"', '\"}]}'",
    "403, '', ''",
    "500, '', ''",
    "200, '{\"data\":[{\"id\":\"', '\"}]}'"
  })
  void aTokenThatAServerRepeatsIsToldByNobody(int status, String before, String after)
      throws IOException {
    echo(status, before, after);
    Path file =
        new TestHome(home)
            .write("credentials/oms_client.properties", "client_id=a", "client_secret=s");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    CliHarness.Result result =
        get(
            new CliHarness(home)
                .with("PIXELMON_OMS_URL", address("/agg/api/v1"))
                .with("PIXELMON_OMS_TOKEN_URL", address("/token")),
            "oms");

    assertThat(result.code()).isBetween(2, 6);
    Canary.isSilent(result, home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u:" + Canary.SECRET + "@host/a b",
        "http://u:" + Canary.SECRET + "@127.0.0.1:9/agg",
        "http://127.0.0.1:9/agg?token=" + Canary.SECRET,
        "u:" + Canary.SECRET + "@host"
      })
  void aPasswordInTheAddressIsToldByNobody(String url) throws IOException {
    CliHarness.Result result = get(new CliHarness(home).with("PIXELMON_OMS_URL", url), "oms");

    assertThat(result.code()).isBetween(2, 6);
    Canary.isSilent(result, home);
  }

  @Test
  void aPasswordInTheAddressOfAProxyIsToldByNobody() throws IOException {
    String proxy = "http://u:" + Canary.SECRET + "@127.0.0.1:9";

    CliHarness.Result result =
        get(
            new CliHarness(home)
                .with("http_proxy", proxy)
                .with("https_proxy", proxy)
                .with("PIXELMON_OMS_URL", "http://oms.invalid/agg"),
            "oms");

    assertThat(result.code()).isBetween(2, 6);
    Canary.isSilent(result, home);
  }

  @Test
  void aSecretThatBrilcalcRepeatsIsToldByNobody() throws IOException {
    Path program =
        Files.writeString(home.resolve("brilcalc"), "#!/bin/sh\necho \"called: $*\" >&2\nexit 3\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    CliHarness.Result result =
        get(
            new CliHarness(home)
                .with("PIXELMON_BRILCALC", program + " --password " + Canary.SECRET),
            "brilcalc");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("brilcalc.command can be read by everybody");
    Canary.isSilent(result, home);
  }
}
