package org.pixelmon.radsim.groups;

import java.util.List;
import java.util.Objects;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;

/**
 * The simulation of a readout group in a line.
 *
 * @param group name of the group
 * @param steps number of steps
 * @param last the result after the last step
 * @param points number of steps with a measured current
 * @param modelAtLastPoint leakage current of the model at the last of these, mA/cm2; NaN for none
 * @param dataAtLastPoint the measured one there, mA/cm2; NaN for none
 * @param modelOverData mean of the model over the mean of the data, both over the steps with a
 *     measured current; NaN for none
 */
public record GroupSummary(
    String group,
    int steps,
    SimulatedStep last,
    int points,
    double modelAtLastPoint,
    double dataAtLastPoint,
    double modelOverData) {

  /** Refuses null. */
  public GroupSummary {
    Objects.requireNonNull(group);
    Objects.requireNonNull(last);
  }

  /** The summary of a simulation. */
  public static GroupSummary of(String group, SimulatedRun run) {
    List<SimulatedStep> measured = run.steps().stream().filter(step -> step.data() > 0).toList();
    double model = measured.stream().mapToDouble(SimulatedStep::perArea).sum();
    double data = measured.stream().mapToDouble(SimulatedStep::data).sum();
    SimulatedStep lastPoint = measured.isEmpty() ? null : measured.get(measured.size() - 1);
    return new GroupSummary(
        group,
        run.steps().size(),
        run.last(),
        measured.size(),
        lastPoint == null ? Double.NaN : lastPoint.perArea(),
        lastPoint == null ? Double.NaN : lastPoint.data(),
        measured.isEmpty() ? Double.NaN : model / data);
  }
}
