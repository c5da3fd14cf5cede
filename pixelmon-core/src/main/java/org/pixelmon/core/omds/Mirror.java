package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.DayEnd;
import org.pixelmon.core.archive.DayStream;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.progress.Progress;

/**
 * Copies missing days from the remote database into the archive. A run reads the names once, then
 * each table with one query per stretch of adjacent missing days; what is complete is published day
 * by day, so that a run which breaks off loses one day at most. Days that are not over yet are
 * fetched for this run only.
 */
final class Mirror implements AutoCloseable {

  private final ArchiveLayout layout;
  private final ArchiveDatabase database;
  private final OmdsSettings settings;
  private final OmdsConnection connection;
  private final RemoteTables remote;
  private final Clock clock;
  private final Progress progress;
  private final Map<ArchiveTable, Map<LocalDate, Path>> unfinished =
      new EnumMap<>(ArchiveTable.class);
  private ArchiveWriter writer;
  private Set<Long> datapoints;
  private long daysDone;

  Mirror(
      ArchiveLayout layout,
      ArchiveDatabase database,
      OmdsSettings settings,
      OmdsConnection connection,
      Clock clock,
      Progress progress) {
    this.layout = layout;
    this.database = database;
    this.settings = settings;
    this.connection = connection;
    this.remote = new RemoteTables(settings);
    this.clock = clock;
    this.progress = progress;
  }

  /** The day's records that were fetched for this run only, because the day isn't over. */
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

  /** Fetches those of the days that are neither in the archive nor fetched by this run already. */
  void fetch(ArchiveTable table, Collection<LocalDate> days) {
    TreeSet<LocalDate> missing = new TreeSet<>();
    LocalDate today = UtcDays.of(clock.instant());
    for (LocalDate day : days) {
      if (!day.isAfter(today)
          && !layout.isComplete(table, day)
          && unfinishedDay(table, day).isEmpty()) {
        missing.add(day);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    requireOwnArchive();
    int total = missing.size();
    connection.run(
        () -> daysDone,
        open -> {
          refreshNames(open);
          while (!missing.isEmpty()) {
            scan(open, table, missing, total);
          }
        });
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
    if (datapoints != null) {
      return;
    }
    progress.at("mirroring names", 0, 0);
    List<AliasEntry> aliases = remote.aliases(open);
    List<DatapointName> names =
        aliases.isEmpty()
            ? List.of()
            : remote.datapointNames(open, RemoteTables.datapointNames(aliases));
    if (names.isEmpty()) {
      throw new NoDataException(
          settings.source()
              + " has no datapoint of an alias with 'Pixel' in "
              + settings.names().inSchema("aliases"),
          "Check omds.schema and the user's rights.");
    }
    writer().writeDatapointNames(names);
    writer().writeAliases(aliases);
    datapoints = names.stream().map(DatapointName::id).collect(Collectors.toUnmodifiableSet());
  }

  private void scan(Connection open, ArchiveTable table, TreeSet<LocalDate> missing, int total)
      throws SQLException {
    LocalDate first = missing.first();
    LocalDate last = first;
    for (int days = 1;
        days < settings.daysPerScan() && missing.contains(last.plusDays(1));
        days++) {
      last = last.plusDays(1);
    }
    try (DayStream rows =
        writer().stream(table, first, last, new DayDone(table, missing, total, clock.instant()))) {
      remote.scan(
          open, table, datapoints, UtcDays.start(first), UtcDays.start(last.plusDays(1)), rows);
      rows.finish();
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
    private final TreeSet<LocalDate> missing;
    private final int total;
    private final Instant asked;

    DayDone(ArchiveTable table, TreeSet<LocalDate> missing, int total, Instant asked) {
      this.table = table;
      this.missing = missing;
      this.total = total;
      this.asked = asked;
    }

    @Override
    public boolean isOver(LocalDate day) {
      return !asked.isBefore(UtcDays.start(day.plusDays(1)).plus(settings.lag()));
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
