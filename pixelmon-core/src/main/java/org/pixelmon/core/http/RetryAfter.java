package org.pixelmon.core.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The pause a server asks for (RFC 9110, 10.2.3): a number of seconds, or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** The pause from now on; empty when the server asks for none, or not understandably. */
  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers.firstValue("Retry-After").flatMap(text -> parse(text.strip(), now));
  }

  private static Optional<Duration> parse(String text, Instant now) {
    try {
      if (text.length() <= 9 && text.matches("\\d+")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      Duration wait = Duration.between(now, until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
