package org.pixelmon.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;

/**
 * Which UTC days of a table an answer does without, because the archive lacks them and they could
 * not be fetched. What lies behind such a day is not known, which is not the same as that there is
 * nothing.
 */
public final class Coverage {

  private final ArchiveTable table;
  private final NavigableSet<LocalDate> missing;

  /** An answer without these days. */
  public Coverage(ArchiveTable table, Collection<LocalDate> missing) {
    this.table = table;
    this.missing = new TreeSet<>(missing);
  }

  /** The table. */
  public ArchiveTable table() {
    return table;
  }

  /** All days that are missing, unmodifiable. */
  public SortedSet<LocalDate> missing() {
    return Collections.unmodifiableSortedSet(missing);
  }

  /** The days missing of a window. */
  public SortedSet<LocalDate> missing(TimeWindow window) {
    return new TreeSet<>(
        missing.subSet(UtcDays.of(window.from()), true, UtcDays.of(window.to()), true));
  }

  /** Whether all days from one instant to another, both included, are there. */
  public boolean isWhole(Instant from, Instant to) {
    LocalDate next = missing.isEmpty() ? null : missing.ceiling(UtcDays.of(from));
    return next == null || next.isAfter(UtcDays.of(to));
  }
}
