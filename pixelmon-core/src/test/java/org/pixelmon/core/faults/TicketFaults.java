package org.pixelmon.core.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pixelmon.core.faults.LineFault.Kind;
import org.pixelmon.core.kerberos.KerberosRealm;

/** What can go wrong with Kerberos tickets and the server that gives them. */
final class TicketFaults {

  private static final Path FAKETIME = Path.of("/usr/bin/faketime");
  private static final Set<Integer> SERVER = Set.of(5);
  private static final Set<Integer> TICKET = Set.of(6);

  private final Path folder;
  private final KerberosRealm realm;
  private final Map<String, String> healthy;
  private final boolean hasty;

  /**
   * Faults of a realm.
   *
   * @param folder has the cache {@code short} with a ticket of one second
   * @param healthy the environment of a run without a fault
   * @param extent the short form lets {@code krb5.conf} shorten the waits, the long one does not
   */
  TicketFaults(
      Path folder, KerberosRealm realm, Map<String, String> healthy, Remote.Extent extent) {
    this.folder = folder;
    this.realm = realm;
    this.healthy = healthy;
    this.hasty = extent == Remote.Extent.SHORT;
  }

  /** The cases. A JVM has one {@code krb5.conf} at a time, so that each is played alone. */
  List<FaultCase> cases() {
    List<FaultCase> cases = new ArrayList<>();
    for (Kind kind : List.of(Kind.REFUSED, Kind.SILENT, Kind.CLOSE, Kind.RESET, Kind.GARBAGE)) {
      cases.add(line(LineFault.always(kind, 0)));
    }
    cases.add(line(LineFault.always(Kind.DRIP, 0)));
    cases.add(line(LineFault.always(Kind.CLOSE, 50)));
    cases.add(line(LineFault.always(Kind.GARBAGE, 50)));
    cases.add(endless());
    cases.add(ticket("there is none", "FILE:" + folder.resolve("none")));
    cases.add(ticket("it has expired", "FILE:" + folder.resolve("short")));
    cases.add(ticket("a cache that Java cannot read", "KCM:1000"));
    cases.add(
        of(
            "ticket: a cache that is none",
            TICKET,
            () -> with("KRB5CCNAME", "FILE:" + Files.writeString(folder.resolve("bad"), "none"))));
    cases.add(of("ticket: of another realm", TICKET, this::ofAnotherRealm));
    if (Files.isExecutable(FAKETIME)) {
      cases.add(
          FaultCase.of(
                  "Kerberos server: its clock is 20 minutes late", TICKET, kerberos(), this::late)
              .alone());
    }
    return cases;
  }

  private static Set<String> kerberos() {
    return Set.of("Kerberos");
  }

  private FaultCase ticket(String fault, String cache) {
    return of("ticket: " + fault, TICKET, () -> with("KRB5CCNAME", cache));
  }

  private Map<String, String> with(String variable, String value) {
    Map<String, String> environment = new TreeMap<>(healthy);
    environment.put(variable, value);
    return environment;
  }

  /** Makes the environment of a run. */
  @FunctionalInterface
  private interface Surroundings {
    Map<String, String> make() throws IOException;
  }

  private static FaultCase of(String fault, Set<Integer> codes, Surroundings surroundings) {
    return FaultCase.of(
            fault,
            codes,
            kerberos(),
            () -> {
              JvmKerberos.forget();
              return new FaultCase.Caused(surroundings.make(), JvmKerberos::forget);
            })
        .alone();
  }

  /** An answer begins with its length (RFC 4120, 7.2.2). */
  private FaultCase endless() {
    return FaultCase.of(
            "Kerberos server: announces 2 GB",
            SERVER,
            kerberos(),
            () -> {
              JvmKerberos.forget();
              ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
              Thread thread = new Thread(() -> announce(server), "endless-kdc");
              thread.setDaemon(true);
              thread.start();
              return new FaultCase.Caused(
                  with("KRB5_CONFIG", configuration(server.getLocalPort()).toString()),
                  () -> {
                    server.close();
                    JvmKerberos.forget();
                  });
            })
        .alone();
  }

  private static void announce(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read();
        socket.getOutputStream().write(new byte[] {0x7f, -1, -1, -1, 0x6d});
        socket.getOutputStream().flush();
        socket.getInputStream().readAllBytes(); // until the other end gives up
      } catch (IOException e) {
        // the next one, unless this was the end
      }
    }
  }

  private FaultCase line(LineFault fault) {
    return FaultCase.of(
            "Kerberos server: " + fault.inWords(),
            SERVER,
            kerberos(),
            () -> {
              JvmKerberos.forget();
              FaultyLine line = new FaultyLine(realm.port(), fault, 1);
              return new FaultCase.Caused(
                  with("KRB5_CONFIG", configuration(line.port()).toString()),
                  () -> {
                    line.close();
                    JvmKerberos.forget();
                  });
            })
        .alone();
  }

  /** A {@code krb5.conf} that leads to a line. */
  private Path configuration(int port) throws IOException {
    String all = Files.readString(realm.configuration());
    String text =
        hasty
            ? all.replace("[libdefaults]", "[libdefaults]\n  kdc_timeout = 1s\n  max_retries = 1")
            : all;
    return Files.writeString(
        folder.resolve("by-" + port + ".conf"),
        text.replace("127.0.0.1:" + realm.port(), "127.0.0.1:" + port));
  }

  /** The realm of the host is not the ticket's, and its server knows nothing of that. */
  private Map<String, String> ofAnotherRealm() throws IOException {
    String text = Files.readString(realm.configuration());
    Path other = folder.resolve("other.conf");
    Files.writeString(
        other,
        text.replace("localhost = PIXELMON.TEST", "localhost = OTHER.TEST")
            .replace(
                "[domain_realm]",
                "  OTHER.TEST = {\n    kdc = 127.0.0.1:" + realm.port() + "\n  }\n[domain_realm]"));
    return with("KRB5_CONFIG", other.toString());
  }

  private FaultCase.Caused late() {
    JvmKerberos.forget();
    KerberosRealm late = new KerberosRealm(folder.resolve("late"), "LATE.TEST");
    String cache = "FILE:" + folder.resolve("late-cc");
    late.kinit(cache, Duration.ofHours(1));
    late.service("HTTP/localhost");
    late.restart(List.of(FAKETIME.toString(), "-f", "-20m"));
    Map<String, String> environment = with("KRB5CCNAME", cache);
    environment.put("KRB5_CONFIG", late.configuration().toString());
    return new FaultCase.Caused(
        environment,
        () -> {
          late.close();
          JvmKerberos.forget();
        });
  }
}
