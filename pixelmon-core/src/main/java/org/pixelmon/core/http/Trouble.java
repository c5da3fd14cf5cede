package org.pixelmon.core.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.pixelmon.core.error.Remedy;

/**
 * What stands behind a failed exchange, in words.
 *
 * @param text what is wrong
 * @param mayPass whether it is worth another try
 * @param remedy what to do if it is not
 */
record Trouble(String text, boolean mayPass, Remedy remedy) {

  private static final int SHOWN = 200;

  /** Finds out what is wrong. */
  static Trouble of(IOException problem, WebRequest request, WebSettings settings) {
    Optional<DistrustedCertificate> distrusted = cause(problem, DistrustedCertificate.class);
    if (distrusted.isPresent()) {
      return new Trouble(
          distrusted.get().getMessage(),
          false,
          distrusted.get().remedy(settings.caSetting(), request.setting()));
    }
    if (problem instanceof UnusableAnswer) {
      return new Trouble(
          problem.getMessage(), false, Remedy.of("Is " + request.setting() + " right?"));
    }
    if (cause(problem, SSLException.class).isPresent() && reason(problem).contains("SSL message")) {
      return new Trouble(
          "it does not answer by TLS",
          false,
          Remedy.of("Is https right in " + request.setting() + "?"));
    }
    String how = isConnected(problem) ? "the connection broke (" : "no connection (";
    String way =
        settings.proxies().through(request.uri()).map(via -> ", by the proxy " + via).orElse("");
    return new Trouble(how + reason(problem) + ")" + way, true, Remedy.NONE);
  }

  private static boolean isConnected(IOException problem) {
    return !(problem instanceof ConnectException || problem instanceof HttpTimeoutException);
  }

  private static String reason(IOException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "unknown host name";
      }
      if (cause.getMessage() != null) {
        return Excerpt.of(cause.getMessage(), SHOWN);
      }
    }
    return problem instanceof ConnectException
        ? "nobody answers there"
        : problem.getClass().getSimpleName();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable problem, Class<T> type) {
    Throwable cause = problem;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(type.cast(cause));
  }
}
