package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.Moment;
import org.pixelmon.core.temperature.SiliconTemperatures;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGrid;

/** Silicon temperatures of readout groups at the measurement time of each fill. */
public final class ReadoutGroupTemperatures {

  private final SiliconTemperatures temperatures;
  private final List<ReadoutGroup> groups;
  private final List<String> names;
  private final BeamHeating.Source beam;

  /**
   * Measures some groups.
   *
   * @param temperatures whom to ask
   * @param groups for example all of the barrel
   * @param beam what collisions add while the high voltage is on
   */
  public ReadoutGroupTemperatures(
      SiliconTemperatures temperatures, List<ReadoutGroup> groups, BeamHeating.Source beam) {
    this.temperatures = temperatures;
    this.groups =
        groups.stream()
            .sorted(Comparator.comparing(ReadoutGroup::name, NamedValues.ORDER))
            .toList();
    this.names = this.groups.stream().map(ReadoutGroup::name).toList();
    this.beam = beam;
  }

  /**
   * The temperatures of all groups for each fill, in the order of the fills.
   *
   * @param delay time after the start of stable beams at which they are measured
   */
  public List<FillTemperatures> of(List<Fill> fills, Duration delay) {
    List<Moment> moments =
        fills.stream()
            .map(fill -> new Moment(fill.startStableBeam(), fill.measurementTime(delay)))
            .toList();
    TemperatureGrid grid = temperatures.at(moments, groups);
    List<FillTemperatures> results = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      results.add(ofFill(fills.get(i), i, grid, beam.of(fills.get(i), moments.get(i).at())));
    }
    return results;
  }

  private FillTemperatures ofFill(Fill fill, int moment, TemperatureGrid grid, BeamHeating heat) {
    Map<String, Double> kelvin = new LinkedHashMap<>();
    SortedMap<String, TemperatureGap> gaps = new TreeMap<>(NamedValues.ORDER);
    List<String> assumed = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      String name = names.get(i);
      boolean on = grid.appliedVoltage(moment, i) == HvState.ON;
      double silicon = grid.kelvin(moment, i);
      Optional<TemperatureGap> gap =
          Double.isNaN(silicon) ? grid.gap(moment, i) : heat.unknown().filter(unknown -> on);
      if (gap.isPresent()) {
        gaps.put(name, gap.get());
      } else {
        kelvin.put(name, on ? silicon + heat.kelvin(groups.get(i)) : silicon);
        if (grid.isAssumed(moment, i)) {
          assumed.add(name);
        }
      }
    }
    return new FillTemperatures(fill.number(), kelvin, gaps, assumed, grid.days(moment));
  }
}
