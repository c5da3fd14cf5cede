package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares days that were published young with the remote database once more, in a later run that
 * needs them or is connected for their table anyway: by number and time of the last of their
 * records. Each run does so once for a table.
 */
final class Recheck {

  private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

  private final ArchiveLayout layout;
  private final OmdsSettings settings;
  private final RemoteDays remote;
  private final Set<ArchiveTable> done = EnumSet.noneOf(ArchiveTable.class);
  private final Map<ArchiveTable, SortedMap<LocalDate, YoungDay>> notes =
      new EnumMap<>(ArchiveTable.class);
  private final Map<ArchiveTable, Set<LocalDate>> changed = new EnumMap<>(ArchiveTable.class);

  Recheck(ArchiveLayout layout, OmdsSettings settings) {
    this.layout = layout;
    this.settings = settings;
    this.remote = new RemoteDays(settings);
  }

  /** Notes that a day, which is about to be published, is to be compared. */
  void note(ArchiveTable table, LocalDate day, Instant now, DayContent content) {
    new YoungDays(layout, table).add(new YoungDay(day, now, content));
  }

  /** The days of a table that are still to be compared by this run. */
  Set<LocalDate> open(ArchiveTable table) {
    return done.contains(table) ? Set.of() : notes(table).keySet();
  }

  /** Whether there was a note of the day when this run began. */
  boolean isNoted(ArchiveTable table, LocalDate day) {
    return notes(table).containsKey(day);
  }

  /** Whether this run found that the day has changed. */
  boolean isChanged(ArchiveTable table, LocalDate day) {
    return changed.getOrDefault(table, Set.of()).contains(day);
  }

  private SortedMap<LocalDate, YoungDay> notes(ArchiveTable table) {
    return notes.computeIfAbsent(
        table,
        t -> {
          YoungDays young = new YoungDays(layout, t);
          return young.isWritable() ? young.read() : new TreeMap<>();
        });
  }

  /** Does not compare in this run. */
  void skip(ArchiveTable table) {
    done.add(table);
  }

  /**
   * Compares.
   *
   * @param namesAreWhole whether the database knows all names that the archive knows: a comparison
   *     with less settles nothing
   * @return the days of which the database has more now, or something later
   */
  Set<LocalDate> compare(
      Connection open,
      ArchiveTable table,
      Set<Long> datapoints,
      Completeness completeness,
      boolean namesAreWhole)
      throws SQLException {
    Set<LocalDate> different = new TreeSet<>();
    List<LocalDate> settled = new ArrayList<>();
    List<LocalDate> days = List.copyOf(open(table));
    for (int i = 0; i < days.size(); i += settings.daysPerScan()) {
      List<LocalDate> some = days.subList(i, Math.min(days.size(), i + settings.daysPerScan()));
      Map<LocalDate, DayContent> now = remote.contents(open, table, datapoints, some);
      for (LocalDate day : some) {
        YoungDay young = notes(table).get(day);
        if (layout.isComplete(table, day) && hasMore(table, young, now.get(day))) {
          different.add(day);
        } else if (namesAreWhole && completeness.isSettled(table, young)) {
          settled.add(day);
        }
      }
    }
    if (!settled.isEmpty()) {
      new YoungDays(layout, table).remove(settled);
    }
    changed.put(table, different);
    done.add(table);
    return different;
  }

  private boolean hasMore(ArchiveTable table, YoungDay young, DayContent now) {
    DayContent then = young.content();
    if (now.equals(then)) {
      return false;
    }
    boolean less = now.records() < then.records();
    LOG.warn(
        "{} of {} had {} records when it was fetched, {} has {} now: {}",
        young.day(),
        table.tableName(),
        then.records(),
        settings.source(),
        now.records(),
        less ? "the archive keeps what it has" : "fetched again");
    return !less;
  }
}
