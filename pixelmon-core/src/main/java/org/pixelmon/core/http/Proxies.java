package org.pixelmon.core.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pixelmon.core.error.UsageException;

/**
 * The proxies that the environment names, as curl and Python's requests read it: {@code
 * https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, in small letters or
 * else in capitals. This machine itself is reached directly. Where the environment names none,
 * Java's own settings hold ({@code -Dhttps.proxyHost}).
 */
public final class Proxies {

  private static final int USUAL_PORT = 80;
  private static final int LARGEST_PORT = 65_535;

  private final Function<String, Optional<String>> environment;

  private Proxies(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /** Those of an environment, which gives the value of a variable. */
  public static Proxies of(Function<String, Optional<String>> environment) {
    return new Proxies(environment);
  }

  /**
   * A proxy.
   *
   * @param host its host
   * @param port its port
   * @param authorization what it is sent to know us, a header that is secret
   */
  record Via(String host, int port, Optional<String> authorization) {

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * The proxy for an address, if the environment names one.
   *
   * @throws UsageException when what it names is no proxy that we can use
   */
  Optional<Via> through(URI uri) {
    return isDirect(uri) ? Optional.empty() : variable(uri).map(this::parse);
  }

  private boolean isDirect(URI uri) {
    return Urls.isLoopback(uri.getHost())
        || value("no_proxy").map(list -> new NoProxy(list).matches(uri)).orElse(false);
  }

  private Optional<String> variable(URI uri) {
    String own = uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
    return Stream.of(own, "all_proxy").filter(name -> value(name).isPresent()).findFirst();
  }

  private Optional<String> value(String name) {
    return environment
        .apply(name)
        .or(() -> environment.apply(name.toUpperCase(Locale.ROOT)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private Via parse(String variable) {
    String text = value(variable).orElseThrow();
    int schemeEnd = text.indexOf("://");
    String scheme = schemeEnd < 0 ? "http" : text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + 3);
    int at = rest.lastIndexOf('@'); // a password may hold an @ of its own
    String server = rest.substring(at + 1).replaceFirst("[/?#].*", "");
    if (!scheme.equals("http")) {
      throw wrong(variable, scheme, at, server, "a proxy is reached by http");
    }
    int colon = server.matches(".*:\\d{1,5}") ? server.lastIndexOf(':') : server.length();
    String host = server.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
    int port = colon < server.length() ? Integer.parseInt(server.substring(colon + 1)) : USUAL_PORT;
    if (!host.matches("[\\w.:-]+") || port < 1 || port > LARGEST_PORT) {
      throw wrong(variable, scheme, at, server, "wants http://host:port");
    }
    return new Via(
        host, port, at < 0 ? Optional.empty() : Optional.of(basic(rest.substring(0, at))));
  }

  /** RFC 7617. */
  private static String basic(String user) {
    byte[] bytes = decoded(user).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String decoded(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return user; // a % that encodes nothing stands for itself
    }
  }

  private static UsageException wrong(
      String variable, String scheme, int at, String server, String wanted) {
    String shown = scheme + "://" + (at < 0 ? "" : "***@") + server;
    return new UsageException(
        "environment variable " + variable + " is '" + Excerpt.of(shown, 100) + "': " + wanted,
        "Correct it, or put the host into no_proxy.");
  }

  /** The same for the JDK's client. */
  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        Optional<Via> via = through(uri);
        if (via.isPresent()) {
          InetSocketAddress address = new InetSocketAddress(via.get().host(), via.get().port());
          return List.of(new Proxy(Proxy.Type.HTTP, address));
        }
        ProxySelector java = ProxySelector.getDefault();
        return java == null || isDirect(uri) ? List.of(Proxy.NO_PROXY) : java.select(uri);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress proxy, IOException problem) {
        // Said by the one who asked.
      }
    };
  }
}
