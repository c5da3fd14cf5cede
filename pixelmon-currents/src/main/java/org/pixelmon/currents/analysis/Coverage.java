package org.pixelmon.currents.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;

/**
 * How many of a series' readout groups (or power supplies) are in its averages.
 *
 * @param series the series
 * @param expected how many the detector has
 * @param incomplete of the fills in which some are missing, how many are there: 0 is a gap
 */
public record Coverage(SeriesKey series, int expected, SortedMap<Integer, Integer> incomplete) {

  /**
   * The coverage of all series of some layers (barrel) or disks (endcap).
   *
   * @param fills the fills that hold any value
   * @param averages their averages
   */
  static List<Coverage> of(
      Detector detector,
      SubSystem subSystem,
      CurrentType type,
      List<Integer> layers,
      List<Integer> fills,
      List<FillAverage> averages) {
    Map<SeriesKey, Map<Integer, Integer>> found = new HashMap<>();
    for (FillAverage average : averages) {
      found
          .computeIfAbsent(average.series(), series -> new HashMap<>())
          .put(average.fill(), average.groups());
    }
    List<Coverage> coverage = new ArrayList<>();
    expected(detector, subSystem, type)
        .forEach(
            (series, count) -> {
              if (series.isIn(layers)) {
                Map<Integer, Integer> groups = found.getOrDefault(series, Map.of());
                coverage.add(new Coverage(series, count, incomplete(fills, groups, count)));
              }
            });
    return coverage;
  }

  private static SortedMap<Integer, Integer> incomplete(
      List<Integer> fills, Map<Integer, Integer> groups, int expected) {
    SortedMap<Integer, Integer> incomplete = new TreeMap<>();
    for (int fill : fills) {
      int there = groups.getOrDefault(fill, 0);
      if (there < expected) {
        incomplete.put(fill, there);
      }
    }
    return incomplete;
  }

  private static SortedMap<SeriesKey, Integer> expected(
      Detector detector, SubSystem subSystem, CurrentType type) {
    Stream<SeriesKey> all =
        type.perReadoutGroup()
            ? detector.groups(subSystem).stream().map(SeriesKey::of)
            : detector.devices(subSystem).stream().map(SeriesKey::of);
    SortedMap<SeriesKey, Integer> expected = new TreeMap<>();
    all.forEach(series -> expected.merge(series, 1, Integer::sum));
    return expected;
  }
}
