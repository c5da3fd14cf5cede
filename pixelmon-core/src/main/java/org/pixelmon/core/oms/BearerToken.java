package org.pixelmon.core.oms;

import java.util.Map;
import java.util.regex.Pattern;

/** A token as a header field (RFC 6750). */
final class BearerToken {

  /** What a token may hold; anything else would be quoted in the HTTP client's complaint. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,65536}");

  private BearerToken() {}

  /** Whether a text can be a token. */
  static boolean is(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** The header field that a request needs. */
  static Map<String, String> header(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
