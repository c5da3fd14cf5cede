package org.pixelmon.core.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.retry.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request until it is answered: connections that fail or break, time-outs and the statuses
 * 408, 425, 429 and 5xx are tried again, anything else is an answer.
 */
final class Tries {

  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);
  private static final int PROXY_WANTS_SIGN_ON = 407;
  private static final int SERVER_ERROR = 500;

  private final Exchange exchange;
  private final WebSettings settings;
  private final Patience patience;
  private final SentSecrets secrets;

  Tries(WebSettings settings, Patience patience, SentSecrets secrets) {
    this.exchange = new Exchange(settings, secrets);
    this.settings = settings;
    this.patience = patience;
    this.secrets = secrets;
  }

  /**
   * Sends a request.
   *
   * @return an answer whose status is not one that passes
   * @throws SourceUnavailableException when no try was answered
   */
  WebAnswer send(WebRequest request, Deadline deadline) {
    int attempts = settings.retry().attempts();
    for (int attempt = 1; ; attempt++) {
      Try outcome = attempt(request, deadline.atMost(settings.answerTimeout()));
      if (outcome.problem() == null) {
        return outcome.answer();
      }
      Duration wait = wait(outcome, attempt);
      boolean tooLong = wait.compareTo(settings.retry().longestPause()) > 0;
      boolean tooLate = wait.compareTo(deadline.left()) >= 0;
      if (attempt == attempts || tooLong || tooLate) {
        throw new SourceUnavailableException(
            request.place()
                + ": "
                + outcome.problem()
                + tried(attempt, wait, tooLong, tooLate, deadline),
            Remedy.of("Try again later").or(Kind.GO_OFFLINE),
            outcome.cause());
      }
      LOG.info(
          "{}: {}, trying again in {} ms", request.place(), outcome.problem(), wait.toMillis());
      patience.progress().at("asking " + request.service() + " again, try", attempt + 1L, attempts);
      pause(request, wait);
    }
  }

  private Duration wait(Try outcome, int attempt) {
    return outcome
        .pauseAsked()
        .orElseGet(() -> settings.retry().pauseAfter(attempt, patience.chance().getAsDouble()));
  }

  private static String tried(
      int attempt, Duration wait, boolean tooLong, boolean tooLate, Deadline deadline) {
    String tries = " after " + (attempt == 1 ? "1 try" : attempt + " tries");
    if (tooLong) {
      return tries + ", it asks to wait " + wait.toSeconds() + " s";
    }
    return tooLate ? tries + ", the time limit is " + seconds(deadline.total()) : tries;
  }

  /** What one try gave: an answer, or a problem that may pass. */
  private record Try(
      WebAnswer answer, String problem, Exception cause, Optional<Duration> pauseAsked) {}

  private Try attempt(WebRequest request, Duration limit) {
    try {
      WebAnswer answer = exchange.once(request, limit);
      if (answer.status() == PROXY_WANTS_SIGN_ON) {
        throw refusedByProxy(request);
      }
      boolean passes = PASSING.contains(answer.status()) || answer.status() >= SERVER_ERROR;
      if (!passes) {
        return new Try(answer, null, null, Optional.empty());
      }
      Optional<Duration> asked = RetryAfter.of(answer.headers(), patience.clock().instant());
      return new Try(answer, "HTTP " + answer.status(), null, asked);
    } catch (TimeoutException e) {
      String problem = "no full answer within " + seconds(limit);
      return new Try(null, problem, e, Optional.empty());
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    } catch (IOException e) {
      Trouble trouble = Trouble.of(e, request, settings);
      String problem = secrets.mask(trouble.text());
      if (!trouble.mayPass()) {
        throw new SourceUnavailableException(request.place() + ": " + problem, trouble.remedy(), e);
      }
      return new Try(null, problem, e, Optional.empty());
    }
  }

  private NotAuthorisedException refusedByProxy(WebRequest request) {
    String proxy =
        settings.proxies().through(request.uri()).map(via -> "the proxy " + via).orElse("a proxy");
    return new NotAuthorisedException(
        request.place() + ": " + proxy + " refuses us (HTTP 407)",
        "Name it with its user and password: https_proxy=http://user:password@host:port.");
  }

  private static String seconds(Duration limit) {
    return Math.max(1, limit.toSeconds()) + " s";
  }

  private void pause(WebRequest request, Duration wait) {
    try {
      patience.pause().await(wait);
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  private static SourceUnavailableException interrupted(
      WebRequest request, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SourceUnavailableException(request.place() + ": interrupted", "", e);
  }
}
