package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * An OMS on loopback that filters, sorts, pages and picks fields as the real one does, with the
 * token service of its sign-on beside it.
 */
public final class FakeOms implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEFAULT_PAGE = 10;

  private final HttpServer server;
  private final ArrayNode fills;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<Integer, Runnable> changes = new HashMap<>();
  private volatile int largestPage = 1000;
  private volatile boolean tellsTotal = true;
  private volatile String client;
  private volatile int tokensGiven;
  private volatile boolean olderTokensServe;

  private FakeOms(ArrayNode fills) {
    this.fills = fills;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/agg/api/v1/fills", this::answerFills);
    server.createContext("/token", this::answerToken);
    server.start();
  }

  /** Serves the answer in a file, for example the reference's {@code oms/fills.json}. */
  public static FakeOms serving(Path file) {
    try {
      return new FakeOms((ArrayNode) JSON.readTree(file.toFile()).path("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves these fills. */
  public static FakeOms serving(Collection<OmsFill> fills) {
    ArrayNode resources = JSON.createArrayNode();
    fills.forEach(fill -> resources.add(OmsFillJson.write(fill)));
    return new FakeOms(resources);
  }

  /** Never gives more rows a page, whatever it is asked for. */
  public FakeOms withLargestPage(int rows) {
    largestPage = rows;
    return this;
  }

  /** Leaves out {@code meta.totalResourceCount}. */
  public FakeOms withoutTotal() {
    tellsTotal = false;
    return this;
  }

  /** Gives a text in the place of a fill's attribute. */
  public FakeOms with(int number, String attribute, String text) {
    for (JsonNode fill : fills) {
      if (fill.path("id").asInt() == number) {
        ((ObjectNode) fill.get("attributes")).put(attribute, text);
      }
    }
    return this;
  }

  /** Does something to the fills just before it answers the request of this number, from 1 on. */
  FakeOms beforeRequest(int number, Runnable change) {
    changes.put(number, change);
    return this;
  }

  /** Forgets a fill. */
  void remove(int number) {
    for (Iterator<JsonNode> each = fills.iterator(); each.hasNext(); ) {
      if (each.next().path("id").asInt() == number) {
        each.remove();
      }
    }
  }

  /** Learns of a fill. */
  void add(OmsFill fill) {
    fills.add(OmsFillJson.write(fill));
  }

  /** Answers only those who signed on as this application. */
  public FakeOms requiringClient(String id, String secret) {
    client = "client_id=" + id + "&client_secret=" + secret;
    return this;
  }

  /** A token stays good when another one is given, as for applications that run side by side. */
  public FakeOms withTokensThatStayGood() {
    olderTokensServe = true;
    return this;
  }

  /** Value for {@code oms.url}. */
  public URI url() {
    return address("/agg/api/v1");
  }

  /** Value for {@code oms.tokenUrl}. */
  public URI tokenUrl() {
    return address("/token");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Decoded queries so far, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** A token that it takes. */
  public synchronized String newToken() {
    tokensGiven++;
    return "token-" + tokensGiven;
  }

  /** How many tokens were given out. */
  public int tokensGiven() {
    return tokensGiven;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answerToken(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (form.startsWith("grant_type=client_credentials&" + client + "&audience=")) {
      ObjectNode token = JSON.createObjectNode().put("access_token", newToken());
      send(exchange, 200, token.put("token_type", "Bearer").put("expires_in", 1200));
    } else {
      send(exchange, 401, JSON.createObjectNode().put("error", "unauthorized_client"));
    }
  }

  private void answerFills(HttpExchange exchange) throws IOException {
    requests.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
    changes.getOrDefault(requests.size(), () -> {}).run();
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (client != null && !isGood(sent)) {
      send(exchange, 401, error("401", "token missing or expired"));
      return;
    }
    try {
      send(exchange, 200, select(parameters(exchange.getRequestURI())));
    } catch (IllegalArgumentException e) {
      send(exchange, 400, error("400", e.getMessage()));
    }
  }

  private boolean isGood(String authorization) {
    int oldest = olderTokensServe ? 1 : tokensGiven;
    return IntStream.rangeClosed(oldest, tokensGiven)
        .anyMatch(token -> ("Bearer token-" + token).equals(authorization));
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : uri.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private ObjectNode select(Map<String, String> parameters) {
    List<JsonNode> chosen = new ArrayList<>();
    for (JsonNode fill : fills) {
      if (FakeOmsFilters.accept(parameters, fill.path("attributes"))) {
        chosen.add(fill);
      }
    }
    FakeOmsFilters.sort(parameters.getOrDefault("sort", "fill_number"), chosen);
    int offset = Integer.parseInt(parameters.getOrDefault("page[offset]", "0"));
    int asked = Integer.parseInt(parameters.getOrDefault("page[limit]", "" + DEFAULT_PAGE));
    int limit = Math.min(asked, largestPage);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode data = answer.putArray("data");
    chosen.stream().skip(offset).limit(limit).forEach(fill -> data.add(pick(parameters, fill)));
    answer.putObject("jsonapi").put("version", "1.0");
    if (tellsTotal) {
      answer.putObject("meta").put("totalResourceCount", chosen.size());
    }
    return answer;
  }

  private static JsonNode pick(Map<String, String> parameters, JsonNode fill) {
    ObjectNode picked = fill.deepCopy();
    if (parameters.containsKey("fields")) {
      List<String> fields = List.of(parameters.get("fields").split(","));
      ((ObjectNode) picked.get("attributes")).retain(fields);
    }
    if (!parameters.getOrDefault("include", "").contains("meta")) {
      picked.remove("meta");
    }
    return picked;
  }

  private static ObjectNode error(String status, String title) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("errors").addObject().put("status", status).put("title", title);
    return answer;
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
