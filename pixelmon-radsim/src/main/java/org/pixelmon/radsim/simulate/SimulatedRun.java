package org.pixelmon.radsim.simulate;

import java.util.List;
import java.util.Objects;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;

/**
 * What a simulation was of and what came out.
 *
 * @param model the model of leakage current
 * @param asCollaboration whether it was computed as the collaboration's code does
 * @param celsius temperature that currents are given for, degrees Celsius
 * @param constants the constants
 * @param history what the sensors lived through; without holes and currents for the collaboration's
 *     code, which does not look at either
 * @param steps the results, one for each step; at least one
 */
public record SimulatedRun(
    DamageModel model,
    boolean asCollaboration,
    double celsius,
    ConstantSet constants,
    History history,
    List<SimulatedStep> steps) {

  /** Keeps its own copy. */
  public SimulatedRun {
    Objects.requireNonNull(model);
    Objects.requireNonNull(constants);
    Objects.requireNonNull(history);
    steps = List.copyOf(steps);
  }

  /** The result after the last step. */
  public SimulatedStep last() {
    return steps.get(steps.size() - 1);
  }
}
