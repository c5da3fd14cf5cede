package org.pixelmon.core.http;

import java.net.URI;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * Where a redirect leads, and what goes along. Credentials stay with the server they were given
 * for, a form with a secret too, and nothing that began with TLS goes on without it.
 *
 * <p>Source: RFC 9110, 15.4.
 */
final class Redirects {

  /** A sign-on takes about ten. */
  private static final int MOST = 20;

  private static final int SEE_OTHER = 303;
  private static final int TEMPORARY = 307;

  private Redirects() {}

  /** Whether an answer says that its address is another one from now on. */
  static boolean isForGood(WebAnswer answer) {
    return answer.status() == 301 || answer.status() == 308;
  }

  /**
   * The request that a redirect asks for.
   *
   * @param followed how many were followed already
   * @throws SourceUnavailableException when there were too many, or it leads where we do not go
   */
  static WebRequest next(WebRequest request, WebAnswer answer, URI target, int followed) {
    if (followed >= MOST) {
      throw refused(request, answer, "redirects more than " + MOST + " times, in a circle?");
    }
    String scheme = target.getScheme();
    boolean encrypted = "https".equalsIgnoreCase(scheme);
    if (target.getHost() == null || (!encrypted && !"http".equalsIgnoreCase(scheme))) {
      throw refused(request, answer, "redirects to an address that is not one of the web");
    }
    if ("https".equalsIgnoreCase(request.uri().getScheme()) && !encrypted) {
      throw refused(
          request, answer, "redirects to " + Urls.shown(target) + ", which is not encrypted");
    }
    boolean sameServer = Urls.shareSecrets(request.uri(), target);
    boolean keepForm =
        request.form().isPresent()
            && answer.status() != SEE_OTHER
            && answer.status() >= TEMPORARY; // 301 and 302 turn a POST into a GET
    if (keepForm && !sameServer) {
      throw refused(request, answer, "redirects a form with a secret to " + Urls.shown(target));
    }
    return request.redirected(withoutUserAndFragment(target), keepForm, sameServer);
  }

  private static URI withoutUserAndFragment(URI target) {
    String text = target.toString().replaceFirst("#.*", "");
    String user = target.getRawUserInfo();
    return URI.create(user == null ? text : text.replaceFirst("//[^/?#]*@", "//"));
  }

  private static SourceUnavailableException refused(
      WebRequest request, WebAnswer answer, String problem) {
    return new SourceUnavailableException(
        request.place() + " " + problem + " (HTTP " + answer.status() + ")",
        Remedy.of("Is " + request.setting() + " right?"));
  }
}
