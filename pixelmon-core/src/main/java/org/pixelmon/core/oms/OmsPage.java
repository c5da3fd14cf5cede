package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Excerpt;

/**
 * One page of an answer.
 *
 * @param resources its resource objects
 * @param total number of rows on all pages together, where told
 */
record OmsPage(List<OmsResource> resources, OptionalInt total) {

  private static final int SHOWN_CHARACTERS = 80;

  /**
   * Reads a page.
   *
   * @param place where it comes from, for messages
   * @throws SourceUnavailableException when it is not JSON:API
   * @throws org.pixelmon.core.error.BadInputException when a fill is malformed
   */
  static OmsPage read(String place, String body) {
    JsonNode answer = parse(place, body);
    JsonNode data = answer.path("data");
    if (!data.isArray()) {
      throw notOms(place, "JSON without the array 'data'", body, null);
    }
    List<OmsResource> resources = new ArrayList<>();
    data.forEach(json -> resources.add(OmsResource.read(json, place)));
    JsonNode total = answer.path("meta").path("totalResourceCount");
    return new OmsPage(
        List.copyOf(resources),
        total.canConvertToInt() ? OptionalInt.of(total.intValue()) : OptionalInt.empty());
  }

  private static JsonNode parse(String place, String body) {
    if (body.stripLeading().startsWith("<")) {
      throw notOms(place, "HTML instead of JSON", body, null);
    }
    try {
      return OmsJson.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw notOms(place, "JSON that is malformed, cut off or nested too deep", body, e);
    }
  }

  private static SourceUnavailableException notOms(
      String place, String what, String body, Exception cause) {
    return new SourceUnavailableException(
        "OMS at " + place + " gives " + what + ": " + beginning(body),
        "A login or maintenance page? Is oms.url (PIXELMON_OMS_URL) right?",
        cause);
  }

  /** Whether the server gave fewer rows than it was asked for. */
  boolean isShorterThan(int asked) {
    return resources.size() < asked;
  }

  /** The first characters of an answer, for a message. */
  static String beginning(String body) {
    return "'" + Excerpt.of(body, SHOWN_CHARACTERS) + "'";
  }
}
