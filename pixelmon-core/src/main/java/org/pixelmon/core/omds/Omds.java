package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.omds.LatestRecords.Question;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Pause;

/**
 * Answers the stages' questions about the detector's records, from the local archive. Days that the
 * archive lacks are mirrored first, unless there is no remote database or the run is offline.
 *
 * <p>All questions throw:
 *
 * <ul>
 *   <li>{@link NoDataException} when days are missing and may not be fetched,
 *   <li>{@link org.pixelmon.core.error.UsageException} when days are missing in a demo archive,
 *   <li>{@link org.pixelmon.core.error.SourceUnavailableException} and {@link
 *       org.pixelmon.core.error.NotAuthorisedException} when the remote database fails us,
 *   <li>{@link org.pixelmon.core.error.OutputException} when the archive cannot be written,
 *   <li>{@link org.pixelmon.core.error.BadInputException} when a file of it is damaged.
 * </ul>
 *
 * <p>Database and connection are opened when they are first needed. Not for use by several threads
 * at once; several processes may share an archive.
 */
public final class Omds implements AutoCloseable {

  private final ArchiveLayout layout;
  private final OmdsSettings settings;
  private final OmdsConnection connection;
  private final Clock clock;
  private final Progress progress;
  private ArchiveDatabase database;
  private Mirror mirror;

  /**
   * An archive, read through to a remote database.
   *
   * @param archiveDir the archive's folder; need not exist
   * @param settings how to reach the remote database; null for none
   * @param offline whether to answer from the archive alone and never open a socket
   * @param progress told of each day mirrored
   */
  public Omds(Path archiveDir, OmdsSettings settings, boolean offline, Progress progress) {
    this(
        archiveDir,
        offline ? null : settings,
        settings == null ? null : new JdbcConnections(settings),
        Pause.SLEEP,
        Clock.systemUTC(),
        progress);
  }

  /** With everything replaced that tests want to hold in their hands. */
  Omds(
      Path archiveDir,
      OmdsSettings settings,
      ConnectionSource source,
      Pause pause,
      Clock clock,
      Progress progress) {
    this.layout = new ArchiveLayout(archiveDir);
    this.settings = settings;
    this.connection = settings == null ? null : new OmdsConnection(settings, source, pause);
    this.clock = clock;
    this.progress = progress;
  }

  /** As the settings of the run say. */
  public static Omds open(Configuration config, Progress progress) {
    return new Omds(
        config.archiveDir(), OmdsSettings.of(config).orElse(null), config.offline(), progress);
  }

  /**
   * For each window the last record with a current of each Pixel power supply channel, from {@code
   * from} to {@code to}, both included.
   *
   * @param cablePrefix beginning of the cables wanted: {@code PixelBarrel} or {@code PixelEndCap}
   * @return ordered by fill, then time, then cable; channels without a record are absent
   */
  public List<CurrentRecord> latestCurrents(List<TimeWindow> windows, String cablePrefix) {
    Question question = byDatapoint(ArchiveTable.FWCAENCHANNEL, "actual_imon IS NOT NULL", true);
    List<Path> files = files(ArchiveTable.FWCAENCHANNEL, windows);
    try {
      List<String> cables =
          AliasIntervals.create(database(), layout, AliasIntervals.lastTwoParts(), cablePrefix);
      return new LatestRecords(database())
          .find(
              question,
              windows,
              files,
              (window, time, row) -> {
                double voltage = row.getDouble(5);
                boolean noVoltage = row.wasNull(); // about the column read last
                return new CurrentRecord(
                    window.fill(),
                    cables.get(row.getInt(2)),
                    row.getDouble(4),
                    noVoltage ? OptionalDouble.empty() : OptionalDouble.of(voltage),
                    time);
              });
    } catch (SQLException e) {
      throw LatestRecords.failed(e);
    }
  }

  /**
   * For each window the last valid reading of each Pixel temperature sensor, from {@code from}
   * (included) to {@code to} (excluded).
   *
   * @param sensorPrefix beginning of the sensors wanted, for example {@code PixelBarrel} (the
   *     aliases of endcap sensors say {@code PixelEndcap}, those of channels {@code PixelEndCap})
   * @param maxCelsius readings above are faulty and skipped, degrees Celsius
   * @return ordered by fill, then time, then sensor; sensors without a reading are absent
   */
  public List<SensorReading> latestTemperatures(
      List<TimeWindow> windows, String sensorPrefix, double maxCelsius) {
    Question question =
        byDatapoint(ArchiveTable.TKPLCREADSENSOR, "value_converted <= " + maxCelsius, false);
    List<Path> files = files(ArchiveTable.TKPLCREADSENSOR, windows);
    try {
      List<String> sensors =
          AliasIntervals.create(database(), layout, AliasIntervals.lastPart(), sensorPrefix);
      return new LatestRecords(database())
          .find(
              question,
              windows,
              files,
              (window, time, row) ->
                  new SensorReading(
                      window.fill(), sensors.get(row.getInt(2)), row.getDouble(4), time));
    } catch (SQLException e) {
      throw LatestRecords.failed(e);
    }
  }

