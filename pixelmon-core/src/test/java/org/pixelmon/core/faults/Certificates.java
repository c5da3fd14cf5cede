package org.pixelmon.core.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of the test's own, made by the JDK's keytool, each once. */
final class Certificates {

  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  private static final Map<String, Certificates> MADE = new HashMap<>();

  private final Path folder;
  private final String name;

  private Certificates(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** One whose time is over, of an authority that is trusted. */
  static synchronized Certificates expired() throws IOException {
    return once(
        "expired",
        made -> {
          made.pair("ca", "-ext", "bc:c", "-validity", "5");
          made.pair("x", "-validity", "5");
          made.keytool("-certreq", "-alias", "x", "-file", made.file(".csr"));
          made.keytool(
              "-gencert",
              "-alias",
              "ca",
              "-infile",
              made.file(".csr"),
              "-outfile",
              made.file(".crt"),
              "-ext",
              "san=ip:127.0.0.1",
              "-startdate",
              "-10d",
              "-validity",
              "5");
          made.keytool("-exportcert", "-rfc", "-alias", "ca", "-file", made.pem().toString());
          made.keytool("-importcert", "-noprompt", "-alias", "x", "-file", made.file(".crt"));
          made.keytool("-delete", "-alias", "ca"); // the server is to show the other one
        });
  }

  /** One that vouches for itself, for a host as keytool has it, such as {@code ip:127.0.0.1}. */
  static synchronized Certificates of(String host) throws IOException {
    return once(
        host.replace(':', '-'),
        made -> {
          made.pair("x", "-ext", "san=" + host, "-validity", "5");
          made.keytool("-exportcert", "-rfc", "-alias", "x", "-file", made.pem().toString());
        });
  }

  /** Makes a certificate. */
  @FunctionalInterface
  private interface Making {
    void make(Certificates made) throws IOException;
  }

  private static Certificates once(String name, Making making) throws IOException {
    Certificates made = MADE.get(name);
    if (made == null) {
      Path folder = Files.createTempDirectory("pixelmon-certificate");
      folder.toFile().deleteOnExit(); // after the files in it, which are named later
      made = new Certificates(folder, name);
      for (String ending : List.of(".p12", ".pem", ".csr", ".crt")) {
        Path.of(made.file(ending)).toFile().deleteOnExit();
      }
      making.make(made);
      MADE.put(name, made);
    }
    return made;
  }

  private void pair(String alias, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1"));
    arguments.addAll(List.of("-dname", "CN=" + name + " " + alias, "-storetype", "PKCS12"));
    arguments.addAll(List.of(more));
    keytool(arguments.toArray(String[]::new));
  }

  private void keytool(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", "changeit", "-keystore", store().toString()));
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

  private String file(String ending) {
    return folder.resolve(name + ending).toString();
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
