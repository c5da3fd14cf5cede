package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.pixelmon.core.kerberos.KerberosRealm;
import org.pixelmon.core.kerberos.SpnegoServer;
import org.pixelmon.core.oms.FakeOms;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.signon.SignOnFront;

/**
 * The sign-on to OMS by a Kerberos ticket: the pages that lead to it, the web server that wants a
 * proof, the Kerberos server, and the tickets themselves. All but the pages are the real programs.
 */
public final class KerberosRemote implements Remote {

  /** What the pages answer to one question, about. */
  private static final int PAGE_BYTES = 400;

  private static final Set<String> NAMES = Set.of("the sign-on of OMS at");

  private final Path folder;
  private final FakeOms oms = FakeOms.serving(TestFills.good(7920, 7959));
  private final SignOnFront front = new SignOnFront().before(oms.url());
  private final KerberosRealm realm;
  private final SpnegoServer proofs;

  private KerberosRemote(Path folder) {
    this.folder = folder;
    this.realm = new KerberosRealm(folder.resolve("realm"), "PIXELMON.TEST");
    this.proofs =
        new SpnegoServer(
            folder.resolve("web"), realm.service("HTTP/localhost"), front.frontAddress());
    realm.kinit("FILE:" + folder.resolve("cc"), Duration.ofHours(2));
    realm.kinit("FILE:" + folder.resolve("short"), Duration.ofSeconds(1));
  }

  /** Whether the programs are installed. */
  public static boolean canBePlayed() {
    return KerberosRealm.isInstalled() && SpnegoServer.isInstalled();
  }

  /** A realm and servers that run. */
  public static KerberosRemote start() throws IOException {
    JvmKerberos.forget();
    Path folder = Files.createTempDirectory("pixelmon-fault-kerberos");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new KerberosRemote(folder);
  }

  @Override
  public String name() {
    return "sign-on by Kerberos";
  }

  @Override
  public void prepare(Path home) {}

  @Override
  public String program() {
    return "pixelmon-lumi";
  }

  @Override
  public List<String> arguments() {
    return List.of("get", "-ff", "7920", "-lf", "7959", "-from", "oms", "--oms-auth", "kerberos");
  }

  @Override
  public String output() {
    return "data/luminosity/integrated_luminosity_per_fill.csv";
  }

  @Override
  public Map<String, String> healthy() {
    return by(front.frontAddress().toString(), proofs.address().toString());
  }

  private Map<String, String> by(String pages, String tickets) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PIXELMON_OMS_URL", front.apiBy(pages, tickets).toString());
    environment.put("KRB5_CONFIG", realm.configuration().toString());
    environment.put("KRB5CCNAME", "FILE:" + folder.resolve("cc"));
    return environment;
  }

  @Override
  public String secret() {
    return "";
  }

  @Override
  public List<FaultCase> cases(Extent extent, long seed) {
    Function<String, Map<String, String>> pages = origin -> by(origin, proofs.address().toString());
    List<FaultCase> cases =
        new ArrayList<>(
            line(
                front.frontAddress().getPort(),
                port -> pages.apply("http://127.0.0.1:" + port),
                extent,
                seed));
    cases.addAll(new HttpFaults(NAMES, pages).cases(extent));
    if (extent == Extent.LONG) {
      String origin = front.frontAddress().toString();
      int checked = proofs.address().getPort();
      line(checked, port -> by(origin, "http://localhost:" + port), extent, seed).stream()
          .map(each -> each.named(each.fault() + " (where the ticket is checked)"))
          .forEach(cases::add);
    }
    cases.addAll(new TicketFaults(folder, realm, healthy(), extent).cases());
    return cases;
  }

  /** What is left of a spoilt page may look like one that offers no Kerberos. */
  private static List<FaultCase> line(
      int port, IntFunction<Map<String, String>> environment, Extent extent, long seed) {
    return new LineFaults(NAMES, port, environment, seed)
        .cases(extent, PAGE_BYTES).stream()
            .map(each -> each.codes().contains(4) ? each.allowing(6) : each)
            .toList();
  }

  @Override
  public void close() {
    proofs.close();
    realm.close();
    front.close();
    oms.close();
    FaultTrial.delete(folder);
    JvmKerberos.forget();
  }
}
