package org.pixelmon.core.oms;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.SourceUnavailableException;

class OmsTlsTest {

  @TempDir static Path folder;
  private static WireMockServer server;
  private static Path certificate;

  @BeforeAll
  static void serveWithACertificateOfOurOwn() throws Exception {
    Path store = folder.resolve("server.p12");
    certificate = folder.resolve("ca.pem");
    keytool(
        "-genkeypair -alias oms -keyalg RSA -keysize 2048 -dname CN=localhost -ext"
            + " san=ip:127.0.0.1,dns:localhost -validity 2 -storetype PKCS12 -storepass changeit"
            + " -keystore "
            + store);
    keytool(
        "-exportcert -rfc -alias oms -storepass changeit -keystore "
            + store
            + " -file "
            + certificate);
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystorePassword("changeit")
                .keyManagerPassword("changeit")
                .keystoreType("PKCS12"));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[]}")));
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String url() {
    return "https://127.0.0.1:" + server.httpsPort();
  }

  @Test
  void aCertificateNobodyVouchesForIsRefusedAtOnceWithAHint() {
    OmsTestKit kit = new OmsTestKit();

    assertThatThrownBy(() -> OmsTestKit.numbers(kit.client(url())))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("certificate is not trusted")
        .hasFieldOrPropertyWithValue(
            "remedy",
            Remedy.of(
                "Name a PEM file with the CERN certificates in oms.caFile"
                    + " (PIXELMON_OMS_CA_FILE)."));
    assertThat(kit.pauses).isEmpty();
  }

  @Test
  void aCertificateInTheConfiguredFileIsTrusted() {
    assertThat(OmsTestKit.numbers(new OmsTestKit().caFile(certificate).client(url()))).isEmpty();
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "not a certificate\n");
    Path missing = folder.resolve("missing.pem");

    for (Path file : List.of(empty, text, missing)) {
      assertThatThrownBy(() -> new OmsTestKit().caFile(file).client(url()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(file.toString());
    }
  }
}
