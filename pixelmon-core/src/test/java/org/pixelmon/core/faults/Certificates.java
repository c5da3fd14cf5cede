package org.pixelmon.core.faults;

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

/** Certificates of the test's own, made by the JDK's keytool. */
final class Certificates {

  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final String name;

  private Certificates(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Makes one.
   *
   * @param hosts for example {@code ip:127.0.0.1}
   * @param start when it becomes valid, as keytool has it, for example {@code -10d}
   * @param days how long it stays so
   */
  static Certificates make(Path folder, String name, String hosts, String start, int days)
      throws IOException {
    Certificates made = new Certificates(folder, name);
    made.keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + name,
        "-ext",
        "san=" + hosts,
        "-startdate",
        start,
        "-validity",
        "" + days,
        "-storetype",
        "PKCS12");
    made.keytool("-exportcert", "-rfc", "-file", made.pem().toString());
    return made;
  }

  private void keytool(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "x", "-storepass", "changeit", "-keystore", store().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool failed: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Path store() {
    return folder.resolve(name + ".p12");
  }

  /** The certificate, for those who are to trust it. */
  Path pem() {
    return folder.resolve(name + ".pem");
  }

  /** For the server. */
  SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, STORE_PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
