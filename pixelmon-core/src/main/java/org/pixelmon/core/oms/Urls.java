package org.pixelmon.core.oms;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.pixelmon.core.error.UsageException;

/** Addresses of services: checked when they are read, and shown without what may be secret. */
final class Urls {

  private Urls() {}

  /**
   * Reads an address.
   *
   * @param setting key of the setting it comes from
   * @throws UsageException when it is not an http or https URL
   */
  static URI parse(String setting, String text) {
    try {
      URI uri = URI.create(text.strip());
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      if ((http || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(setting, e);
    }
    throw wrong(setting, null);
  }

  private static UsageException wrong(String setting, Exception cause) {
    return new UsageException(
        "setting " + setting + " is not a URL like https://cmsoms.cern.ch/agg/api/v1",
        "Correct it in config/pixelmon.properties or the environment.",
        cause);
  }

  /** Scheme, host, port and path: no user, no password, no query. */
  static String shown(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
  }

  /**
   * Refuses to send secrets in the clear; a host's own loopback is no network.
   *
   * @throws UsageException when the address is not https
   */
  static void requireEncryption(String setting, URI uri) {
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri.getHost())) {
      throw new UsageException(
          "setting " + setting + ": " + shown(uri) + " would get a secret unencrypted",
          "Use https, or set oms.auth to none.");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      boolean literal = host.equals("localhost") || host.startsWith("127.") || host.contains(":");
      return literal && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
