package org.pixelmon.core.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.RecordGrid;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;

/**
 * A record that was found, so that answers can be compared as lists.
 *
 * @param window index of the window it answers
 * @param name whose it is
 * @param value first value
 * @param second second value; NaN for none
 * @param time its time
 */
public record Found(int window, String name, double value, double second, Instant time) {

  /** A record with one value. */
  public Found(int window, String name, double value, Instant time) {
    this(window, name, value, Double.NaN, time);
  }

  /** What a grid holds, by window, time and name. */
  public static List<Found> in(RecordGrid grid) {
    List<Found> found = new ArrayList<>();
    for (int window = 0; window < grid.windows().size(); window++) {
      for (int name = 0; name < grid.names().size(); name++) {
        if (grid.has(window, name)) {
          found.add(
              new Found(
                  window,
                  grid.names().get(name),
                  grid.value(window, name),
                  grid.second(window, name),
                  grid.time(window, name)));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Found::window)
            .thenComparing(Found::time)
            .thenComparing(Found::name));
    return found;
  }

  /** The latest currents of all channels whose names begin so. */
  public static List<Found> currents(Records records, List<TimeWindow> windows, String prefix) {
    List<String> cables = names(records, ArchiveTable.FWCAENCHANNEL, prefix);
    return in(records.latest(Question.currents(cables), windows));
  }

  /** The latest readings, not above a limit, of all sensors whose names begin so. */
  public static List<Found> temperatures(
      Records records, List<TimeWindow> windows, String prefix, double maxCelsius) {
    List<String> sensors = names(records, ArchiveTable.TKPLCREADSENSOR, prefix);
    return in(records.latest(Question.sensors(sensors, maxCelsius), windows));
  }

  /** The latest voltages of some cables. */
  public static List<Found> voltages(
      Records records, List<TimeWindow> windows, Collection<String> cables) {
    return in(records.latest(Question.voltages(cables), windows));
  }

  private static List<String> names(Records records, ArchiveTable table, String prefix) {
    return records.names(table).stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** Mirrors the days that an archive lacks. */
  public static void mirror(
      Omds omds, Collection<ArchiveTable> tables, LocalDate first, LocalDate last) {
    SortedSet<LocalDate> days =
        first.datesUntil(last.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
    tables.forEach(table -> omds.days(table, days));
  }
}
