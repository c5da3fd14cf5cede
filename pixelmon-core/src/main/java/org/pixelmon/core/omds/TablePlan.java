package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.pixelmon.core.archive.ArchiveTable;

/**
 * What a run wants of a table.
 *
 * @param table the table
 * @param there the days that the archive holds
 * @param missing the days that it lacks
 * @param queries the days of each query for those; empty where nothing may be fetched
 * @param compared days in the archive that would be compared with the database once more
 * @param furthest first day that may be looked at, too, where what is missing has no record
 */
public record TablePlan(
    ArchiveTable table,
    SortedSet<LocalDate> there,
    SortedSet<LocalDate> missing,
    List<DayRange> queries,
    SortedSet<LocalDate> compared,
    Optional<LocalDate> furthest) {

  /** Whether the database would be asked for anything of the table. */
  public boolean isAsked() {
    return !queries.isEmpty() || !compared.isEmpty();
  }
}
