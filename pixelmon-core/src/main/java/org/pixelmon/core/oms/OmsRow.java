package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;

/**
 * A row of an answer: a fill, or what OMS gave in the place of one.
 *
 * @param number number of the fill
 * @param resource empty when the fill is malformed
 * @param fault what is wrong with it; empty when it is well formed
 */
record OmsRow(int number, Optional<OmsResource> resource, Optional<MalformedFill> fault) {

  /**
   * Reads a resource object.
   *
   * @param place where it comes from, for messages
   * @throws BadInputException when it does not even tell which fill it is
   */
  static OmsRow read(JsonNode json, String place) {
    try {
      OmsResource resource = new OmsResource(json, OmsFillJson.readOrTell(json));
      return new OmsRow(resource.fill().number(), Optional.of(resource), Optional.empty());
    } catch (OmsFillJson.Malformed e) {
      int number =
          OmsFillJson.numberOf(json).orElseThrow(() -> OmsFillJson.error(place, e.getMessage()));
      return new OmsRow(
          number, Optional.empty(), Optional.of(new MalformedFill(number, e.getMessage())));
    }
  }
}
