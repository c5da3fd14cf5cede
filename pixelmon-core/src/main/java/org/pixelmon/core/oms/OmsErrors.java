package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.http.Excerpt;

/** What OMS says is wrong (JSON:API, "Error Objects"), or else how its answer begins. */
final class OmsErrors {

  private static final int LONGEST_DETAIL = 1000;
  private static final int LONGEST_BEGINNING = 80;
  private static final int MOST_ERRORS = 10;

  private OmsErrors() {}

  /** For a message: titles and details in full, other texts by their first characters. */
  static String of(String body) {
    String told = told(body);
    return told.isEmpty() ? "'" + Excerpt.of(body, LONGEST_BEGINNING) + "'" : told;
  }

  private static String told(String body) {
    try {
      JsonNode answer = OmsJson.MAPPER.readTree(body);
      List<String> errors = new ArrayList<>();
      for (JsonNode error : answer == null ? List.<JsonNode>of() : answer.path("errors")) {
        String title = error.path("title").asText("");
        String detail = error.path("detail").asText("");
        String text = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        if (!text.isBlank() && errors.size() < MOST_ERRORS) {
          errors.add(text);
        }
      }
      return Excerpt.of(String.join("; ", errors), LONGEST_DETAIL);
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
