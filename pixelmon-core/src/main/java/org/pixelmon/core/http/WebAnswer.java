package org.pixelmon.core.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * An answer, whatever its status.
 *
 * @param uri the address that gave it, after redirects
 * @param status HTTP status
 * @param headers its header fields
 * @param text its body, unpacked; what we sent as a secret is masked in it
 * @param movedTo the address that the asked one has moved to for good, if the server says so
 */
public record WebAnswer(
    URI uri, int status, HttpHeaders headers, String text, Optional<URI> movedTo) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Where it redirects to, if it does and says where to; not always something by http. */
  public Optional<URI> location() {
    if (!REDIRECTS.contains(status)) {
      return Optional.empty();
    }
    try {
      return headers.firstValue("Location").map(text -> uri.resolve(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  WebAnswer moved(Optional<URI> target) {
    return new WebAnswer(uri, status, headers, text, target);
  }

  @Override
  public String toString() {
    return "WebAnswer[" + status + " from " + Urls.shown(uri) + "]";
  }
}
