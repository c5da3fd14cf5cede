package org.pixelmon.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Keys and certificates of servers for tests, made by keytool. */
final class ServerKeys {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path store;

  ServerKeys(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("keys.p12");
  }

  /** Makes a certificate that nobody vouches for but itself. */
  ServerKeys make(String name, String subject, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + subject));
    command.addAll(List.of(options));
    keytool(command);
    return this;
  }

  /** Makes a certificate that one made before vouches for. */
  ServerKeys makeSigned(String name, String by, String subject, String... options)
      throws Exception {
    List<String> more = new ArrayList<>(List.of("-signer", by));
    more.addAll(List.of(options));
    return make(name, subject, more.toArray(String[]::new));
  }

  /** The certificate as a PEM file. */
  Path certificate(String name) throws Exception {
    Path pem = folder.resolve(name + ".pem");
    if (!Files.exists(pem)) {
      keytool(List.of("-exportcert", "-rfc", "-alias", name, "-file", pem.toString()));
    }
    return pem;
  }

  /** TLS of a server that shows this certificate. */
  SSLContext tls(String name) throws GeneralSecurityException, IOException {
    char[] password = PASSWORD.toCharArray();
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      all.load(in, password);
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(name, all.getKey(name, password), password, all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(arguments);
    command.addAll(
        List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
    Path log = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
