package org.pixelmon.core.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.RecordQuery;
import org.pixelmon.core.archive.RecordReader;
import org.pixelmon.core.archive.RecordSink;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.omds.DayFiles;
import org.pixelmon.core.omds.MirrorPlan;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;

/**
 * What stages ask of the detector's records: the latest record in each of many windows, the value
 * in force at each of many instants, and all records in windows. Each takes one pass over the day
 * files, whatever the number of windows.
 *
 * <p>Days that the archive lacks are fetched first, unless the run is offline; those that cannot be
 * had are told with the answer ({@link Coverage}) and change nothing for windows they do not touch.
 * All questions throw:
 *
 * <ul>
 *   <li>{@link org.pixelmon.core.error.NoDataException} when the archive lacks the names of
 *       channels and sensors altogether,
 *   <li>{@link org.pixelmon.core.error.SourceUnavailableException} and {@link
 *       org.pixelmon.core.error.NotAuthorisedException} when the remote database fails us,
 *   <li>{@link org.pixelmon.core.error.OutputException} when the archive cannot be written,
 *   <li>{@link org.pixelmon.core.error.BadInputException} when a file of it is damaged.
 * </ul>
 *
 * <p>Not for use by several threads at once; several processes may share an archive.
 */
public final class Records implements AutoCloseable {

  private final Omds omds;
  private final Progress progress;
  private final Map<ArchiveTable, SortedSet<LocalDate>> consulted =
      new EnumMap<>(ArchiveTable.class);

  /** Asks an archive, which is closed with this. */
  public Records(Omds omds) {
    this(omds, Progress.NONE);
  }

  /** The same, and tells of the days read. */
  private Records(Omds omds, Progress progress) {
    this.omds = omds;
    this.progress = progress;
  }

  /** As the settings of the run say. */
  public static Records open(Configuration config, Progress progress) {
    return new Records(Omds.open(config, progress), progress);
  }

  /**
   * Answers from the archive alone and notes what would be asked of the remote database ({@link
   * #plan}).
   */
  public static Records planning(Configuration config) {
    return new Records(Omds.planning(config));
  }

  /**
   * What would have been asked of the remote database for all questions so far. Where an answer
   * decides how far back to look, a day that the archive lacks hides whether those before it are
   * needed: the plan tells how far that may reach.
   *
   * @throws IllegalStateException when these do not plan but ask
   */
  public MirrorPlan plan() {
    return omds.plan();
  }

  /** Looks which days of a table some windows need, without reading any. */
  public void want(ArchiveTable table, List<TimeWindow> windows) {
    omds.days(table, Spans.days(windows));
  }

  /** Notes that windows may be extended so far back, for a plan. */
  void mayReachBack(ArchiveTable table, List<TimeWindow> windows, Duration reach) {
    windows.stream()
        .map(TimeWindow::from)
        .min(Comparator.naturalOrder())
        .ifPresent(first -> omds.mayReadFrom(table, UtcDays.of(first.minus(reach))));
  }

  /**
   * All channels or sensors that aliases ever named; a plan without names in the archive has none.
   *
   * @param table {@link ArchiveTable#FWCAENCHANNEL} or {@link ArchiveTable#TKPLCREADSENSOR}
   */
  public SortedSet<String> names(ArchiveTable table) {
    omds.requireNames();
    if (!omds.hasNames()) {
      return new TreeSet<>();
    }
    return reader().names(table);
  }

  /**
   * The latest record of each name in each window.
   *
   * @return a row a window, a column a name
   */
  public RecordGrid latest(Question question, List<TimeWindow> windows) {
    LatestRecords latest =
        new LatestRecords(
            windows,
            question.endIncluded(),
            question.names().size(),
            question.table().valueColumns().size() > 1);
    Coverage coverage = read(question, windows, latest, progress);
    latest.finish();
    return new RecordGrid(windows, question.names(), latest, coverage);
  }

  /**
   * All records of each name in each window; they are held in memory, 16 bytes each.
   *
   * @return a row a window, a column a name
   */
  public RecordLists all(Question question, List<TimeWindow> windows) {
    List<RecordSeries> byName = question.names().stream().map(name -> new RecordSeries()).toList();
    Coverage coverage =
        read(
            question,
            windows,
            (name, micros, value, second) -> byName.get(name).add(micros, value),
            progress);
    return new RecordLists(windows, question, byName, coverage);
  }

  /**
   * Hands on all records of a window one by one, in any order, without holding them. Who asks for
   * years asks for them some days at a time.
   *
   * @return the days that the archive lacks
   */
  public Coverage each(Question question, TimeWindow window, RecordSink sink) {
    long first = Spans.first(window);
    long last = Spans.last(window, question.endIncluded());
    return read(
        question,
        List.of(window),
        (name, micros, value, second) -> {
          if (micros >= first && micros <= last) {
            sink.record(name, micros, value, second);
          }
        },
        Progress.NONE); // who asks window after window tells how far that is
  }

  private Coverage read(
      Question question, List<TimeWindow> windows, RecordSink sink, Progress told) {
    SortedSet<LocalDate> asked = Spans.days(windows);
    consulted.computeIfAbsent(question.table(), table -> new TreeSet<>()).addAll(asked);
    DayFiles days = omds.days(question.table(), asked);
    if (!days.files().isEmpty()) {
      reader()
          .read(
              new RecordQuery(
                  question.table(),
                  question.names(),
                  question.greatestValue(),
                  Spans.union(windows, question.endIncluded()),
                  question.aliases()),
              days.files(),
              sink,
              told);
    }
    return new Coverage(question.table(), days.missing());
  }

  /**
   * The value in force at each instant: that of the latest record not older than a limit.
   *
   * @param maxAge how long before the instant the record may lie
   * @return a row an instant, a column a name
   */
  public RecordGrid asOf(Question question, List<Instant> instants, Duration maxAge) {
    return latest(
        question,
        instants.stream().map(instant -> new TimeWindow(instant.minus(maxAge), instant)).toList());
  }

  /**
   * The failure to be reported where the archive lacks days and nothing is left to answer with.
   *
   * @param missing at least one day
   */
  public NoDataException lacks(ArchiveTable table, SortedSet<LocalDate> missing) {
    return omds.lacks(table, missing);
  }

  /** Days of a table in words: "2 days of fwcaenchannel, from 2022-07-05 to 2022-07-06". */
  public static String describe(ArchiveTable table, SortedSet<LocalDate> missing) {
    return Omds.describe(table, missing);
  }

  /** All days that were looked at for all questions so far. */
  public List<TableDays> consulted() {
    List<TableDays> all = new ArrayList<>();
    consulted.forEach((table, days) -> all.addAll(TableDays.of(table, days)));
    return all;
  }

  private RecordReader reader() {
    return new RecordReader(omds.layout(), omds.database());
  }

  /** Closes the archive and the connection, and removes what was fetched for this run only. */
  @Override
  public void close() {
    omds.close();
  }
}
