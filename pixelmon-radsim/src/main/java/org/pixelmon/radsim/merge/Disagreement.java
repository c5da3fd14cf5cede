package org.pixelmon.radsim.merge;

import java.util.List;
import org.pixelmon.radsim.rows.SourceRow;

/**
 * Rows that end at one time and do not say the same.
 *
 * @param kept the one that is in the merged profile
 * @param others those that are not; each says something else
 */
public record Disagreement(SourceRow kept, List<SourceRow> others) {

  /** Keeps its own copy of the rows. */
  public Disagreement {
    others = List.copyOf(others);
  }
}
