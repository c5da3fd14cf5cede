package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Pause;

/**
 * The detector's records, day by day: from the local archive, read through to the remote database,
 * unless there is none or the run is offline. What is asked of them is the business of {@code
 * core.records}.
 *
 * <p>Database and connection are opened when they are first needed. Not for use by several threads
 * at once; several processes may share an archive. What fetches days throws:
 *
 * <ul>
 *   <li>{@link org.pixelmon.core.error.SourceUnavailableException} and {@link
 *       org.pixelmon.core.error.NotAuthorisedException} when the remote database fails us,
 *   <li>{@link org.pixelmon.core.error.OutputException} when the archive cannot be written,
 *   <li>{@link org.pixelmon.core.error.BadInputException} when the archive cannot be read.
 * </ul>
 */
public final class Omds implements AutoCloseable {

  private final ArchiveLayout layout;
  private final OmdsSettings settings;
  private final OmdsConnection connection;
  private final Progress progress;
  private final Optional<Planning> planning;
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
        progress);
  }

  /** With everything replaced that tests want to hold in their hands. */
  Omds(
      Path archiveDir,
      OmdsSettings settings,
      ConnectionSource source,
      Pause pause,
      Progress progress) {
    this.layout = new ArchiveLayout(archiveDir);
    this.settings = settings;
    this.connection =
        settings == null ? null : new OmdsConnection(settings, source, pause, progress);
    this.progress = progress;
    this.planning = Optional.empty();
  }

  private Omds(ArchiveLayout layout, Planning planning) {
    this.layout = layout;
    this.settings = null;
    this.connection = null;
    this.progress = Progress.NONE;
    this.planning = Optional.of(planning);
  }

  /**
   * Answers from the archive alone and notes what would be asked of the remote database ({@link
   * #plan}), as the settings of the run say.
   */
  public static Omds planning(Configuration config) {
    ArchiveLayout layout = new ArchiveLayout(config.archiveDir());
    OmdsSettings settings = OmdsSettings.of(config).orElse(null);
    return new Omds(layout, new Planning(layout, settings, config.offline()));
  }

  /** As the settings of the run say. */
  public static Omds open(Configuration config, Progress progress) {
    return new Omds(
        config.archiveDir(), OmdsSettings.of(config).orElse(null), config.offline(), progress);
  }

  /**
   * Where the records of some days are, after fetching the days that the archive lacks and may get.
   */
  public DayFiles days(ArchiveTable table, SortedSet<LocalDate> days) {
    if (planning.isPresent()) {
      planning.get().want(table, days);
      if (table.isKeyedByDatapoint() && !layout.hasNames()) {
        return new DayFiles(List.of(), new TreeSet<>(days));
      }
    } else {
      makeAvailable(table, days);
    }
    List<Path> files = new ArrayList<>();
    SortedSet<LocalDate> missing = new TreeSet<>();
    for (LocalDate day : days) {
      Optional<Path> file = file(table, day);
      file.ifPresentOrElse(files::add, () -> missing.add(day));
    }
    if (!missing.isEmpty()) {
      layout.requireReadable();
    }
    return new DayFiles(files, missing);
  }

  private Optional<Path> file(ArchiveTable table, LocalDate day) {
    if (layout.isComplete(table, day)) {
      return Optional.of(layout.dayFile(table, day));
    }
    return mirror == null ? Optional.empty() : mirror.unfinishedDay(table, day);
  }

  private void makeAvailable(ArchiveTable table, Collection<LocalDate> days) {
    if (mayFetch()) {
      mirror().fetch(table, days);
    }
    if (table.isKeyedByDatapoint()) {
      requireNames();
    }
  }

  private Mirror mirror() {
    if (mirror == null) {
      mirror = new Mirror(layout, database(), settings, connection, progress);
    }
    return mirror;
  }

  /** Nothing is fetched into a demo archive: nobody could tell measured data from invented. */
  private boolean mayFetch() {
    return connection != null && !layout.isDemo();
  }

  /**
   * Makes sure that channels and sensors have names, fetching them if need be.
   *
   * @throws NoDataException when they have not and none may be fetched
   */
  public void requireNames() {
    if (planning.isPresent()) {
      planning.get().wantNames();
    } else if (mayFetch()) {
      mirror().fetchNames();
    } else if (!layout.hasNames()) {
      layout.requireReadable();
      throw new NoDataException(
          layout.root() + ": the archive lacks the names, aliases.parquet and dp_name2id.parquet",
          howToGetData());
    }
  }

  /** Whether channels and sensors have names in the archive. */
  public boolean hasNames() {
    return layout.hasNames();
  }

  /**
   * Notes that days from this one on may be looked at, too, if earlier questions find nothing; of
   * interest to a plan only.
   */
  public void mayReadFrom(ArchiveTable table, LocalDate first) {
    planning.ifPresent(plan -> plan.mayWant(table, first));
  }

  /**
   * What would have been asked of the remote database so far.
   *
   * @throws IllegalStateException when this does not plan but ask
   */
  public MirrorPlan plan() {
    return planning.orElseThrow(() -> new IllegalStateException("this asks for days")).plan();
  }

  /**
   * The failure to be reported where days are missing and nothing is left to answer with.
   *
   * @param missing at least one day
   */
  public NoDataException lacks(ArchiveTable table, SortedSet<LocalDate> missing) {
    return new NoDataException(
        layout.root() + ": the archive lacks " + describe(table, missing), howToGetData());
  }

  /** "2 days of fwcaenchannel, from 2022-07-05 to 2022-07-06". */
  public static String describe(ArchiveTable table, SortedSet<LocalDate> missing) {
    return missing.size() == 1
        ? missing.first() + " of " + table.tableName()
        : missing.size()
            + " days of "
            + table.tableName()
            + ", from "
            + missing.first()
            + " to "
            + missing.last();
  }

  private Remedy howToGetData() {
    return layout.isDemo()
        ? Remedy.of("choose fills of this demo archive").or(Kind.OTHER_ARCHIVE)
        : Remedy.of(Kind.GO_ONLINE).or(Kind.OTHER_ARCHIVE);
  }

  /** Where the archive's files are. */
  public ArchiveLayout layout() {
    return layout;
  }

  /** The database that reads them; closed with this. */
  public ArchiveDatabase database() {
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
