package org.pixelmon.core.oms;

import java.util.List;

/**
 * The wanted fills of a range.
 *
 * @param fills the fills, sorted by number; never empty
 * @param malformed fills that OMS gave, too, and that are not among them, sorted by number
 */
public record KnownFills(List<OmsFill> fills, List<MalformedFill> malformed) {

  /** Keeps copies. */
  public KnownFills {
    fills = List.copyOf(fills);
    malformed = List.copyOf(malformed);
  }
}
