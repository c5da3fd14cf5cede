package org.pixelmon.radsim.simulate;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What a simulation ends with.
 *
 * @param steps number of steps
 * @param points number of steps with a measured current
 * @param ratio median of measured over simulated current; empty without measured currents
 * @param last the result after the last step
 */
public record SimulationSummary(int steps, int points, OptionalDouble ratio, SimulatedStep last) {

  /** The summary of a simulation. */
  public static SimulationSummary of(SimulatedRun run) {
    boolean perModule = run.asCollaboration();
    double[] ratios =
        run.steps().stream()
            .mapToDouble(
                step ->
                    perModule
                        ? step.dataPerModule() / step.perModule()
                        : step.data() / step.perArea())
            .filter(Double::isFinite)
            .toArray();
    Arrays.sort(ratios);
    return new SimulationSummary(run.steps().size(), ratios.length, median(ratios), run.last());
  }

  private static OptionalDouble median(double[] sorted) {
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }
}
