package org.pixelmon.radsim.merge;

import java.util.List;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/**
 * What a merge made.
 *
 * @param header the header
 * @param rows the rows by time, each at a time of its own and with a duration above 0
 * @param duplicates number of rows that were left out because another says the same
 * @param disagreements rows that disagree at one time, by time
 * @param withoutDuration rows that were left out because their duration is not above 0, by time
 * @param breaks holes and overlaps between the rows, by time
 */
public record MergedProfile(
    ProfileHeader header,
    List<SourceRow> rows,
    int duplicates,
    List<Disagreement> disagreements,
    List<SourceRow> withoutDuration,
    List<TimeBreak> breaks) {

  /** Keeps its own copies. */
  public MergedProfile {
    rows = List.copyOf(rows);
    disagreements = List.copyOf(disagreements);
    withoutDuration = List.copyOf(withoutDuration);
    breaks = List.copyOf(breaks);
  }

  /** The stretches of time between the rows of which nothing is told. */
  public List<TimeBreak> holes() {
    return breaks.stream().filter(TimeBreak::isHole).toList();
  }

  /** The stretches of time that are told twice. */
  public List<TimeBreak> overlaps() {
    return breaks.stream().filter(between -> !between.isHole()).toList();
  }
}
