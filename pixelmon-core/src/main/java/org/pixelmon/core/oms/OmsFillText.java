package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;

/**
 * The text of a file of fills: <code>{"data":[...],"crc32c":"89abcdef"}</code>, one line a fill.
 * The sum ({@link OmsSum}) is of the fills as Jackson writes them, a line feed behind each, so that
 * blanks and line ends do not matter. Files of earlier versions have none.
 */
final class OmsFillText {

  private static final String DATA = "data";
  private static final String SUM = OmsSum.NAME;

  private OmsFillText() {}

  /** The text that holds these fills in this order. */
  static String write(Collection<JsonNode> fills) {
    StringBuilder text = new StringBuilder("{\"" + DATA + "\":[\n");
    OmsSum sum = new OmsSum();
    for (Iterator<JsonNode> each = fills.iterator(); each.hasNext(); ) {
      String line = line(each.next());
      sum.add(line);
      text.append(line).append(each.hasNext() ? ",\n" : "\n");
    }
    return text.append("],\"" + SUM + "\":\"" + sum + "\"}\n").toString();
  }

  /**
   * The fills in a text.
   *
   * @param file where it stands, for messages
   * @param remedy what to do when the text is not what was written
   * @throws JsonProcessingException when it is not JSON
   * @throws BadInputException when it is not a file of fills, or its fills do not fit their sum
   */
  static JsonNode read(Path file, String text, Remedy remedy) throws JsonProcessingException {
    JsonNode whole = OmsJson.MAPPER.readTree(text);
    JsonNode data = whole.path(DATA);
    if (!data.isArray()) {
      throw new BadInputException(file + ": the array '" + DATA + "' is missing", remedy);
    }
    boolean withSum = whole.has(SUM);
    if (!Set.of(1, 2).contains(whole.size()) || withSum != (whole.size() == 2)) {
      throw new BadInputException(file + ": holds more than fills and their sum", remedy);
    }
    if (withSum && !sum(data).equals(whole.get(SUM).asText())) {
      throw new BadInputException(
          file + ": damaged: the fills do not fit their sum (" + SUM + ")", remedy);
    }
    return data;
  }

  private static String sum(JsonNode data) {
    OmsSum sum = new OmsSum();
    data.forEach(fill -> sum.add(line(fill)));
    return sum.toString();
  }

  private static String line(JsonNode fill) {
    try {
      return OmsJson.MAPPER.writeValueAsString(fill);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read cannot be written", e);
    }
  }
}
