package org.pixelmon.core.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Hosts that are reached without a proxy: the variable {@code no_proxy}, a list of host names,
 * domains with or without a dot or {@code *.} in front, addresses and networks ({@code
 * 10.0.0.0/8}), each with a port if one is meant; {@code *} is every host.
 */
final class NoProxy {

  private final List<String> entries;

  NoProxy(String list) {
    this.entries =
        Arrays.stream(list.split("[,\\s]+"))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** Whether an address is reached directly. */
  boolean matches(URI uri) {
    String host = bare(uri.getHost().toLowerCase(Locale.ROOT));
    return entries.stream().anyMatch(entry -> matches(entry, host, Urls.port(uri)));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    int slash = entry.indexOf('/');
    if (slash > 0) {
      return isInNetwork(entry.substring(0, slash), entry.substring(slash + 1), host);
    }
    boolean withPort = entry.matches("(?:\\[[^\\]]*]|[^:]*):\\d{1,5}");
    int colon = withPort ? entry.lastIndexOf(':') : entry.length();
    if (withPort && Integer.parseInt(entry.substring(colon + 1)) != port) {
      return false;
    }
    String name = bare(entry.substring(0, colon)).replaceFirst("^\\*?\\.", "");
    return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
  }

  private static boolean isInNetwork(String network, String length, String host) {
    byte[] wanted = number(network);
    byte[] given = number(host);
    if (wanted.length == 0 || wanted.length != given.length || !length.matches("\\d{1,3}")) {
      return false;
    }
    int bits = Math.min(Integer.parseInt(length), 8 * wanted.length);
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> i % 8;
      if ((wanted[i / 8] & mask) != (given[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an address in numbers; none for a name, which is never looked up. */
  private static byte[] number(String host) {
    String text = bare(host);
    try {
      boolean literal = text.matches("[0-9.]+") || text.indexOf(':') >= 0;
      return literal ? InetAddress.getByName(text).getAddress() : new byte[0];
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
