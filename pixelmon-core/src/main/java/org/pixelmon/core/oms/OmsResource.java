package org.pixelmon.core.oms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fill with the resource object it was read from, which the archive keeps as it came.
 *
 * @param json the resource object
 * @param fill what we read in it
 */
record OmsResource(JsonNode json, OmsFill fill) {

  /** Reads a resource object; throws like {@link OmsFillJson#read}. */
  static OmsResource read(JsonNode json, String source) {
    return new OmsResource(json, OmsFillJson.read(json, source));
  }

  /** The resource object of a fill that did not come from OMS. */
  static OmsResource of(OmsFill fill) {
    return new OmsResource(OmsFillJson.write(fill), fill);
  }
}
