package org.pixelmon.core.http;

import java.net.URI;
import org.pixelmon.core.error.UsageException;

/** Addresses of services: checked when they are read, and shown without what may be secret. */
public final class Urls {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private Urls() {}

  /**
   * Reads an address.
   *
   * @param setting key of the setting it comes from
   * @throws UsageException when it is not an http or https URL
   */
  public static URI parse(String setting, String text) {
    try {
      URI uri = URI.create(text.strip());
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      if ((http || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(setting); // its text holds the address, and that may hold a password
    }
    throw wrong(setting);
  }

  private static UsageException wrong(String setting) {
    return new UsageException(
        "setting " + setting + " is not a URL like https://cmsoms.cern.ch/agg/api/v1",
        "Correct it in config/pixelmon.properties or the environment.");
  }

  /** Scheme, host, port and path: no user, no password, no query. */
  public static String shown(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
  }

  /**
   * Refuses to send secrets in the clear; a host's own loopback is no network.
   *
   * @throws UsageException when the address is not https
   */
  public static void requireEncryption(String setting, URI uri) {
    if (!keepsSecrets(uri)) {
      throw new UsageException(
          "setting " + setting + ": " + shown(uri) + " would get a secret unencrypted",
          "Use https, or set oms.auth to none.");
    }
  }

  /** Whether a secret sent there is nobody else's: by TLS, or within this machine. */
  public static boolean keepsSecrets(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme()) || isLoopback(uri.getHost());
  }

  /** Whether two addresses are of one server: the same scheme, host and port. */
  private static boolean sameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  /**
   * Whether what one address may know is safe with another: they are of one server, perhaps by TLS
   * now.
   */
  public static boolean shareSecrets(URI from, URI to) {
    return sameServer(from, to) || isUpgrade(from, to);
  }

  /** By TLS, and on the usual port: another port may be somebody else's on the same machine. */
  private static boolean isUpgrade(URI from, URI to) {
    return from.getHost().equalsIgnoreCase(to.getHost())
        && "http".equalsIgnoreCase(from.getScheme())
        && "https".equalsIgnoreCase(to.getScheme())
        && port(from) == HTTP_PORT
        && port(to) == HTTPS_PORT;
  }

  /** The port of an address, by its scheme if it names none. */
  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
  }

  /** Whether a host is this machine itself, by name or number. */
  static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }
}
