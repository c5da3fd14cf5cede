package org.pixelmon.core.oms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Pause;
import org.pixelmon.core.retry.RetryPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request until it is answered: connection failures, time-outs and the statuses 429, 500,
 * 502, 503 and 504 are tried again, anything else is an answer.
 */
final class RetryingHttp {

  private static final Logger LOG = LoggerFactory.getLogger(RetryingHttp.class);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final HttpClient client;
  private final RetryPolicy policy;
  private final Duration timeLimit;
  private final Pause pause;
  private final Clock clock;
  private final Progress progress;

  /**
   * A sender.
   *
   * @param policy a server that asks for a longer pause than its longest is given up
   * @param timeLimit for one try, from the request to the last byte of the answer
   * @param clock tells the time, against which a {@code Retry-After} date is measured
   * @param progress told of the tries after the first
   */
  RetryingHttp(
      HttpClient client,
      RetryPolicy policy,
      Duration timeLimit,
      Pause pause,
      Clock clock,
      Progress progress) {
    this.client = client;
    this.policy = policy;
    this.timeLimit = timeLimit;
    this.pause = pause;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Sends a request.
   *
   * @param service its name in messages
   * @return an answer whose status is not one that passes
   * @throws SourceUnavailableException when no try was answered
   */
  HttpResponse<String> send(String service, HttpRequest request) {
    String place = service + " at " + Urls.shown(request.uri());
    for (int attempt = 1; ; attempt++) {
      Try outcome = attempt(place, request);
      if (outcome.problem() == null) {
        return outcome.response();
      }
      Duration wait = outcome.pauseAsked().orElse(policy.pauseAfter(attempt));
      boolean tooLong = wait.compareTo(policy.longestPause()) > 0;
      if (attempt == policy.attempts() || tooLong) {
        String wish = tooLong ? ", it asks to wait " + wait.toSeconds() + " s" : "";
        throw new SourceUnavailableException(
            place + ": " + outcome.problem() + " after " + tries(attempt) + wish,
            Remedy.of("Try again later").or(Kind.GO_OFFLINE),
            outcome.cause());
      }
      LOG.info("{}: {}, trying again in {} ms", place, outcome.problem(), wait.toMillis());
      progress.at("asking " + service + " again, try", attempt + 1L, policy.attempts());
      await(place, wait);
    }
  }

  private static String tries(int attempts) {
    return attempts == 1 ? "1 try" : attempts + " tries";
  }

  /** What one try gave: a response, or a problem that may pass. */
  private record Try(
      HttpResponse<String> response,
      String problem,
      Exception cause,
      Optional<Duration> pauseAsked) {}

  private Try attempt(String place, HttpRequest request) {
    try {
      HttpResponse<String> response = exchange(place, request);
      if (!PASSING.contains(response.statusCode())) {
        return new Try(response, null, null, Optional.empty());
      }
      return new Try(response, "HTTP " + response.statusCode(), null, pauseAsked(response));
    } catch (TimeoutException e) {
      String problem = "no full answer within " + timeLimit.toSeconds() + " s";
      return new Try(null, problem, e, Optional.empty());
    } catch (IOException e) {
      failIfUntrusted(place, e);
      return new Try(null, "no connection (" + reason(e) + ")", e, Optional.empty());
    }
  }

  /** The client's own time limit ends with the header; this one holds for the body, too. */
  private HttpResponse<String> exchange(String place, HttpRequest request)
      throws IOException, TimeoutException {
    CompletableFuture<HttpResponse<String>> pending =
        client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return pending.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(place, e);
    } finally {
      pending.cancel(true);
    }
  }

  private Optional<Duration> pauseAsked(HttpResponse<String> response) {
    return response.headers().firstValue("Retry-After").flatMap(this::parseRetryAfter);
  }

  /** RFC 9110: a number of seconds or a date. */
  private Optional<Duration> parseRetryAfter(String text) {
    try {
      if (text.strip().matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
      }
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
      Duration wait = Duration.between(clock.instant(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A certificate that is not trusted now will not be at the next try. */
  private static void failIfUntrusted(String place, IOException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        throw new SourceUnavailableException(
            place + ": its certificate is not trusted (" + reason(problem) + ")",
            "Name a PEM file with the CERN certificates in oms.caFile (PIXELMON_OMS_CA_FILE).",
            problem);
      }
    }
  }

  private static String reason(IOException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "unknown host name";
      }
      if (cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return problem.getClass().getSimpleName();
  }

  private void await(String place, Duration wait) {
    try {
      pause.await(wait);
    } catch (InterruptedException e) {
      throw interrupted(place, e);
    }
  }

  private static SourceUnavailableException interrupted(String place, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SourceUnavailableException(place + ": interrupted", "", e);
  }
}
