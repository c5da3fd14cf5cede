package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebAnswer;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.pixelmon.core.secret.Secrets;

/**
 * Signs on as an application: OpenID client credentials, the way for cron jobs. The token endpoint
 * of CERN takes the application's id and secret and gives a token for an audience.
 *
 * <p>Source: CERN Authorization Service documentation, "API access".
 */
final class ClientCredentialsAuth implements OmsAuth {

  private final WebClient web;
  private final URI tokenUrl;
  private final String audience;
  private final Path file;

  /**
   * An application's sign-on.
   *
   * @param file file with the credentials, read when the token is needed
   */
  ClientCredentialsAuth(WebClient web, URI tokenUrl, String audience, Path file) {
    this.web = web;
    this.tokenUrl = tokenUrl;
    this.audience = audience;
    this.file = file;
  }

  @Override
  public OmsSettings.Auth name() {
    return OmsSettings.Auth.CLIENT;
  }

  @Override
  public Optional<String> obstacle() {
    return Files.exists(file) ? Optional.empty() : Optional.of("no file " + file);
  }

  @Override
  public String advice() {
    return "Ask the OMS operators to let the application of " + file + " use the OMS API.";
  }

  /**
   * Gets a token.
   *
   * @throws org.pixelmon.core.error.UsageException when the token service is not reached by TLS
   */
  @Override
  public Map<String, String> signOn() {
    Urls.requireEncryption("oms.tokenUrl", tokenUrl);
    ClientCredentials credentials = ClientCredentials.read(file);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", credentials.id());
    form.put("client_secret", credentials.secret());
    form.put("audience", audience);
    WebRequest request =
        WebRequest.post("the token service", tokenUrl, form)
            .setting("oms.tokenUrl")
            .header("Accept", "application/json")
            .secret(credentials.secret())
            .secretAnswer();
    return BearerToken.header(token(web.send(request)));
  }

  private String token(WebAnswer answer) {
    String place = "the token service at " + Urls.shown(tokenUrl);
    int status = answer.status();
    if (status == 400 || status == 401 || status == 403) {
      throw new NotAuthorisedException(
          place + " refused the application of " + file + " (HTTP " + status + reason(answer) + ")",
          "Check client_id and client_secret in the file, and the audience in oms.audience.");
    }
    String text = status == 200 ? field(answer.text(), "access_token") : "";
    if (!BearerToken.is(text)) {
      throw new SourceUnavailableException(
          place + " gave no token (HTTP " + status + ")", "Is oms.tokenUrl right?");
    }
    Secrets.note(text);
    return text;
  }

  /** The standard's error code alone: free text of an unknown server could repeat the secret. */
  private static String reason(WebAnswer answer) {
    String code = field(answer.text(), "error");
    return code.matches("[a-z_]{1,40}") ? ", " + code : "";
  }

  private static String field(String body, String name) {
    try {
      JsonNode json = OmsJson.MAPPER.readTree(body);
      return json == null ? "" : json.path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
