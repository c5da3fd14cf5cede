package org.pixelmon.radsim.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/**
 * What a check found.
 *
 * @param file the profile
 * @param leakageUnit unit of the leakage currents as its header names it
 * @param faults what a simulation cannot read or must not believe, each with file and line
 * @param rows the rows that can be read, in the file's order
 */
public record CheckedProfile(
    Path file, String leakageUnit, List<String> faults, List<SourceRow> rows) {

  /** Keeps its own copies. */
  public CheckedProfile {
    faults = List.copyOf(faults);
    rows = List.copyOf(rows);
  }

  /** Holes and overlaps; meant for a profile without faults. */
  public List<TimeBreak> breaks() {
    return TimeBreak.in(rows);
  }

  /** What it sums up to; empty where it has faults or no rows. */
  public Optional<ProfileTotals> totals() {
    return faults.isEmpty() && !rows.isEmpty()
        ? Optional.of(ProfileTotals.of(rows))
        : Optional.empty();
  }
}
