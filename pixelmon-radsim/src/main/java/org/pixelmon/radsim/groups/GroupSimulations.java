package org.pixelmon.radsim.groups;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.scenario.Scenario;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.SensorArea;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationRun;

/**
 * Simulates many readout groups, as many at a time as the machine has processors. Only what is
 * wanted of each is kept.
 */
public final class GroupSimulations {

  private static final String SIMULATING = "simulating readout groups";

  private final SimulationRun simulation;
  private final DamageModel model;
  private final Limits limits;
  private final SensorArea area;
  private final Scenario scenario;

  /**
   * Simulations of the same kind.
   *
   * @param limits temperatures beyond them are refused
   * @param area of the sensors of each group, and which groups there are
   * @param scenario what comes after the profiles of each group
   */
  public GroupSimulations(
      SimulationRun simulation,
      DamageModel model,
      Limits limits,
      SensorArea area,
      Scenario scenario) {
    this.simulation = simulation;
    this.model = model;
    this.limits = limits;
    this.area = area;
    this.scenario = scenario;
  }

  /**
   * Simulates each group. One that cannot be simulated does not hold up the others.
   *
   * @param groups profiles by group
   * @param result what is wanted of a group and its simulation
   * @param progress told of the groups that are done
   * @return in the order of the groups
   */
  public <T> List<GroupOutcome<T>> each(
      SortedMap<String, List<Path>> groups,
      BiFunction<String, SimulatedRun, T> result,
      Progress progress) {
    AtomicInteger done = new AtomicInteger();
    progress.at(SIMULATING, 0, groups.size());
    return groups.entrySet().parallelStream()
        .map(
            entry -> {
              GroupOutcome<T> outcome = outcome(entry, result);
              progress.at(SIMULATING, done.incrementAndGet(), groups.size());
              return outcome;
            })
        .toList();
  }

  /** Why profiles are not simulated that are named after a readout group that there is not. */
  public static String unknownGroup(List<Path> profiles) {
    return nameOf(profiles) + ": the detector has no readout group of this name";
  }

  private <T> GroupOutcome<T> outcome(
      Map.Entry<String, List<Path>> entry, BiFunction<String, SimulatedRun, T> result) {
    String group = entry.getKey();
    if (!area.isGroup(group)) {
      return new GroupOutcome<>(group, Optional.empty(), unknownGroup(entry.getValue()), 0, "");
    }
    try {
      History profiles = simulation.history(entry.getValue(), limits, area);
      History history =
          scenario.isEmpty() ? profiles : scenario.after(profiles, nameOf(entry.getValue()));
      SimulatedRun run = simulation.of(model, history);
      return new GroupOutcome<>(
          group,
          Optional.of(result.apply(group, run)),
          "",
          history.holes().size(),
          String.join("; ", history.withoutData()));
    } catch (PixelMonException e) {
      return new GroupOutcome<>(group, Optional.empty(), e.getMessage(), 0, "");
    }
  }

  /** What messages call some profiles of a group. */
  public static String nameOf(List<Path> files) {
    return files.size() == 1
        ? files.get(0).toString()
        : files.get(0) + " and " + (files.size() - 1) + " more";
  }
}
