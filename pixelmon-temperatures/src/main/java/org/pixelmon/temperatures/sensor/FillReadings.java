package org.pixelmon.temperatures.sensor;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.files.SensorReadingsFile.Reading;

/**
 * Readings of one fill.
 *
 * @param fill fill number
 * @param readings by sensor, then by time
 * @param silent sensors without a reading
 * @param missingDays days that the archive lacks of the fill's window: there may be more readings
 * @param days the days looked at
 */
public record FillReadings(
    int fill,
    List<Reading> readings,
    List<String> silent,
    SortedSet<LocalDate> missingDays,
    TableDays days) {

  /** Copies the lists. */
  public FillReadings {
    readings = List.copyOf(readings);
    silent = List.copyOf(silent);
  }
}
