package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real realm on loopback: the Kerberos server of MIT in a folder of its own, and its {@code
 * kinit}. Debian has them in krb5-kdc, krb5-admin-server and krb5-user.
 */
public final class KerberosRealm implements AutoCloseable {

  public static final String PASSWORD = "made-for-this-test";
  private static final Path ADMIN = Path.of("/usr/sbin/kadmin.local");
  private static final Path MAKER = Path.of("/usr/sbin/kdb5_util");
  private static final Path SERVER = Path.of("/usr/sbin/krb5kdc");
  private static final Path KINIT = Path.of("/usr/bin/kinit");

  private final Path folder;
  private final String realm;
  private final int port;
  private Process server;

  /** A realm that runs, with the user {@code operator}. */
  public KerberosRealm(Path folder, String realm) {
    this.folder = folder;
    this.realm = realm;
    this.port = freePort();
    try {
      Files.createDirectories(folder);
      Files.writeString(configuration(), clientConfiguration());
      Files.writeString(folder.resolve("kdc.conf"), serverConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(MAKER.toString(), "create", "-s", "-r", realm, "-P", "master", "-W");
    add("-pw " + PASSWORD + " operator");
    start(List.of());
  }

  /** Whether the programs are installed. */
  public static boolean isInstalled() {
    return List.of(ADMIN, MAKER, SERVER, KINIT).stream().allMatch(Files::isExecutable);
  }

  /** Adds a service and writes its keys to a file. */
  public Path service(String name) {
    add("-randkey " + name);
    Path keys = folder.resolve(name.replace('/', '-') + ".keytab");
    query("ktadd -k " + keys + " " + name);
    return keys;
  }

  /** Where its server is, on loopback. */
  public int port() {
    return port;
  }

  /** The {@code krb5.conf} that names the server. */
  public Path configuration() {
    return folder.resolve("krb5.conf");
  }

  /** Gets a ticket of {@code operator} into a cache such as {@code FILE:/tmp/x}. */
  public void kinit(String cache, Duration lifetime) {
    answer(
        PASSWORD + "\n",
        KINIT.toString(),
        "-l",
        lifetime.toSeconds() + "s",
        "-c",
        cache,
        "operator");
  }

  /** Stops the server, as a night would. */
  public void stop() {
    server.descendants().forEach(ProcessHandle::destroy); // what a launcher started
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Starts the server anew by another program, for example one that tells it another time.
   *
   * @param launcher words before the server's own command
   */
  public void restart(List<String> launcher) {
    stop();
    start(launcher);
  }

  @Override
  public void close() {
    stop();
  }

  private void add(String principal) {
    query("addprinc " + principal);
  }

  private void query(String query) {
    run(ADMIN.toString(), "-r", realm, "-q", query);
  }

  private void start(List<String> launcher) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(List.of(SERVER.toString(), "-n", "-r", realm));
    try {
      server = process(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Instant limit = Instant.now().plusSeconds(20);
    while (!isListening(port)) {
      if (Instant.now().isAfter(limit) || !server.isAlive()) {
        throw new IllegalStateException("the Kerberos server does not start: " + folder);
      }
      Thread.onSpinWait();
    }
  }

  private void run(String... command) {
    answer("", command);
  }

  private void answer(String input, String... command) {
    try {
      Process process = process(List.of(command)).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            String.join(" ", command) + ": " + Files.readString(folder.resolve("log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("KRB5_CONFIG", configuration().toString());
    environment.put("KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
    environment.remove("KRB5CCNAME");
    return builder;
  }

  private String clientConfiguration() {
    return """
        [libdefaults]
          default_realm = REALM
          dns_lookup_kdc = false
          dns_lookup_realm = false
          dns_canonicalize_hostname = false
          rdns = false
          udp_preference_limit = 1
        [realms]
          REALM = {
            kdc = 127.0.0.1:PORT
          }
        [domain_realm]
          localhost = REALM
        """
        .replace("REALM", realm)
        .replace("PORT", Integer.toString(port));
  }

  private String serverConfiguration() {
    return """
        [kdcdefaults]
          kdc_listen = 127.0.0.1:PORT
          kdc_tcp_listen = 127.0.0.1:PORT
        [realms]
          REALM = {
            database_name = FOLDER/principal
            key_stash_file = FOLDER/stash
            acl_file = FOLDER/acl
            supported_enctypes = aes256-cts-hmac-sha1-96:normal
          }
        [logging]
          kdc = FILE:FOLDER/kdc.log
        """
        .replace("REALM", realm)
        .replace("PORT", Integer.toString(port))
        .replace("FOLDER", folder.toString());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
