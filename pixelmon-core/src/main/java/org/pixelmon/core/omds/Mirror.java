package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DayEnd;
import org.pixelmon.core.archive.DayStream;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies missing days from the remote database into the archive. A run reads the names once, then
 * each table with one query per stretch of adjacent missing days; what is complete is published day
 * by day, so that a run which breaks off loses one day at most. Days of which records may still
 * come are fetched for this run only.
 *
 * <p>No clock but the remote database's is looked at ({@link Completeness}).
 */
final class Mirror implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

  private final ArchiveLayout layout;
  private final ArchiveDatabase database;
  private final OmdsSettings settings;
  private final OmdsConnection connection;
  private final RemoteTables remote;
  private final RemoteDays remoteDays;
  private final MirroredNames names;
  private final Recheck recheck;
  private final Progress progress;
  private final Map<ArchiveTable, Map<LocalDate, Path>> unfinished =
      new EnumMap<>(ArchiveTable.class);
  private ArchiveWriter writer;
  private Completeness completeness;
  private LaterRecords later;
  private long daysDone;

  Mirror(
      ArchiveLayout layout,
      ArchiveDatabase database,
      OmdsSettings settings,
      OmdsConnection connection,
      Progress progress) {
    this.layout = layout;
    this.database = database;
    this.settings = settings;
    this.connection = connection;
    this.remote = new RemoteTables(settings);
    this.names = new MirroredNames(layout, database, settings, remote);
    this.remoteDays = new RemoteDays(settings);
    this.recheck = new Recheck(layout, settings);
    this.progress = progress;
  }

  /** The day's records that were fetched for this run only, because the day isn't complete. */
  Optional<Path> unfinishedDay(ArchiveTable table, LocalDate day) {
    return Optional.ofNullable(unfinished.getOrDefault(table, Map.of()).get(day));
  }

  /** Makes sure that the names are there, fetching them if not. */
  void fetchNames() {
    if (!layout.hasNames()) {
      requireOwnArchive();
      connection.run(() -> daysDone, this::refreshNames);
    }
  }

  /**
   * Fetches those of the days that are neither in the archive nor fetched by this run already, and
   * those that were published young and have changed since.
   */
  void fetch(ArchiveTable table, Collection<LocalDate> days) {
    NavigableSet<LocalDate> missing = new TreeSet<>();
    for (LocalDate day : days) {
      if (!layout.isComplete(table, day) && unfinishedDay(table, day).isEmpty() && mayBegin(day)) {
        missing.add(day);
      }
    }
    if (!missing.isEmpty()) {
      requireOwnArchive();
      connection.run(() -> daysDone, open -> fetch(open, table, missing));
    } else if (!Collections.disjoint(days, recheck.open(table))) {
      compare(table);
    }
  }

  private boolean mayBegin(LocalDate day) {
    return completeness == null || completeness.hasBegun(day);
  }

  /**
   * Of a day that is there a source that is not, or another one, costs a comparison, not the day.
   */
  private void compare(ArchiveTable table) {
    try {
      requireOwnArchive();
      connection.runOnce(open -> fetch(open, table, new TreeSet<>()));
    } catch (SourceUnavailableException | NotAuthorisedException | UsageException e) {
      recheck.skip(table);
      tellNotCompared(table, e);
    }
  }

  private static void tellNotCompared(ArchiveTable table, PixelMonException e) {
    LOG.warn(
        "days of {} that were fetched soon after their end cannot be compared with OMDS once more:"
            + " {}",
        table.tableName(),
        e.getMessage());
  }

  private void fetch(Connection open, ArchiveTable table, NavigableSet<LocalDate> missing)
      throws SQLException {
    refreshNames(open);
    askForTime(open);
    missing.removeIf(day -> !completeness.hasBegun(day));
    Set<LocalDate> noted = recheck.open(table);
    TreeSet<LocalDate> ended = new TreeSet<>(noted);
    ended.addAll(missing);
    ended.removeIf(day -> !completeness.hasEnded(day));
    if (!ended.isEmpty()) {
      later.lookFor(open, table, ended.last(), names.datapoints());
    }
    if (!noted.isEmpty()) {
      missing.addAll(
          recheck.compare(open, table, names.datapoints(), completeness, names.areWhole()));
    }
    int total = missing.size();
    progress.at("mirroring " + table.tableName(), 0, total);
    while (!missing.isEmpty()) {
      scan(open, table, missing, new DayDone(table, missing, total));
    }
  }

  private void askForTime(Connection open) throws SQLException {
    if (completeness == null) {
      completeness = new Completeness(remoteDays.now(open), settings.lag());
      later = new LaterRecords(remoteDays, completeness, settings.lag());
    }
  }

  /**
   * Days of two sources in one archive would be taken for those of one, and days that this user may
   * not read would be fetched again.
   */
  private void requireOwnArchive() {
    layout.requireReadable();
    new ArchivePart(layout.omds()).refuseOther(settings.archiveSource());
  }

  /** Reads the names once per run, before any day: whoever sees a day finds its names. */
  private void refreshNames(Connection open) throws SQLException {
    if (names.areWanted()) {
      progress.at("mirroring names", 0, 0);
      names.refresh(open, this::writer);
    }
  }

  private void scan(
      Connection open, ArchiveTable table, NavigableSet<LocalDate> missing, DayDone done)
      throws SQLException {
    LocalDate first = missing.first();
    LocalDate last = new Stretches(settings.daysPerScan()).lastOfFirst(missing);
    later.lookFor(open, table, last, names.datapoints());
    Instant from = UtcDays.start(first);
    Instant until = UtcDays.start(last.plusDays(1));
    try (DayStream rows = writer().stream(table, first, last, done)) {
      done.rows = new CountedRows(rows, time -> completeness.sawRecord(table, time));
      long unusable = remote.scan(open, table, names.datapoints(), from, until, done.rows);
      done.rows.endDay();
      rows.finish();
      tellUnusable(table, first, last, unusable);
    }
  }

  private void tellUnusable(ArchiveTable table, LocalDate first, LocalDate last, long values) {
    if (values > 0) {
      LOG.warn(
          "{}: {} values of {} from {} to {} are no finite numbers; they count as missing",
          settings.source(),
          values,
          table.tableName(),
          first,
          last);
    }
  }

  private ArchiveWriter writer() {
    if (writer == null) {
      writer = new ArchiveWriter(layout, database, settings.archiveSource());
    }
    return writer;
  }

  @Override
  public void close() {
    connection.close();
    if (writer != null) {
      writer.close();
    }
  }

  /** Keeps book of the days of one table. */
  private final class DayDone implements DayEnd {
    private final ArchiveTable table;
    private final NavigableSet<LocalDate> missing;
    private final int total;
    private CountedRows rows;

    DayDone(ArchiveTable table, NavigableSet<LocalDate> missing, int total) {
      this.table = table;
      this.missing = missing;
      this.total = total;
    }

    @Override
    public boolean isOver(LocalDate day) {
      return recheck.isChanged(table, day) || completeness.isComplete(table, day);
    }

    /** The note comes first: of a day without a note nobody would know that it is young. */
    @Override
    public void publishing(LocalDate day) {
      if (!names.areWhole() || recheck.isNoted(table, day) || completeness.isYoung(table, day)) {
        recheck.note(table, day, completeness.now(), rows.of(day));
      }
    }

    @Override
    public void published(LocalDate day) {
      done(day);
    }

    @Override
    public void kept(LocalDate day, Path file) {
      unfinished.computeIfAbsent(table, t -> new TreeMap<>()).put(day, file);
      done(day);
    }

    private void done(LocalDate day) {
      missing.remove(day);
      daysDone++;
      progress.at("mirroring " + table.tableName(), total - missing.size(), total);
    }
  }
}
