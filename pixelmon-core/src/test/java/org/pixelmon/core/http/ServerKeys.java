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

  ServerKeys(Path folder) {
    this.folder = folder;
  }

  /** Makes a certificate that nobody vouches for but itself. */
  ServerKeys make(String name, String subject, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + subject));
    command.addAll(List.of(options));
    keytool(name, command);
    return this;
  }

  /** Lets a certificate of ours vouch for a new one. */
  ServerKeys makeSigned(String name, String by, String subject, String... options)
      throws Exception {
    make(name, subject);
    Path request = folder.resolve(name + ".csr");
    Path signed = folder.resolve(name + ".crt");
    keytool(name, List.of("-certreq", "-alias", name, "-file", request.toString()));
    List<String> sign =
        new ArrayList<>(
            List.of(
                "-gencert",
                "-rfc",
                "-alias",
                by,
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString()));
    sign.addAll(List.of(options));
    keytool(by, sign);
    keytool(
        name,
        List.of("-importcert", "-noprompt", "-alias", by, "-file", certificate(by).toString()));
    keytool(name, List.of("-importcert", "-alias", name, "-file", signed.toString()));
    return this;
  }

  /** The certificate as a PEM file. */
  Path certificate(String name) throws Exception {
    Path pem = folder.resolve(name + ".pem");
    if (!Files.exists(pem)) {
      keytool(name, List.of("-exportcert", "-rfc", "-alias", name, "-file", pem.toString()));
    }
    return pem;
  }

  /** TLS of a server that shows this certificate. */
  SSLContext tls(String name) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store(name))) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  private void keytool(String name, List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(arguments);
    command.addAll(
        List.of(
            "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store(name).toString()));
    Path log = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
