package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.temperature.Moment;
import org.pixelmon.core.temperature.SiliconTemperatures;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGrid;

/** Silicon temperatures of the barrel's readout groups at the measurement time of each fill. */
public final class ReadoutGroupTemperatures {

  private final SiliconTemperatures temperatures;
  private final Detector detector;

  /** Asks {@code temperatures} about the groups of {@code detector}. */
  public ReadoutGroupTemperatures(SiliconTemperatures temperatures, Detector detector) {
    this.temperatures = temperatures;
    this.detector = detector;
  }

  /**
   * The temperatures of all 128 groups for each fill, in the order of the fills.
   *
   * @param delay time after the start of stable beams at which they are measured
   */
  public List<FillTemperatures> of(List<Fill> fills, Duration delay) {
    List<Moment> moments =
        fills.stream()
            .map(fill -> new Moment(fill.startStableBeam(), fill.measurementTime(delay)))
            .toList();
    TemperatureGrid grid = temperatures.at(moments, detector.barrelGroups());
    List<FillTemperatures> results = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      results.add(ofFill(fills.get(i), i, grid));
    }
    return results;
  }

  private static FillTemperatures ofFill(Fill fill, int moment, TemperatureGrid grid) {
    SortedMap<String, Double> kelvin = new TreeMap<>(NamedValues.ORDER);
    SortedMap<String, TemperatureGap> gaps = new TreeMap<>(NamedValues.ORDER);
    List<String> assumed = new ArrayList<>();
    List<BarrelGroup> groups = grid.groups();
    for (int i = 0; i < groups.size(); i++) {
      String name = groups.get(i).name();
      grid.gap(moment, i).ifPresent(gap -> gaps.put(name, gap));
      if (!gaps.containsKey(name)) {
        kelvin.put(name, grid.kelvin(moment, i));
        if (grid.isAssumed(moment, i)) {
          assumed.add(name);
        }
      }
    }
    return new FillTemperatures(fill.number(), kelvin, gaps, assumed);
  }
}
