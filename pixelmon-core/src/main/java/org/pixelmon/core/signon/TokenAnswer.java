package org.pixelmon.core.signon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.pixelmon.core.http.WebAnswer;

/**
 * What a token endpoint answers (RFC 6749, 5). The text form shows no token.
 *
 * @param status HTTP status
 * @param body the answer; empty when it is no JSON
 */
record TokenAnswer(int status, JsonNode body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,65536}");
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  static TokenAnswer of(WebAnswer answer) {
    return new TokenAnswer(answer.status(), parsed(answer.text()));
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode body = JSON.readTree(text);
      return body == null ? JSON.missingNode() : body;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** A token by the name of its field; empty when there is none that can be sent. */
  String token(String field) {
    String text = status == 200 ? body.path(field).asText("") : "";
    return TOKEN.matcher(text).matches() ? text : "";
  }

  /** A text by the name of its field; empty when there is none. */
  String text(String field) {
    return body.path(field).asText("");
  }

  /** A number of seconds by the name of its field, between limits. */
  long seconds(String field, long ifMissing, long least, long most) {
    return Math.max(least, Math.min(most, body.path(field).asLong(ifMissing)));
  }

  /** The standard's code of an error alone: free text of a server could repeat a secret. */
  String error() {
    String code = text("error");
    return CODE.matcher(code).matches() ? code : "";
  }

  /** For a message: {@code HTTP 400, invalid_grant}. */
  String shown() {
    return "HTTP " + status + (error().isEmpty() ? "" : ", " + error());
  }

  @Override
  public String toString() {
    return "TokenAnswer[" + shown() + "]";
  }
}
