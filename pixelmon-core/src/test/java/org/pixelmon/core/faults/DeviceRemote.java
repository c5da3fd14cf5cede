package org.pixelmon.core.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pixelmon.core.oms.FakeOms;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.testkit.TestHome;

/**
 * The sign-on server of those who once entered a code: it renews their sign-on by the refresh token
 * that was kept, and exchanges what it gives for a token that OMS takes. Nobody sits at a terminal.
 */
public final class DeviceRemote implements Remote {

  private static final String SECRET = "s-C4n4ry-refresh";
  private static final String REALM = "/realms/cern";
  private static final String TOKENS = REALM + "/protocol/openid-connect/token";
  private static final String KEPT = "credentials/oms_refresh_token.txt";

  /** What it answers to one question, about. */
  private static final int ANSWER_BYTES = 220;

  private final FakeOms oms =
      FakeOms.serving(TestFills.good(7920, 7959))
          .requiringClient("realm", "itself")
          .withTokensThatStayGood();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer realm;

  private DeviceRemote(HttpServer realm) {
    this.realm = realm;
    realm.setExecutor(threads);
    realm.createContext(TOKENS, this::answer);
    realm.start();
  }

  /** A server that runs. */
  public static DeviceRemote start() throws IOException {
    return new DeviceRemote(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    String answer;
    if (form.contains("grant_type=refresh_token") && form.contains("refresh_token=" + SECRET)) {
      answer = "{\"access_token\":\"of-the-person\",\"refresh_token\":\"" + SECRET + "\"}";
    } else if (form.contains("subject_token=of-the-person")) {
      answer = "{\"access_token\":\"" + oms.newToken() + "\"}";
    } else {
      status = 400;
      answer = "{\"error\":\"invalid_grant\"}";
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public String name() {
    return "sign-on by code";
  }

  @Override
  public void prepare(Path home) throws IOException {
    Secret.write(new TestHome(home), KEPT, SECRET);
  }

  @Override
  public String program() {
    return "pixelmon-lumi";
  }

  @Override
  public List<String> arguments() {
    return List.of("get", "-ff", "7920", "-lf", "7959", "-from", "oms", "--oms-auth", "device");
  }

  @Override
  public String output() {
    return "data/luminosity/integrated_luminosity_per_fill.csv";
  }

  @Override
  public Map<String, String> healthy() {
    return at(origin(realm.getAddress().getPort()));
  }

  private static String origin(int port) {
    return "http://127.0.0.1:" + port;
  }

  private Map<String, String> at(String origin) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PIXELMON_OMS_URL", oms.url().toString());
    environment.put("PIXELMON_OMS_REALM_URL", origin + REALM);
    environment.put("PIXELMON_OMS_DEVICE_CLIENT", "pixelmon");
    environment.put("PIXELMON_OMS_DEVICE_TOKEN_FILE", KEPT);
    return environment;
  }

  @Override
  public String secret() {
    return SECRET;
  }

  @Override
  public List<FaultCase> cases(Extent extent, long seed) {
    Set<String> names = Set.of("the sign-on server");
    List<FaultCase> cases =
        new ArrayList<>(
            new LineFaults(names, realm.getAddress().getPort(), port -> at(origin(port)), seed)
                .cases(extent, ANSWER_BYTES));
    cases.addAll(new HttpFaults(names, this::at).cases(extent));
    return cases;
  }

  @Override
  public void close() {
    realm.stop(0);
    threads.shutdownNow();
    oms.close();
  }
}
