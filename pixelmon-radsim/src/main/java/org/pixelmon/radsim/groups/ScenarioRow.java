package org.pixelmon.radsim.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pixelmon.radsim.simulate.HistoryPart;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;

/**
 * What a part of a scenario ends with.
 *
 * @param what the readout group, layer or ring
 * @param part number of the part in the scenario, from 1; 0 for the end of the profiles
 * @param label the part as it was written; {@code profile} for the end of the profiles
 * @param seconds its end, s since 1970 UTC; that of the last group for a layer or ring
 * @param groups number of readout groups
 * @param fluence accumulated fluence, n_eq/cm2, the mean over the groups
 * @param current leakage current, mA/cm2, the mean over the groups
 * @param volt depletion voltage, V, the mean over the groups
 */
public record ScenarioRow(
    String what,
    int part,
    String label,
    double seconds,
    int groups,
    double fluence,
    double current,
    double volt) {

  private static final String PROFILE = "profile";

  /** Refuses null. */
  public ScenarioRow {
    Objects.requireNonNull(what);
    Objects.requireNonNull(label);
  }

  /** The ends of the profiles and of all parts for one group. */
  static List<ScenarioRow> of(String group, SimulatedRun run) {
    List<HistoryPart> parts = run.history().parts();
    List<ScenarioRow> rows = new ArrayList<>();
    rows.add(at(group, 0, PROFILE, run.history().profilesEnd(), run.steps()));
    for (int i = 0; i < parts.size(); i++) {
      HistoryPart part = parts.get(i);
      rows.add(at(group, i + 1, part.label(), part.endSeconds(), run.steps()));
    }
    return rows;
  }

  /** The result of the last step that ends by a time. */
  private static ScenarioRow at(
      String group, int part, String label, double seconds, List<SimulatedStep> steps) {
    int below = 0;
    int above = steps.size();
    while (above - below > 1) {
      int middle = (below + above) / 2;
      if (steps.get(middle).seconds() <= seconds) {
        below = middle;
      } else {
        above = middle;
      }
    }
    SimulatedStep step = steps.get(below);
    return new ScenarioRow(
        group,
        part,
        label,
        step.seconds(),
        1,
        step.fluence(),
        step.perArea(),
        step.depletionVolt());
  }

  /** The mean of rows of the same part. */
  static ScenarioRow mean(String what, List<ScenarioRow> rows) {
    ScenarioRow first = rows.get(0);
    return new ScenarioRow(
        what,
        first.part(),
        first.label(),
        rows.stream().mapToDouble(ScenarioRow::seconds).max().orElseThrow(),
        rows.size(),
        rows.stream().mapToDouble(ScenarioRow::fluence).average().orElseThrow(),
        rows.stream().mapToDouble(ScenarioRow::current).average().orElseThrow(),
        rows.stream().mapToDouble(ScenarioRow::volt).average().orElseThrow());
  }
}
