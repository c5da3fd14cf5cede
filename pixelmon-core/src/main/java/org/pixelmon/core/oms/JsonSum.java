package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A checksum at the end of a JSON object that we wrote: the last member {@code crc32c}, the CRC-32C
 * (RFC 3720, appendix B.4) of the UTF-8 text up to the comma before it. Objects of older versions
 * have none.
 */
final class JsonSum {

  private static final Pattern END = Pattern.compile(",\"crc32c\":\"([0-9a-f]{8})\"}\n\\z");
  private static final int END_LENGTH = close("").length();

  /** Members that a JSON:API document may have; any other was one of ours that has changed. */
  private static final Set<String> KNOWN = Set.of("data", "meta", "links", "included", "jsonapi");

  private JsonSum() {}

  /** An object with its checksum; {@code open} is its text without the closing brace. */
  static String close(String open) {
    return open + ",\"crc32c\":\"" + sum(open) + "\"}\n";
  }

  /**
   * Whether an object is as it was written, or of an older version, of which that is not known.
   *
   * @param text its text
   * @param object the same parsed
   */
  static boolean fits(String text, JsonNode object) {
    int end = Math.max(0, text.length() - END_LENGTH);
    Matcher sum = END.matcher(text).region(end, text.length());
    if (sum.lookingAt()) {
      return sum.group(1).equals(sum(text.substring(0, end)));
    }
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      if (!KNOWN.contains(names.next())) {
        return false;
      }
    }
    return true;
  }

  private static String sum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
