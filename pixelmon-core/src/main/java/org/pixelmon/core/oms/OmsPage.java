package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * One page of an answer.
 *
 * @param rows its rows
 * @param total number of rows on all pages together, where told
 * @param next whether there is a page behind it
 * @param characters length of its text
 */
record OmsPage(List<OmsRow> rows, OptionalInt total, Next next, int characters) {

  /** What a page says of the one behind it. */
  enum Next {
    /** There is one. */
    THERE,
    /** There is none. */
    NONE,
    /** It says nothing. */
    UNKNOWN
  }

  /**
   * Reads a page.
   *
   * @param place where it comes from, for messages
   * @throws SourceUnavailableException when it is not JSON:API
   * @throws org.pixelmon.core.error.BadInputException when a row does not tell which fill it is
   */
  static OmsPage read(String place, String body) {
    JsonNode answer = parse(place, body);
    JsonNode data = answer.path("data");
    if (!data.isArray()) {
      throw notOms(place, "JSON without the array 'data'", body, null);
    }
    List<OmsRow> rows = new ArrayList<>();
    data.forEach(json -> rows.add(OmsRow.read(json, place)));
    JsonNode total = answer.path("meta").path("totalResourceCount");
    return new OmsPage(
        List.copyOf(rows),
        total.canConvertToInt() ? OptionalInt.of(total.intValue()) : OptionalInt.empty(),
        next(answer.path("links").path("next")),
        body.length());
  }

  private static Next next(JsonNode link) {
    if (link.isMissingNode()) {
      return Next.UNKNOWN;
    }
    return link.isNull() ? Next.NONE : Next.THERE;
  }

  private static JsonNode parse(String place, String text) {
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
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
        "OMS at " + place + " gives " + what + ": " + OmsErrors.of(body),
        "A login or maintenance page? Is oms.url (PIXELMON_OMS_URL) right?",
        cause);
  }

  /** Whether its first row is this fill. */
  boolean beginsWith(int fill) {
    return !rows.isEmpty() && rows.get(0).number() == fill;
  }

  /** Whether it holds the same fills as another page, in the same order. */
  boolean holdsTheFillsOf(OmsPage other) {
    return numbers().equals(other.numbers());
  }

  private List<Integer> numbers() {
    return rows.stream().map(OmsRow::number).toList();
  }
}
