package org.pixelmon.core.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of web services: what is asked for is tried again where that helps, redirects are
 * followed where that is safe, cookies are kept as long as the client is. All limits are those of
 * its settings.
 *
 * <p>No message of it holds a header, a query, a user or a password of an address, or anything that
 * was sent as a secret, even if the server repeats it.
 */
public final class WebClient {

  private static final Logger LOG = LoggerFactory.getLogger(WebClient.class);

  private final WebSettings settings;
  private final SentSecrets secrets = new SentSecrets();
  private final Tries tries;
  private final Set<String> told = new HashSet<>();

  /**
   * A client.
   *
   * @throws org.pixelmon.core.error.BadInputException when the file of certificates is not one
   */
  public WebClient(WebSettings settings, Patience patience) {
    this.settings = settings;
    this.tries = new Tries(settings, patience, secrets);
  }

  /** A client that really waits; throws like the constructor. */
  public static WebClient of(WebSettings settings, Progress progress) {
    return new WebClient(settings, Patience.of(progress));
  }

  /**
   * Sends a request and follows its redirects.
   *
   * @return an answer: of any status but those that may pass, and a redirect only where the request
   *     says to stop, or when it leads nowhere
   * @throws org.pixelmon.core.error.SourceUnavailableException when there is none within the limits
   * @throws org.pixelmon.core.error.UsageException when the proxy of the environment is no address
   */
  public WebAnswer send(WebRequest request) {
    note(request);
    Deadline deadline = request.deadline().orElseGet(() -> Deadline.in(settings.totalTime()));
    WebRequest next = request;
    boolean forGood = true;
    Optional<URI> moved = Optional.empty();
    for (int followed = 0; ; followed++) {
      WebAnswer answer = tries.send(next, deadline);
      Optional<URI> target = answer.location();
      if (target.isEmpty() || request.stop().test(target.get())) {
        return answer.moved(moved);
      }
      next = Redirects.next(next, answer, target.get(), followed);
      LOG.debug("{} redirects to {}", request.place(), Urls.shown(next.uri()));
      forGood &= Redirects.isForGood(answer);
      if (forGood) {
        tellMoved(next);
      }
      moved = forGood ? Optional.of(next.uri()) : moved;
    }
  }

  private void tellMoved(WebRequest next) {
    String to = Urls.shown(next.uri());
    if (told.add(to)) {
      LOG.warn("{} has moved for good, to {}: correct {}", next.service(), to, next.setting());
    }
  }

  private void note(WebRequest request) {
    request.secrets().forEach(secrets::note);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (header.getKey().equalsIgnoreCase("Authorization")) {
        secrets.noteCredentials(header.getValue());
      }
    }
  }
}