  /**
   * For each window the last voltage of each high-voltage cable, from {@code from} to {@code to},
   * both included.
   *
   * @param cablePrefix beginning of the cables wanted: {@code PixelBarrel} or {@code PixelEndCap}
   * @return ordered by fill, then time, then cable; cables without a record are absent
   */
  public List<VoltageReading> latestVoltages(List<TimeWindow> windows, String cablePrefix) {
    Question question =
        new Question(
            "cable",
            ArchiveTable.V_VOLTAGES.valueColumns(),
            "",
            "vmon IS NOT NULL AND starts_with(cable, '" + cablePrefix.replace("'", "''") + "')",
            true);
    List<Path> files = files(ArchiveTable.V_VOLTAGES, windows);
    try {
      return new LatestRecords(database())
          .find(
              question,
              windows,
              files,
              (window, time, row) ->
                  new VoltageReading(window.fill(), row.getString(2), row.getDouble(4), time));
    } catch (SQLException e) {
      throw LatestRecords.failed(e);
    }
  }

  private static Question byDatapoint(ArchiveTable table, String condition, boolean endIncluded) {
    return new Question(
        "name_id",
        table.valueColumns(),
        "JOIN "
            + AliasIntervals.TABLE
            + " AS i ON i.dpid = r.dpid"
            + " AND r.change_date >= i.valid_from AND r.change_date < i.valid_until",
        condition,
        endIncluded);
  }

  /**
   * Mirrors the days that the archive lacks.
   *
   * @param first first UTC day
   * @param last last UTC day
   */
  public void mirror(Collection<ArchiveTable> tables, LocalDate first, LocalDate last) {
    List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
    for (ArchiveTable table : tables) {
      makeAvailable(table, days);
    }
  }

  /** The files of the days which the windows touch, after mirroring what is missing. */
  private List<Path> files(ArchiveTable table, List<TimeWindow> windows) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (TimeWindow window : windows) {
      UtcDays.of(window.from()).datesUntil(UtcDays.of(window.to()).plusDays(1)).forEach(days::add);
    }
    makeAvailable(table, days);
    List<Path> files = new ArrayList<>();
    for (LocalDate day : days) {
      if (layout.isComplete(table, day)) {
        files.add(layout.dayFile(table, day));
      } else if (mirror != null) {
        mirror.unfinishedDay(table, day).ifPresent(files::add);
      }
    }
    return files;
  }

  private void makeAvailable(ArchiveTable table, Collection<LocalDate> days) {
    if (connection == null) {
      requireComplete(table, days);
      return;
    }
    if (mirror == null) {
      mirror = new Mirror(layout, database(), settings, connection, clock, progress);
    }
    mirror.fetch(table, days);
    mirror.fetchNames();
  }

  private void requireComplete(ArchiveTable table, Collection<LocalDate> days) {
    List<LocalDate> missing = days.stream().filter(day -> !layout.isComplete(table, day)).toList();
    String hint =
        "Run without --offline where the detector-control database can be reached (omds.url), or"
            + " name another archive with --archive.";
    if (!missing.isEmpty()) {
      throw new NoDataException(
          layout.root()
              + ": the archive lacks "
              + missing.size()
              + " of "
              + days.size()
              + " days of "
              + table.tableName()
              + ", from "
              + missing.get(0)
              + " to "
              + missing.get(missing.size() - 1),
          hint);
    }
    if (table.isKeyedByDatapoint() && !days.isEmpty() && !layout.hasNames()) {
      throw new NoDataException(
          layout.root() + ": the archive lacks the names, aliases.parquet and dp_name2id.parquet",
          hint);
    }
  }

  private ArchiveDatabase database() {
    if (database == null) {
      database = ArchiveDatabase.open();
    }
    return database;
  }

  /** Closes connection and database, and removes what was fetched for this run only. */
  @Override
  public void close() {
    if (mirror != null) {
      mirror.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
