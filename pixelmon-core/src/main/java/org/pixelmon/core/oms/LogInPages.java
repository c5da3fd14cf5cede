package org.pixelmon.core.oms;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pixelmon.core.http.Excerpt;

/**
 * Tells where a sign-on begins: OMS sends whoever is not signed on to CERN's Keycloak, or shows a
 * page of it.
 */
final class LogInPages {

  private static final String WORDS =
      "auth|oauth2?|openid-connect|login|log-in|signin|sign-in|sso|saml2?|idp|adfs|cas|realms"
          + "|keycloak|shibboleth(?:\\.sso)?";

  private static final Pattern HOST = Pattern.compile("(?:^|.*[.-])(?:" + WORDS + ")[.-].*");
  private static final Pattern PATH = Pattern.compile(".*/(?:" + WORDS + ")(?:/.*|\\.\\w+)?");
  private static final Pattern QUERY =
      Pattern.compile("(?:.*&)?(?:redirect_uri|SAMLRequest|client_id|wa|TARGET)=.*");

  private static final Pattern PAGE =
      Pattern.compile(
          "single sign-?on|sign ?in|log ?in|kc-form|social-kerberos|samlrequest|type=.password");

  /** A page of HTML says what it is in its beginning. */
  private static final int BEGINNING = 20_000;

  private LogInPages() {}

  /** Whether an address looks like one of a sign-on. */
  static boolean isAt(URI address) {
    String host = lower(address.getHost());
    String path = lower(address.getPath());
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return HOST.matcher(host).matches()
        || PATH.matcher(path).matches()
        || QUERY.matcher(query).matches();
  }

  /** Whether an answer is a page on which people sign on. */
  static boolean is(String text) {
    String beginning = lower(Excerpt.of(text, BEGINNING));
    return beginning.startsWith("<") && PAGE.matcher(beginning).find();
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
