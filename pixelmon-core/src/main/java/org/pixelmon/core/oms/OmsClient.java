package org.pixelmon.core.oms;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the aggregation API of OMS (JSON:API over HTTPS) for fills.
 *
 * <p>Redirects are not followed: OMS redirects whoever is not signed on to a login page.
 */
public final class OmsClient {

  private static final Logger LOG = LoggerFactory.getLogger(OmsClient.class);

  private final OmsSettings settings;
  private final OmsAuth auth;
  private final RetryingHttp http;

  private OmsClient(OmsSettings settings, OmsAuth auth, RetryingHttp http) {
    this.settings = settings;
    this.auth = auth;
    this.http = http;
  }

  /**
   * A client.
   *
   * @param progress told of what is asked for again
   * @throws BadInputException when the file of certificates is not one
   */
  public static OmsClient of(OmsSettings settings, Progress progress) {
    return of(settings, Pause.SLEEP, Clock.systemUTC(), progress);
  }

  /** With everything replaced that tests want to hold in their hands. */
  static OmsClient of(OmsSettings settings, Pause pause, Clock clock, Progress progress) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    settings.caFile().ifPresent(pem -> builder.sslContext(TrustedCertificates.withFile(pem)));
    RetryingHttp http =
        new RetryingHttp(
            builder.build(), settings.retry(), settings.answerTimeout(), pause, clock, progress);
    return new OmsClient(settings, auth(settings, http), http);
  }

  private static OmsAuth auth(OmsSettings settings, RetryingHttp http) {
    if (!settings.signsOn()) {
      return OmsAuth.none();
    }
    Urls.requireEncryption("oms.url", settings.url());
    return new ClientCredentialsAuth(
        http, settings.tokenUrl(), settings.audience(), settings.clientFile());
  }

  /** The base address, as messages show it. */
  String place() {
    return Urls.shown(settings.url());
  }

  /**
   * The resource objects of the fills in a range, page after page until all are read.
   *
   * @throws SourceUnavailableException when OMS does not answer, or not as OMS
   * @throws NotAuthorisedException when OMS wants a sign-on, or refuses ours
   * @throws BadInputException when a fill lacks an attribute or holds a wrong one
   */
  List<OmsResource> fills(FillRange range, OmsSelection selection) {
    OmsQuery query = OmsQuery.of(range, selection);
    List<OmsResource> fills = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    while (true) {
      OmsPage page = page(query.page(settings.url(), fills.size(), settings.pageSize()));
      LOG.debug("OMS gave {} fills from row {} on", page.resources().size(), fills.size());
      refuseOutside(range, page);
      boolean repeats = page.resources().stream().anyMatch(r -> !seen.add(r.fill().number()));
      if (repeats && page.total().isEmpty() && page.isShorterThan(settings.pageSize())) {
        return fills; // It gave all it has and was asked once more to make sure.
      }
      if (repeats) {
        throw wrongAnswer("it repeats rows: page[offset]=" + fills.size() + " is ignored");
      }
      fills.addAll(page.resources());
      if (isLast(page, fills.size())) {
        return fills;
      }
    }
  }

  /** Whoever gives fills that were not asked for may have left out those that were. */
  private void refuseOutside(FillRange range, OmsPage page) {
    for (OmsResource resource : page.resources()) {
      int fill = resource.fill().number();
      if (!range.contains(fill)) {
        throw new SourceUnavailableException(
            "OMS at "
                + place()
                + " gives fill "
                + fill
                + " when asked for "
                + range.first()
                + " to "
                + range.last()
                + "; nothing of this answer is used",
            "Is oms.url (PIXELMON_OMS_URL) the OMS aggregation API?");
      }
    }
  }

  /**
   * Whether all rows are read. A short page alone says nothing: a server may give fewer rows than
   * asked for. Without a total only an empty page is the end.
   */
  private boolean isLast(OmsPage page, int rowsSoFar) {
    OptionalInt total = page.total();
    if (total.isEmpty()) {
      return page.resources().isEmpty();
    }
    if (page.resources().isEmpty() && rowsSoFar < total.getAsInt()) {
      throw wrongAnswer("it promised " + total.getAsInt() + " rows and gave " + rowsSoFar);
    }
    return rowsSoFar >= total.getAsInt();
  }

  private OmsPage page(URI uri) {
    HttpResponse<String> response = ask(uri);
    if (response.statusCode() == 401 && auth.renew()) {
      LOG.debug("OMS answered 401: the token is renewed");
      response = ask(uri);
    }
    checkStatus(uri, response);
    return OmsPage.read(Urls.shown(uri), response.body());
  }

  private HttpResponse<String> ask(URI uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).header("Accept", "application/vnd.api+json, application/json");
    auth.authorise(request);
    return http.send("OMS", request.build());
  }

  private void checkStatus(URI uri, HttpResponse<String> response) {
    int status = response.statusCode();
    String place = "OMS at " + Urls.shown(uri);
    if (status >= 300 && status < 400) {
      throw new NotAuthorisedException(
          place + " redirects to a login page (HTTP " + status + "): not signed on", auth.advice());
    }
    if (status == 401 || status == 403) {
      throw new NotAuthorisedException(
          place + " refuses access (HTTP " + status + ")", auth.advice());
    }
    if (status == 404) {
      throw new SourceUnavailableException(
          place + ": not found (HTTP 404)", "Is oms.url (PIXELMON_OMS_URL) right?");
    }
    if (status != 200) {
      throw new SourceUnavailableException(
          place + " answers HTTP " + status + ": " + OmsPage.beginning(response.body()),
          "Is oms.url (PIXELMON_OMS_URL) right?");
    }
  }

  private SourceUnavailableException wrongAnswer(String problem) {
    return new SourceUnavailableException(
        "OMS at " + place() + " does not page as it should: " + problem,
        "Is oms.url (PIXELMON_OMS_URL) the OMS aggregation API?");
  }
}
