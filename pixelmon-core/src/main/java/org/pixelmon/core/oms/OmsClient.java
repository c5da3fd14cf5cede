package org.pixelmon.core.oms;

import java.net.URI;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.http.Patience;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebAnswer;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the aggregation API of OMS (JSON:API over HTTPS) for fills. */
public final class OmsClient {

  private static final Logger LOG = LoggerFactory.getLogger(OmsClient.class);

  private final OmsSettings settings;
  private final WebClient web;
  private final OmsSignOn signOn;
  private final Progress progress;
  private URI base;

  private OmsClient(OmsSettings settings, WebClient web, Patience patience) {
    this.settings = settings;
    this.web = web;
    this.signOn = OmsSignOn.of(settings, web, patience);
    this.progress = patience.progress();
    this.base = settings.url();
  }

  /**
   * A client.
   *
   * @param progress told of what is asked for
   * @throws BadInputException when the file of certificates is not one
   */
  public static OmsClient of(OmsSettings settings, Progress progress) {
    return of(settings, Patience.of(progress));
  }

  /** With a patience that tests hold in their hands. */
  static OmsClient of(OmsSettings settings, Patience patience) {
    return new OmsClient(settings, new WebClient(settings.web(), patience), patience);
  }

  /** The base address, as messages show it. */
  String place() {
    return Urls.shown(settings.url());
  }

  /**
   * The fills in a range, page after page until all are read.
   *
   * @throws SourceUnavailableException when OMS does not answer, or not as OMS, or without end
   * @throws NotAuthorisedException when OMS wants a sign-on, or refuses ours
   * @throws BadInputException when no fill can be understood, or one does not tell its number
   */
  OmsAnswer fills(FillRange range, OmsSelection selection) {
    OmsQuery query = OmsQuery.of(range, selection);
    Deadline deadline = Deadline.in(settings.totalTime());
    OmsPaging paging =
        new OmsPaging(
            place(),
            settings.pageSize(),
            (offset, limit) -> {
              progress.at("asking OMS, fills", offset, 0);
              OmsPage page = page(query.page(base, offset, limit), deadline);
              LOG.debug("OMS gave {} fills from row {} on", page.rows().size(), offset);
              refuseOutside(range, page);
              return page;
            });
    return OmsAnswer.of(paging.read(), place() + OmsQuery.RESOURCE);
  }

  /** Whoever gives fills that were not asked for may have left out those that were. */
  private void refuseOutside(FillRange range, OmsPage page) {
    for (OmsRow row : page.rows()) {
      int fill = row.number();
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

  private OmsPage page(URI uri, Deadline deadline) {
    WebAnswer answer = ask(uri, deadline);
    if (answer.status() != 403 && isRefusal(answer) && signOn.renew()) {
      LOG.debug("OMS answered {}: signed on anew", answer.status());
      answer = ask(uri, deadline);
    }
    while (isRefusal(answer) && signOn.next()) {
      answer = ask(uri, deadline);
    }
    checkStatus(uri, answer);
    answer.movedTo().ifPresent(this::follow);
    return OmsPage.read(Urls.shown(uri), answer.text());
  }

  private WebAnswer ask(URI uri, Deadline deadline) {
    return web.send(
        signOn.authorise(
            WebRequest.get("OMS", uri)
                .setting("oms.url (PIXELMON_OMS_URL)")
                .header("Accept", "application/vnd.api+json, application/json")
                .stopAt(LogInPages::isAt)
                .until(deadline)));
  }

  /** A sign-on that has run out looks like none: 401, or the way to a login page, or the page. */
  private static boolean isRefusal(WebAnswer answer) {
    return answer.status() == 401
        || answer.status() == 403
        || answer.location().isPresent()
        || (answer.status() == 200 && LogInPages.is(answer.text()));
  }

  private void checkStatus(URI uri, WebAnswer answer) {
    int status = answer.status();
    String place = "OMS at " + Urls.shown(uri);
    if (status == 401 || status == 403) {
      throw new NotAuthorisedException(
          place + " refuses access (HTTP " + status + ")", signOn.advice());
    }
    if (isRefusal(answer)) {
      String how = status == 200 ? " shows" : " redirects to";
      throw new NotAuthorisedException(
          place + how + " a login page (HTTP " + status + "): not signed on", signOn.advice());
    }
    if (status == 404) {
      throw new SourceUnavailableException(
          place + ": not found (HTTP 404)", "Is oms.url (PIXELMON_OMS_URL) right?");
    }
    if (status != 200) {
      throw new SourceUnavailableException(
          place + " answers HTTP " + status + ": " + OmsErrors.of(answer.text()),
          "Is oms.url (PIXELMON_OMS_URL) right?");
    }
  }

  /** The next pages are asked for where it moved to, unless that is for others to trust. */
  private void follow(URI page) {
    String moved = page.toString().replaceFirst("[?#].*", "");
    int end = moved.length() - OmsQuery.RESOURCE.length();
    if (moved.endsWith(OmsQuery.RESOURCE)) {
      URI target = URI.create(moved.substring(0, end));
      base = Urls.shareSecrets(base, target) ? target : base;
    }
  }
}
