package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.http.Excerpt;

/**
 * Fills as JSON:API resource objects: values in {@code attributes}, units in {@code
 * meta.row.<attribute>.units}.
 */
final class OmsFillJson {

  static final String FILL_NUMBER = "fill_number";
  static final String BUNCHES_COLLIDING = "bunches_colliding";

  private static final String START = "start_stable_beam";
  private static final String END = "end_stable_beam";
  private static final String STABLE_BEAMS = "stable_beams";
  private static final String DELIVERED = "delivered_lumi";
  private static final String RECORDED = "recorded_lumi";
  private static final String INJECTION_SCHEME = "injection_scheme";

  /** Attributes every answer must have, if only with the value null. */
  static final List<String> REQUIRED =
      List.of(FILL_NUMBER, START, END, STABLE_BEAMS, DELIVERED, RECORDED, INJECTION_SCHEME);

  private static final int SHOWN_ID = 20;
  private static final int SHOWN_VALUE = 200;

  /** Times OMS can know: the LHC's first beam was in 2008, its last will be around 2041. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /**
   * Bunches that fit into the LHC at 25 ns. Source: LHC Design Report, CERN-2004-003, table 2.1.
   */
  private static final int MOST_BUNCHES = 3564;

  /** Far above what a collider delivers in a fill, even in b^-1, where 1 fb^-1 is 1e15. */
  private static final double LARGEST_LUMINOSITY = 1e20;

  private static final int MOST_DIGITS = 9;

  private final JsonNode resource;
  private final JsonNode attributes;
  private final String fill;

  /** An attribute is missing or of a wrong type; the message names the fill. */
  static final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Malformed(String problem) {
      super(problem);
    }
  }

  private OmsFillJson(JsonNode resource) {
    this.resource = resource;
    this.attributes = resource.path("attributes");
    this.fill = "fill " + Excerpt.of(resource.path("id").asText("without id"), SHOWN_ID);
  }

  /**
   * Reads a resource object.
   *
   * @param source URL or file it comes from, for messages
   * @throws BadInputException when an attribute is missing or of a wrong type
   */
  static OmsFill read(JsonNode resource, String source) {
    try {
      return readOrTell(resource);
    } catch (Malformed e) {
      throw error(source, e.getMessage());
    }
  }

  /**
   * Reads a resource object.
   *
   * @throws Malformed when an attribute is missing or of a wrong type
   */
  static OmsFill readOrTell(JsonNode resource) {
    return new OmsFillJson(resource).read();
  }

  /** Which fill a resource object is about, as far as it tells: its number, or else its id. */
  static OptionalInt numberOf(JsonNode resource) {
    JsonNode number = resource.path("attributes").path(FILL_NUMBER);
    if (number.canConvertToExactIntegral() && number.canConvertToInt()) {
      return OptionalInt.of(number.intValue());
    }
    String id = resource.path("id").asText("");
    boolean isNumber =
        !id.isEmpty()
            && id.length() <= MOST_DIGITS
            && id.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? OptionalInt.of(Integer.parseInt(id)) : OptionalInt.empty();
  }

  private OmsFill read() {
    for (String attribute : REQUIRED) {
      if (!attributes.has(attribute)) {
        throw error("attribute " + attribute + " is missing");
      }
    }
    return new OmsFill(
        number(FILL_NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE)
            .orElseThrow(() -> error(FILL_NUMBER + " is null")),
        instant(START),
        instant(END),
        attributes.get(STABLE_BEAMS).asBoolean(false),
        luminosity(DELIVERED),
        luminosity(RECORDED),
        text(INJECTION_SCHEME),
        number(BUNCHES_COLLIDING, 0, MOST_BUNCHES));
  }

  private OptionalInt number(String attribute, int least, int most) {
    JsonNode value = attributes.path(attribute);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw error(attribute + " wants a whole number, got " + shown(value));
    }
    if (value.intValue() < least || value.intValue() > most) {
      throw error(attribute + " lies between " + least + " and " + most + ", got " + shown(value));
    }
    return OptionalInt.of(value.intValue());
  }

  private Optional<String> text(String attribute) {
    JsonNode value = attributes.get(attribute);
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private Optional<Instant> instant(String attribute) {
    return text(attribute).map(text -> instant(attribute, text));
  }

  private Instant instant(String attribute, String text) {
    Instant time;
    try {
      time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw error(
          attribute
              + " wants a time like 2022-07-05T14:47:08Z, got '"
              + Excerpt.of(text, SHOWN_VALUE)
              + "'");
    }
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw error(attribute + " lies in the years 2000 to 2099, got " + time);
    }
    return time;
  }

  private Optional<OmsLuminosity> luminosity(String attribute) {
    JsonNode value = attributes.get(attribute);
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw error(attribute + " wants a finite number, got " + shown(value));
    }
    if (Math.abs(value.doubleValue()) > LARGEST_LUMINOSITY) {
      throw error(attribute + " is larger than any luminosity: " + shown(value));
    }
    String unit = resource.path("meta").path("row").path(attribute).path("units").asText("");
    return Optional.of(new OmsLuminosity(value.doubleValue(), unit));
  }

  private static String shown(JsonNode value) {
    return Excerpt.of(value.toString(), SHOWN_VALUE);
  }

  private Malformed error(String problem) {
    return new Malformed(fill + ": " + problem);
  }

  /**
   * The error about a fill that cannot be understood.
   *
   * @param source URL or file it comes from
   * @param problem the fill and what is wrong with it
   */
  static BadInputException error(String source, String problem) {
    return new BadInputException(
        source + ": " + problem,
        "Is oms.url the OMS aggregation API, version v1? Its attributes may have changed.");
  }

  /** The resource object of a fill, as OMS would answer it. */
  static ObjectNode write(OmsFill fill) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("id", Integer.toString(fill.number())).put("type", "fills");
    ObjectNode attributes = resource.putObject("attributes");
    attributes.put(FILL_NUMBER, fill.number());
    attributes.put(START, fill.startStableBeam().map(Instant::toString).orElse(null));
    attributes.put(END, fill.endStableBeam().map(Instant::toString).orElse(null));
    attributes.put(STABLE_BEAMS, fill.stableBeams());
    attributes.put(INJECTION_SCHEME, fill.injectionScheme().orElse(null));
    fill.bunchesColliding().ifPresent(bunches -> attributes.put(BUNCHES_COLLIDING, bunches));
    ObjectNode units = resource.putObject("meta").putObject("row");
    writeLuminosity(DELIVERED, fill.delivered(), attributes, units);
    writeLuminosity(RECORDED, fill.recorded(), attributes, units);
    return resource;
  }

  private static void writeLuminosity(
      String attribute, Optional<OmsLuminosity> value, ObjectNode attributes, ObjectNode units) {
    attributes.put(attribute, value.map(OmsLuminosity::value).orElse(null));
    value.ifPresent(known -> units.putObject(attribute).put("units", known.unit()));
  }
}
