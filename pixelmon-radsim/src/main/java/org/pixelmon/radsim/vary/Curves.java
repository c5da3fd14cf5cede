package org.pixelmon.radsim.vary;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pixelmon.radsim.simulate.SimulatedStep;

/**
 * What the variations of a simulation are compared by, at some of its steps.
 *
 * @param current leakage current, mA/cm2
 * @param volt depletion voltage, V
 */
record Curves(double[] current, double[] volt) {

  /** The curves of results at the steps of some indices. */
  static Curves of(List<SimulatedStep> steps, int[] at) {
    return new Curves(
        pick(steps, at, SimulatedStep::perArea), pick(steps, at, SimulatedStep::depletionVolt));
  }

  private static double[] pick(
      List<SimulatedStep> steps, int[] at, ToDoubleFunction<SimulatedStep> value) {
    return Arrays.stream(at).mapToDouble(i -> value.applyAsDouble(steps.get(i))).toArray();
  }

  double lastCurrent() {
    return current[current.length - 1];
  }

  double lastVolt() {
    return volt[volt.length - 1];
  }
}
