package org.pixelmon.temperatures.sensor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.SensorReadingsFile.Reading;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.RecordGrid;
import org.pixelmon.core.records.RecordLists;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.temperature.SensorKind;

/**
 * What sensors said from the start of stable beams on, ends included, for many fills in one pass
 * over the archive. As in the original, a window runs its whole length, also where the fill is
 * shorter, and readings are given as they are, whatever they say.
 */
public final class SensorReadings {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::sensor)
          .thenComparing(Reading::time)
          .thenComparing(Reading::celsius);

  private final Records records;

  /** Asks {@code records}. */
  public SensorReadings(Records records) {
    this.records = records;
  }

  /**
   * All readings of the air sensors.
   *
   * @param subSystem empty for both
   * @param length of the window
   * @throws NoDataException when no alias names such a sensor
   */
  public List<FillReadings> air(List<Fill> fills, Optional<SubSystem> subSystem, Duration length) {
    List<String> sensors = sensors(SensorKind.AIR, subSystem);
    List<TimeWindow> windows = windows(fills, length);
    RecordLists lists = records.all(Question.readings(sensors), windows);
    return collect(
        fills,
        windows,
        sensors,
        window -> {
          List<Reading> readings = new ArrayList<>();
          for (int name = 0; name < sensors.size(); name++) {
            String sensor = sensors.get(name);
            lists
                .of(window, name)
                .forEach(found -> readings.add(new Reading(sensor, found.value(), found.time())));
          }
          return withoutOtherSpellings(readings);
        },
        lists::missingDays);
  }

  /**
   * The last reading of each sensor on a cooling pipe; the parameters are as for {@link #air}.
   *
   * @throws NoDataException when no alias names such a sensor
   */
  public List<FillReadings> pipe(List<Fill> fills, Optional<SubSystem> subSystem, Duration length) {
    List<String> sensors = sensors(SensorKind.PIPE, subSystem);
    List<TimeWindow> windows = windows(fills, length);
    RecordGrid grid = records.latest(Question.readings(sensors), windows);
    return collect(
        fills, windows, sensors, window -> latestOfSpellings(grid, window), grid::missingDays);
  }

  /**
   * Looks which days of the fills are needed, for a plan; the parameters are as for {@link #air}.
   */
  public void want(List<Fill> fills, Duration length) {
    records.want(ArchiveTable.TKPLCREADSENSOR, windows(fills, length));
  }

  private List<String> sensors(SensorKind kind, Optional<SubSystem> subSystem) {
    List<String> sensors = kind.of(records.names(ArchiveTable.TKPLCREADSENSOR), subSystem);
    if (sensors.isEmpty()) {
      throw new NoDataException(
          "the archive names no "
              + kind.name().toLowerCase(Locale.ROOT)
              + " sensor"
              + subSystem.map(part -> " of the " + part.cableName()).orElse(""),
          Remedy.of(Kind.OTHER_ARCHIVE));
    }
    return sensors;
  }

  private static List<TimeWindow> windows(List<Fill> fills, Duration length) {
    return fills.stream()
        .map(fill -> new TimeWindow(fill.startStableBeam(), fill.startStableBeam().plus(length)))
        .toList();
  }

  private static List<FillReadings> collect(
      List<Fill> fills,
      List<TimeWindow> windows,
      List<String> sensors,
      IntFunction<List<Reading>> readingsOf,
      IntFunction<SortedSet<LocalDate>> missingOf) {
    List<FillReadings> found = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      List<Reading> readings = readingsOf.apply(i);
      SortedSet<String> silent = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      silent.addAll(sensors);
      readings.forEach(reading -> silent.remove(reading.sensor()));
      found.add(
          new FillReadings(
              fills.get(i).number(),
              readings,
              List.copyOf(silent),
              missingOf.apply(i),
              windows.get(i).days(ArchiveTable.TKPLCREADSENSOR)));
    }
    return found;
  }

  /** A sensor that two aliases name in different spellings says everything once. */
  private static List<Reading> withoutOtherSpellings(List<Reading> readings) {
    SortedMap<Reading, Reading> once =
        new TreeMap<>(
            Comparator.comparing(Reading::sensor, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Reading::time)
                .thenComparing(Reading::celsius));
    readings.forEach(reading -> once.put(reading, reading));
    return once.values().stream().sorted(ORDER).toList();
  }

  private static List<Reading> latestOfSpellings(RecordGrid grid, int window) {
    SortedMap<String, Reading> latest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int name = 0; name < grid.names().size(); name++) {
      if (grid.has(window, name)) {
        Reading reading =
            new Reading(grid.names().get(name), grid.value(window, name), grid.time(window, name));
        Reading other = latest.get(reading.sensor());
        if (other == null || !other.time().isAfter(reading.time())) {
          latest.remove(reading.sensor());
          latest.put(reading.sensor(), reading);
        }
      }
    }
    return latest.values().stream().sorted(ORDER).toList();
  }
}
