package org.pixelmon.core.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The faults that a server can have which speaks HTTP as it should. */
final class HttpFaults {

  /**
   * Bytes of an answer that is larger than any that makes sense; but not so much that a test takes
   * all down with it where there is no limit.
   */
  private static final long HUGE = 50_000_000;

  private static final Set<Integer> SOURCE = Set.of(5);
  private static final Set<Integer> NO_ANSWER = Set.of(4, 5);

  private final Set<String> names;
  private final Function<String, Map<String, String>> environment;

  /**
   * Faults of a server.
   *
   * @param names words of which a message must hold one
   * @param environment leads a run to an origin such as {@code http://127.0.0.1:80}
   */
  HttpFaults(Set<String> names, Function<String, Map<String, String>> environment) {
    this.names = names;
    this.environment = environment;
  }

  /** The cases. */
  List<FaultCase> cases(Remote.Extent extent) {
    List<FaultCase> cases = new ArrayList<>();
    for (int status : List.of(404, 429, 500, 503)) {
      cases.add(status(status, SOURCE));
    }
    cases.add(status(401, Set.of(6)));
    cases.add(status(403, Set.of(6)));
    if (extent == Remote.Extent.LONG) {
      for (int status : List.of(400, 402, 405, 406, 408, 410, 418, 501, 502, 504, 507, 599)) {
        cases.add(status(status, status == 400 ? Set.of(4, 5, 6) : Set.of(5, 6)));
      }
    }
    cases.add(answer("redirects in a circle", Set.of(5, 6), exchange -> redirect(exchange, "")));
    cases.add(
        answer(
            "redirect to a login page",
            Set.of(5, 6),
            exchange -> redirect(exchange, "https://auth.invalid/realms/cern/auth")));
    cases.add(
        body("a login page with status 200", Set.of(5, 6), "text/html", "<html>Sign in</html>"));
    cases.add(body("text instead of JSON", NO_ANSWER, "text/plain", "Sorry!"));
    cases.add(body("an empty answer", NO_ANSWER, "application/json", ""));
    cases.add(body("JSON cut off", NO_ANSWER, "application/json", "{\"data\":[{\"id\":\"79"));
    cases.add(body("JSON of another kind", NO_ANSWER, "application/json", "[1,2,3]"));
    cases.add(body("no text at all", NO_ANSWER, "application/json", "\0\1\2\uFFFE"));
    cases.add(body("JSON nested 100,000 deep", NO_ANSWER, "application/json", "[".repeat(100_000)));
    cases.add(answer("a huge answer", NO_ANSWER, HttpFaults::huge).alone());
    cases.add(tls("expired", Certificates::expired, true));
    cases.add(tls("of another host", () -> Certificates.of("dns:elsewhere.example"), true));
    cases.add(tls("that nobody vouches for", () -> Certificates.of("ip:127.0.0.1"), false));
    cases.add(
        FaultCase.of(
            "no such host",
            SOURCE,
            names,
            () -> new FaultCase.Caused(environment.apply("https://oms.invalid"), () -> {})));
    return cases;
  }

  private FaultCase status(int status, Set<Integer> codes) {
    return answer(
        "HTTP " + status,
        codes,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private FaultCase body(String fault, Set<Integer> codes, String type, String text) {
    return answer(
        fault,
        codes,
        exchange -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static void redirect(HttpExchange exchange, String place) throws IOException {
    String here = exchange.getRequestURI().toString();
    exchange.getResponseHeaders().set("Location", place.isEmpty() ? here : place);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void huge(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write('[');
      for (long sent = 0; sent < HUGE; sent += piece.length) {
        out.write(piece);
      }
      out.write(']');
    }
  }

  private FaultCase answer(String fault, Set<Integer> codes, HttpHandler handler) {
    return FaultCase.of(
        fault,
        codes,
        names,
        () -> {
          HttpServer server = HttpServer.create(loopback(), 0);
          return caused(server, "http", handler, Map.of());
        });
  }

  private FaultCase tls(String what, Callable<Certificates> certificate, boolean trusted) {
    return FaultCase.of(
        "a certificate " + what,
        SOURCE,
        Set.of("certificate"),
        () -> {
          Certificates made = certificate.call();
          Map<String, String> trust =
              trusted ? Map.of("PIXELMON_OMS_CA_FILE", made.pem().toString()) : Map.of();
          return caused(secure(made), "https", HttpExchange::close, trust);
        });
  }

  private static HttpsServer secure(Certificates made)
      throws IOException, GeneralSecurityException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(made.context()));
    return server;
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private FaultCase.Caused caused(
      HttpServer server, String scheme, HttpHandler handler, Map<String, String> more) {
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    String origin = scheme + "://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> variables = new HashMap<>(environment.apply(origin));
    variables.putAll(more);
    return new FaultCase.Caused(
        variables,
        () -> {
          server.stop(0);
          threads.shutdownNow();
        });
  }
}
