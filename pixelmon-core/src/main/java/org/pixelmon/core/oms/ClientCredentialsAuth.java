package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.secret.Secrets;

/**
 * Signs on as an application: OpenID client credentials, the way for cron jobs. The token endpoint
 * of CERN takes the application's id and secret and gives a token for an audience.
 *
 * <p>Source: CERN Authorization Service documentation, "API access".
 */
final class ClientCredentialsAuth implements OmsAuth {

  /** What a token may hold; anything else would be quoted in the HTTP client's complaint. */
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e]+");

  private final RetryingHttp http;
  private final URI tokenUrl;
  private final String audience;
  private final Path file;
  private String token;

  /**
   * An application's sign-on.
   *
   * @param file file with the credentials, read when the token is needed
   */
  ClientCredentialsAuth(RetryingHttp http, URI tokenUrl, String audience, Path file) {
    Urls.requireEncryption("oms.tokenUrl", tokenUrl);
    this.http = http;
    this.tokenUrl = tokenUrl;
    this.audience = audience;
    this.file = file;
  }

  @Override
  public void authorise(HttpRequest.Builder request) {
    if (token == null) {
      token = fetch();
    }
    request.setHeader("Authorization", "Bearer " + token);
  }

  @Override
  public boolean renew() {
    token = fetch();
    return true;
  }

  @Override
  public String advice() {
    return "Ask the OMS operators to let the application of " + file + " use the OMS API.";
  }

  private String fetch() {
    ClientCredentials credentials = ClientCredentials.read(file);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", credentials.id());
    form.put("client_secret", credentials.secret());
    form.put("audience", audience);
    HttpRequest request =
        HttpRequest.newBuilder(tokenUrl)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    return token(http.send("the token service", request));
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String token(HttpResponse<String> response) {
    String place = "the token service at " + Urls.shown(tokenUrl);
    int status = response.statusCode();
    if (status == 400 || status == 401 || status == 403) {
      throw new NotAuthorisedException(
          place
              + " refused the application of "
              + file
              + " (HTTP "
              + status
              + reason(response)
              + ")",
          "Check client_id and client_secret in the file, and the audience in oms.audience.");
    }
    String text = status == 200 ? field(response.body(), "access_token") : "";
    if (!HEADER_VALUE.matcher(text).matches()) {
      throw new SourceUnavailableException(
          place + " gave no token (HTTP " + status + ")", "Is oms.tokenUrl right?");
    }
    Secrets.note(text);
    return text;
  }

  /** The standard's error code alone: free text of an unknown server could repeat the secret. */
  private static String reason(HttpResponse<String> response) {
    String code = field(response.body(), "error");
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
