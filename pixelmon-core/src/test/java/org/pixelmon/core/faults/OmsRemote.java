package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pixelmon.core.oms.FakeOms;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.testkit.TestHome;

/** OMS, or the token service of its sign-on; asked for the luminosity of some fills. */
public final class OmsRemote implements Remote {

  private static final String SECRET = "s-C4n4ry-0ms";

  /** What OMS answers in all, about: four pages of ten fills. */
  private static final int PAGES_BYTES = 18_000;

  /** What the token service answers, about. */
  private static final int TOKEN_BYTES = 200;

  private final FakeOms oms =
      FakeOms.serving(TestFills.good(7920, 7959))
          .withLargestPage(10)
          .requiringClient("pixel", SECRET)
          .withTokensThatStayGood();
  private final boolean signOn;

  private OmsRemote(boolean signOn) {
    this.signOn = signOn;
  }

  /** OMS itself is at fault. */
  public static OmsRemote oms() {
    return new OmsRemote(false);
  }

  /** The token service is. */
  public static OmsRemote tokenService() {
    return new OmsRemote(true);
  }

  @Override
  public String name() {
    return signOn ? "token service" : "OMS";
  }

  @Override
  public void prepare(Path home) throws IOException {
    Secret.write(
        new TestHome(home),
        "credentials/oms_client.properties",
        "client_id=pixel",
        "client_secret=" + SECRET);
  }

  @Override
  public String program() {
    return "pixelmon-lumi";
  }

  @Override
  public List<String> arguments() {
    return List.of("get", "-ff", "7920", "-lf", "7959", "-from", "oms");
  }

  @Override
  public String output() {
    return "data/luminosity/integrated_luminosity_per_fill.csv";
  }

  @Override
  public Map<String, String> healthy() {
    return at(origin(oms.url().getPort()));
  }

  private static String origin(int port) {
    return "http://127.0.0.1:" + port;
  }

  private Map<String, String> at(String origin) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PIXELMON_OMS_AUTH", "client");
    environment.put("PIXELMON_OMS_URL", signOn ? oms.url().toString() : origin + "/agg/api/v1");
    environment.put(
        "PIXELMON_OMS_TOKEN_URL", signOn ? origin + "/token" : oms.tokenUrl().toString());
    return environment;
  }

  @Override
  public String secret() {
    return SECRET;
  }

  @Override
  public List<FaultCase> cases(Extent extent, long seed) {
    Set<String> names = Set.of(name());
    List<FaultCase> cases =
        new ArrayList<>(
            new LineFaults(names, oms.url().getPort(), port -> at(origin(port)), seed)
                .cases(extent, signOn ? TOKEN_BYTES : PAGES_BYTES));
    cases.addAll(new HttpFaults(names, this::at).cases(extent));
    return cases;
  }

  @Override
  public void close() {
    oms.close();
  }
}
