package org.pixelmon.core.omds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.pixelmon.core.archive.ArchiveTable;

/**
 * All statements that can be sent to the remote database of some settings, made of the texts that
 * are sent ({@link RemoteSql}, {@link SqlDialect}), without a connection.
 *
 * @param settings of the database
 */
public record OmdsStatements(OmdsSettings settings) {

  /** How many placeholders stand for a list of them. */
  static final int SHOWN = 2;

  /** Which of a table's statements. */
  enum OfTable {
    /** How far the database has come. */
    NEWEST,
    /** What is compared of days published young. */
    CONTENTS,
    /** The records themselves. */
    SCAN
  }

  /** What holds for all of them, a line each. */
  public List<String> conditions() {
    return List.of(
        settings.toString(),
        "one connection, read only; "
            + settings.fetchSize()
            + " rows a round trip, at most "
            + settings.daysPerScan()
            + " UTC days a query",
        "lists of values have at most "
            + InCondition.LIST_LENGTH
            + " placeholders each; above "
            + InCondition.LONGEST_CONDITION
            + " values the condition is left out and the rows are chosen here",
        "times are bound as timestamps without zone, UTC");
  }

  /** Every statement that can be sent. */
  public List<ListedStatement> all() {
    List<ListedStatement> all = new ArrayList<>(general());
    for (ArchiveTable table : ArchiveTable.values()) {
      all.addAll(of(table, Set.of(OfTable.values())));
    }
    return all;
  }

  /** Those of every run that asks at all. */
  List<ListedStatement> general() {
    RemoteSql sql = RemoteSql.of(settings);
    List<ListedStatement> general = new ArrayList<>();
    for (String text : sql.dialect().session()) {
      general.add(new ListedStatement("once after the log-in", text, List.of()));
    }
    sql.dialect()
        .readOnlyTransaction()
        .ifPresent(
            text ->
                general.add(new ListedStatement("before each of the queries", text, List.of())));
    general.add(
        new ListedStatement(
            "the aliases of the Pixel detector's channels and sensors, once a run",
            sql.aliases(),
            List.of(RemoteSql.PIXEL)));
    general.add(
        new ListedStatement(
            "the numbers of their datapoints, once a run",
            sql.datapointNames(RemoteSql.datapointsNamed(SHOWN)),
            List.of("the datapoints that the aliases name, without the final dot")));
    general.add(new ListedStatement("the database's time, once a run", sql.now(), List.of()));
    return general;
  }

  /** Those of one table. */
  List<ListedStatement> of(ArchiveTable table, Collection<OfTable> wanted) {
    RemoteSql sql = RemoteSql.of(settings);
    PixelCondition pixel = new PixelCondition(table, shownDatapoints());
    List<ListedStatement> statements = new ArrayList<>();
    String name = table.tableName();
    if (wanted.contains(OfTable.NEWEST)) {
      String stretch = "a stretch of at most " + settings.lag().toHours() + " h after a day's end";
      statements.add(
          new ListedStatement(
              name + ": the newest record after the last day wanted",
              sql.newest(pixel),
              bound(pixel, stretch)));
      statements.add(
          new ListedStatement(
              name + ": the same of all detectors, where that finds none",
              sql.newestOfAll(table),
              List.of("from", "until: " + stretch)));
    }
    if (wanted.contains(OfTable.CONTENTS)) {
      statements.add(
          new ListedStatement(
              name + ": how much there is of days that were fetched soon after their end",
              sql.contents(pixel, 1),
              contentsBound(pixel)));
    }
    if (wanted.contains(OfTable.SCAN)) {
      statements.add(
          new ListedStatement(
              name + ": the records of days in a row",
              sql.scan(pixel),
              bound(pixel, "begin of the first day, and of the day after the last")));
    }
    return statements;
  }

  private static List<String> bound(PixelCondition pixel, String stretch) {
    return List.of("from", "until: " + stretch, whose(pixel));
  }

  private static List<String> contentsBound(PixelCondition pixel) {
    return List.of(
        "begin of a day",
        "its end; so for each day, numbered from 0",
        "begin of the first day",
        "end of the last day",
        whose(pixel));
  }

  private static String whose(PixelCondition pixel) {
    return pixel.table().isKeyedByDatapoint()
        ? "the numbers of the Pixel detector's datapoints"
        : RemoteSql.PIXEL;
  }

  private static Set<Long> shownDatapoints() {
    return LongStream.rangeClosed(1, SHOWN).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
