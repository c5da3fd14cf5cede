package org.pixelmon.core.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web server on loopback, whose answers tests write. */
public final class WebServer implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<String> authorisations = new CopyOnWriteArrayList<>();

  private WebServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.start();
  }

  /** Answers a request. */
  @FunctionalInterface
  public interface Handler {

    /** Does it. */
    void answer(HttpExchange request, Answer answer) throws IOException;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** By http. */
  public static WebServer start() {
    try {
      return new WebServer(HttpServer.create(anyPort(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By https. */
  static WebServer start(SSLContext tls) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new WebServer(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers what begins with a path. */
  public WebServer on(String path, Handler handler) {
    server.createContext(
        path,
        request -> {
          paths.add(request.getRequestURI().getPath());
          authorisations.add(String.valueOf(request.getRequestHeaders().getFirst("Authorization")));
          handler.answer(request, new Answer(request));
        });
    return this;
  }

  /** An address of it. */
  public URI url(String path) {
    return URI.create(scheme + "://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What was asked for, in order. */
  public List<String> paths() {
    return List.copyOf(paths);
  }

  /** The header Authorization of each request, or null. */
  public List<String> authorisations() {
    return List.copyOf(authorisations);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What a handler sends. */
  public static final class Answer {

    private final HttpExchange request;

    Answer(HttpExchange request) {
      this.request = request;
    }

    /** With a header field. */
    public Answer header(String name, String value) {
      request.getResponseHeaders().add(name, value);
      return this;
    }

    /** A text. */
    public void text(int status, String text) throws IOException {
      bytes(status, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes. */
    public void bytes(int status, byte[] bytes) throws IOException {
      request.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      request.getResponseBody().write(bytes);
      request.close();
    }

    /** A redirect. */
    public void redirect(int status, String target) throws IOException {
      header("Location", target).text(status, "");
    }
  }
}
