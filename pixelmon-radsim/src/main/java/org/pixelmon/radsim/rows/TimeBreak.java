package org.pixelmon.radsim.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two rows after each other of which the second does not begin where the first ends.
 *
 * @param before the earlier row
 * @param after the next one
 */
public record TimeBreak(SourceRow before, SourceRow after) {

  /** Refuses null. */
  public TimeBreak {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }

  /**
   * Length, s: above 0 for a hole, of which the profile tells nothing; below 0 for an overlap,
   * which it tells twice.
   */
  public long seconds() {
    return after.row().startSeconds() - before.row().endSeconds();
  }

  /** Whether time is missing between the rows. */
  public boolean isHole() {
    return seconds() > 0;
  }

  /** The breaks in rows that stand by time. */
  public static List<TimeBreak> in(List<SourceRow> rows) {
    List<TimeBreak> breaks = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      TimeBreak between = new TimeBreak(rows.get(i - 1), rows.get(i));
      if (between.seconds() != 0) {
        breaks.add(between);
      }
    }
    return breaks;
  }
}
