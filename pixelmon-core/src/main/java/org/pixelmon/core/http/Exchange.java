package org.pixelmon.core.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request once, over the JDK's client, and takes the answer within its limits. */
final class Exchange {

  static {
    // The JDK does not send user and password to a proxy for https unless this is set; we send
    // them to the proxy that they were given for, and nowhere else.
    String key = "jdk.http.auth.tunneling.disabledSchemes";
    if (System.getProperty(key) == null) {
      System.setProperty(key, "");
    }
  }

  private final HttpClient client;
  private final Proxies proxies;
  private final SentSecrets secrets;
  private final long mostBytes;

  Exchange(WebSettings settings, SentSecrets secrets) {
    this.proxies = settings.proxies();
    this.secrets = secrets;
    this.mostBytes = settings.mostBytes();
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER))
            .proxy(proxies.selector())
            .connectTimeout(settings.connectTimeout())
            .sslContext(TrustedCertificates.context(settings.caFile()))
            .build();
  }

  /**
   * The answer to a request, whatever its status.
   *
   * @param limit time limit, from the request to the last byte
   * @throws UnusableAnswer when an answer came that another try would not improve
   * @throws IOException when no answer came, or half of one
   */
  WebAnswer once(WebRequest request, Duration limit)
      throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(toHttp(request), BoundedBody.ofAtMost(mostBytes));
    try {
      // The client's own time limit ends with the header; this one holds for the body, too.
      HttpResponse<byte[]> response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      byte[] body = Packing.unpack(body(response), response.headers(), mostBytes);
      String text = new String(body, StandardCharsets.UTF_8);
      return new WebAnswer(
          request.uri(),
          response.statusCode(),
          response.headers(),
          request.answerIsSecret() ? text : secrets.mask(text),
          Optional.empty());
    } catch (ExecutionException e) {
      throw asProblem(e.getCause());
    } finally {
      pending.cancel(true);
    }
  }

  /** The JDK's client gives none with a proxy's refusal to pass a connection by TLS on. */
  private static byte[] body(HttpResponse<byte[]> response) {
    return response.body() == null ? new byte[0] : response.body();
  }

  private HttpRequest toHttp(WebRequest request) {
    HttpRequest.Builder http = HttpRequest.newBuilder(request.uri());
    request.headers().forEach(http::setHeader);
    http.setHeader("Accept-Encoding", Packing.ACCEPTED);
    proxies
        .through(request.uri())
        .flatMap(Proxies.Via::authorization)
        .ifPresent(
            header -> {
              secrets.noteCredentials(header);
              http.setHeader("Proxy-Authorization", header);
            });
    request.form().ifPresentOrElse(form -> http.POST(BodyPublishers.ofString(form)), http::GET);
    return http.build();
  }

  private static IOException asProblem(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnusableAnswer unusable) {
        return unusable;
      }
    }
    if (cause instanceof IOException problem) {
      return problem;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException("the answer is not HTTP as it should be", cause);
  }
}
