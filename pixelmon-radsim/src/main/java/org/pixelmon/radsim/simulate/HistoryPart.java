package org.pixelmon.radsim.simulate;

import java.util.Objects;

/**
 * A part of what follows the profiles of a history.
 *
 * @param label what it is called: {@code 14d@20C}
 * @param startSeconds where it begins, s since 1970 UTC
 * @param endSeconds where it ends
 */
public record HistoryPart(String label, double startSeconds, double endSeconds) {

  /** Refuses null. */
  public HistoryPart {
    Objects.requireNonNull(label);
  }
}
