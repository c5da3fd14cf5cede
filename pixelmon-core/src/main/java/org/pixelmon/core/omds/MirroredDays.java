package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;

/**
 * What became of days of a table that were to be in the archive.
 *
 * @param table the table
 * @param there days that were in the archive before
 * @param fetched days that were added to it
 * @param lacking days that it still lacks: not over yet, or not to be had
 */
public record MirroredDays(
    ArchiveTable table,
    SortedSet<LocalDate> there,
    SortedSet<LocalDate> fetched,
    SortedSet<LocalDate> lacking) {

  /**
   * Brings days into the archive, as far as they can be had. Of a plan all are there or lacking.
   * Throws what {@link Omds#days} throws; the days before the failure are in the archive then.
   */
  public static MirroredDays bring(Omds omds, ArchiveTable table, SortedSet<LocalDate> days) {
    SortedSet<LocalDate> there = new TreeSet<>();
    for (LocalDate day : days) {
      if (omds.layout().isComplete(table, day)) {
        there.add(day);
      }
    }
    omds.days(table, days);
    SortedSet<LocalDate> fetched = new TreeSet<>();
    SortedSet<LocalDate> lacking = new TreeSet<>();
    for (LocalDate day : days) {
      if (!there.contains(day)) {
        (omds.layout().isComplete(table, day) ? fetched : lacking).add(day);
      }
    }
    return new MirroredDays(table, there, fetched, lacking);
  }

  /** How many days were wanted. */
  public int wanted() {
    return there.size() + fetched.size() + lacking.size();
  }
}
