package org.pixelmon.temperatures.readoutgroup;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.temperature.TemperatureGap;

/**
 * Temperatures of one fill.
 *
 * @param fill fill number
 * @param kelvin silicon temperature of each readout group that has one, K, in the order of the file
 * @param gaps why the other groups have none
 * @param assumed groups whose high voltage has no record and counts as the user says
 * @param days the days looked at
 */
public record FillTemperatures(
    int fill,
    Map<String, Double> kelvin,
    SortedMap<String, TemperatureGap> gaps,
    List<String> assumed,
    List<TableDays> days) {

  /** Whether any group is missing because the archive lacks days. */
  public boolean lacksDays() {
    return gaps.values().stream().anyMatch(TemperatureGap::isOfTheArchive);
  }
}
