package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A real web server on loopback that lets nobody in without a Kerberos ticket: Apache with
 * mod_auth_gssapi (Debian: apache2, libapache2-mod-auth-gssapi). Passes requests on to {@code
 * behind}, with the user's name in the header {@code X-Remote-User}.
 */
public final class SpnegoServer implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

  private final int port = KerberosRealm.freePort();
  private final Path folder;
  private final Process server;

  /**
   * A server that runs.
   *
   * @param keys keys of {@code HTTP/localhost}
   * @param behind whom requests are passed on to
   */
  public SpnegoServer(Path folder, Path keys, URI behind) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Path own = Files.copy(keys, folder.resolve("keytab"));
      Files.writeString(folder.resolve("httpd.conf"), configuration(own, behind));
      letOthersRead(folder, own);
      ProcessBuilder builder =
          new ProcessBuilder(
                  PROGRAM.toString(), "-f", folder.resolve("httpd.conf").toString(), "-DFOREGROUND")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile());
      builder.environment().remove("TMPDIR"); // it keeps used proofs there, as a user of its own
      server = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Instant limit = Instant.now().plusSeconds(20);
    while (!KerberosRealm.isListening(port)) {
      if (Instant.now().isAfter(limit) || !server.isAlive()) {
        throw new IllegalStateException("Apache does not start: " + folder);
      }
      Thread.onSpinWait();
    }
  }

  /** A server that root starts does its work as another user, who must get at the keys. */
  private static void letOthersRead(Path folder, Path keys) throws IOException {
    Path shared = Path.of(System.getProperty("java.io.tmpdir"));
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    for (Path open = folder; open != null && !open.equals(shared); open = open.getParent()) {
      if (open.startsWith(shared)) {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** Whether the programs are installed. */
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && Files.exists(MODULES.resolve("mod_auth_gssapi.so"));
  }

  /** Its address, with no slash at the end. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** What it complained of. */
  String complaints() throws IOException {
    return Files.readString(folder.resolve("error.log"));
  }

  @Override
  public void close() {
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String configuration(Path keys, URI behind) {
    StringBuilder text = new StringBuilder();
    for (String module :
        new String[] {
          "mpm_event",
          "authn_core",
          "authz_core",
          "authz_user",
          "auth_gssapi",
          "headers",
          "proxy",
          "proxy_http"
        }) {
      text.append("LoadModule ").append(module).append("_module ");
      text.append(MODULES.resolve("mod_" + module + ".so")).append('\n');
    }
    return text.append(
            """
            ServerRoot FOLDER
            PidFile FOLDER/httpd.pid
            DefaultRuntimeDir FOLDER
            ErrorLog FOLDER/error.log
            Listen 127.0.0.1:PORT
            ServerName localhost
            User www-data
            Group www-data
            ProxyPass / BEHIND/
            <Location />
              AuthType GSSAPI
              AuthName test
              GssapiCredStore keytab:KEYS
              Require valid-user
              RequestHeader set X-Remote-User expr=%{REMOTE_USER}
            </Location>
            """
                .replace("FOLDER", folder.toString())
                .replace("PORT", Integer.toString(port))
                .replace("KEYS", keys.toString())
                .replace("BEHIND", behind.toString()))
        .toString();
  }
}
