package org.pixelmon.core.signon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application that wants a session, and the sign-on server that it sends people to, with pages
 * as Keycloak has them. Who comes from the web server that checks tickets has the header {@code
 * X-Remote-User}.
 */
public final class SignOnFront implements AutoCloseable {

  /** What the sign-on server shows first. */
  public enum Page {
    WITH_KERBEROS,
    WITHOUT_KERBEROS,
    SECOND_FACTOR_AFTERWARDS,
    FORM_AFTERWARDS,
    ERROR,
    CIRCLE,
    NOTHING
  }

  /** What a signed-on user gets of the application. */
  public static final String ANSWER =
      "{\"data\":[],\"links\":{},\"meta\":{\"totalResourceCount\":0}}";

  /** A path of {@link #apiBy}: where pages are, where tickets are checked, the path itself. */
  private static final Pattern BY = Pattern.compile("/by/([^/]*)/([^/]*)(/.*)");

  private static final String COOKIE = "mod_auth_openidc_session";

  private final HttpServer application = server();
  private final HttpServer front = server();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private volatile URI tickets = URI.create("http://localhost:1");
  private volatile Optional<URI> behind = Optional.empty();
  private volatile Page page = Page.WITH_KERBEROS;
  private final AtomicInteger session = new AtomicInteger(1);

  public SignOnFront() {
    application.createContext("/", this::application);
    front.createContext("/", this::front);
    application.start();
    front.start();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An address of the application. */
  public URI applicationAddress() {
    return URI.create(at(application) + "/agg/api/v1/fills");
  }

  /**
   * The same application for those who are led another way to sign on, to find faults on it.
   *
   * @param pages where the pages of the sign-on server are for them, for example {@code
   *     http://127.0.0.1:80}
   * @param proofs where tickets are checked for them
   * @return base of the API
   */
  public URI apiBy(String pages, String proofs) {
    String way = (pages + "/" + proofs).replace("://", ":");
    return URI.create(at(application) + "/by/" + way + "/agg/api/v1");
  }

  /** Gives those who are signed on what this server answers to the same. */
  public SignOnFront before(URI server) {
    behind = Optional.of(server);
    return this;
  }

  /** The sign-on server's address, with no slash at the end. */
  public URI frontAddress() {
    return URI.create(at(front));
  }

  private static String at(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Names the web server that checks tickets. */
  public void checkTicketsAt(URI address) {
    tickets = address;
  }

  public void show(Page shown) {
    page = shown;
  }

  /** Ends the sessions that were begun. */
  public void forgetSessions() {
    session.incrementAndGet();
  }

  /** Requests so far: path, and who came. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  private void application(HttpExchange exchange) throws IOException {
    Matcher by = BY.matcher(exchange.getRequestURI().getPath());
    boolean isBy = by.matches();
    String path = isBy ? by.group(3) : exchange.getRequestURI().getPath();
    note("application", exchange);
    if (path.equals("/callback")) {
      boolean known = text(exchange).contains("code=proven");
      exchange
          .getResponseHeaders()
          .add("Set-Cookie", COOKIE + "=" + (known ? session.get() : 0) + "; Path=/; HttpOnly");
      redirect(exchange, applicationAddress() + "?page%5Blimit%5D=1");
      return;
    }
    String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    if (cookies.contains(COOKIE + "=" + session.get())) {
      exchange.getResponseHeaders().add("Content-Type", "application/vnd.api+json");
      answer(exchange, 200, data(path + "?" + exchange.getRequestURI().getRawQuery()));
    } else {
      String pages = isBy ? origin(by.group(1)) : at(front);
      String proofs = isBy ? origin(by.group(2)) : tickets.toString();
      redirect(
          exchange,
          pages + "/realms/cern/protocol/openid-connect/auth?client_id=oms&state=" + proofs);
    }
  }

  private static String origin(String inPath) {
    return inPath.replaceFirst(":", "://");
  }

  private String data(String asked) throws IOException {
    if (behind.isEmpty()) {
      return ANSWER;
    }
    try (InputStream in = behind.get().resolve(asked).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void front(HttpExchange exchange) throws IOException {
    note("front", exchange);
    String path = exchange.getRequestURI().getPath();
    String user = exchange.getRequestHeaders().getFirst("X-Remote-User");
    if (path.endsWith("/auth")) {
      exchange.getResponseHeaders().add("Set-Cookie", "AUTH_SESSION_ID=1; Path=/realms; HttpOnly");
      logIn(exchange, "?" + exchange.getRequestURI().getRawQuery());
    } else if (path.endsWith("/broker/kerberos")) {
      boolean sameBrowser =
          String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
              .contains("AUTH_SESSION_ID=1");
      if (sameBrowser) {
        redirect(exchange, proofs(exchange) + "/tickets");
      } else {
        answer(exchange, 400, html("<div id='kc-error-message'><p>Cookie not found.</p></div>"));
      }
    } else if (path.equals("/tickets") && user != null) {
      proven(exchange);
    } else {
      answer(exchange, 404, html("<div id='kc-error-message'><p>Page not found</p></div>"));
    }
  }

  private static String proofs(HttpExchange exchange) {
    return exchange.getRequestURI().getQuery().replaceFirst(".*state=", "");
  }

  private void logIn(HttpExchange exchange, String query) throws IOException {
    String form =
        "<form id='kc-form-login' action='/login'><input type='password' name='p'></form>";
    String link =
        "<a id=\"social-kerberos\" href='/realms/cern/broker/kerberos" + query + "'>Kerberos</a>";
    switch (page) {
      case WITHOUT_KERBEROS -> answer(exchange, 200, html(form));
      case ERROR ->
          answer(exchange, 400, html("<div id='kc-error-message'><p>Client not found.</p></div>"));
      case CIRCLE ->
          answer(
              exchange,
              200,
              html(
                  "<form action='auth'><input name=a value=b></form><script>document.forms[0].submit()</script>"));
      case NOTHING -> answer(exchange, 200, html("<p>Works</p>"));
      default -> answer(exchange, 200, html(form + link));
    }
  }

  private void proven(HttpExchange exchange) throws IOException {
    String callback = at(application) + "/callback";
    switch (page) {
      case SECOND_FACTOR_AFTERWARDS ->
          answer(
              exchange,
              200,
              html("<form id='kc-otp-login-form' action='/x'><input name='otp'></form>"));
      case FORM_AFTERWARDS ->
          answer(
              exchange,
              200,
              html(
                  "<form method='post' action='"
                      + callback
                      + "'><input type='hidden' name='code' value='proven'><input type=hidden name=state value='s'></form><script>document.forms[0].submit()</script>"));
      default -> redirect(exchange, callback + "?code=proven&state=s");
    }
  }

  private void note(String who, HttpExchange exchange) {
    String authorisation = exchange.getRequestHeaders().getFirst("Authorization");
    String user = exchange.getRequestHeaders().getFirst("X-Remote-User");
    seen.add(
        who
            + " "
            + exchange.getRequestURI().getPath()
            + (user == null ? "" : " " + user)
            + (authorisation == null || user != null ? "" : " with a proof"));
  }

  private static String text(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return exchange.getRequestURI().getRawQuery() + "&" + body;
  }

  private static String html(String body) {
    return "<!doctype html><html><head><title>Sign in to CERN</title></head><body>"
        + body
        + "</body></html>";
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    application.stop(0);
    front.stop(0);
  }
}
