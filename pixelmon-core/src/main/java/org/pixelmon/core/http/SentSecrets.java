package org.pixelmon.core.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What we sent and nobody may see: a server may repeat it in its answer. */
final class SentSecrets {

  private static final String MASK = "***";

  /** Shorter ones stand in every second sentence. */
  private static final int SHORTEST = 4;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Remembers a secret, as it is and as forms and addresses write it. */
  void note(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
      known.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
  }

  /** Remembers what follows the scheme in a header that signs on: {@code Bearer abc}. */
  void noteCredentials(String header) {
    note(header.substring(header.indexOf(' ') + 1).strip());
  }

  /** A text with every known secret masked. */
  String mask(String text) {
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
