package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.Silicon;

/** Simulates the damage of the sensors that some radiation profiles tell of. */
public final class SimulationRun {

  private final ConstantSet constants;
  private final double celsius;

  /**
   * Simulations with these constants.
   *
   * @param celsius temperature that currents are given for, degrees Celsius
   */
  public SimulationRun(ConstantSet constants, double celsius) {
    this.constants = constants;
    this.celsius = celsius;
  }

  /**
   * A simulation of profiles that follow each other in time; their order does not matter.
   *
   * @param limits temperatures beyond them are refused
   * @param area of the sensors whose current is measured
   * @throws org.pixelmon.core.error.BadInputException when a profile is none or a row cannot be
   * @throws org.pixelmon.core.error.NoDataException when there are no rows
   */
  public SimulatedRun of(DamageModel model, List<Path> profiles, Limits limits, SensorArea area) {
    return of(model, history(profiles, limits, area));
  }

  /**
   * What the sensors of some profiles lived through.
   *
   * @see #of(DamageModel, List, Limits, SensorArea)
   */
  public History history(List<Path> profiles, Limits limits, SensorArea area) {
    return new HistoryReader(limits, area, Silicon.of(constants)).read(profiles);
  }

  /** A simulation of a history. */
  public SimulatedRun of(DamageModel model, History history) {
    List<SimulatedStep> steps = Simulation.of(model, constants, kelvin()).run(history);
    return new SimulatedRun(model, false, celsius, constants, history, steps);
  }

  /**
   * A simulation as the collaboration's code makes it, of profiles in the order given.
   *
   * @throws BadInputException when a profile is none, a line no row, or a row one at which that
   *     code ends with an error: no time has passed since the first dose, or at its temperature a
   *     power of e is beyond the largest number
   * @throws org.pixelmon.core.error.NoDataException when there are no rows
   */
  public SimulatedRun asCollaboration(List<Path> profiles) {
    List<SimulatedStep> steps =
        CollaborationSimulation.of(constants, kelvin()).run(HistoryReader.readAll(profiles));
    for (int n = 0; n < steps.size(); n++) {
      SimulatedStep step = steps.get(n);
      if (!Double.isFinite(step.current()) || !Double.isFinite(step.depletionVolt())) {
        throw new BadInputException(
            "the collaboration's code ends with an error at step "
                + (n + 1)
                + " of the profiles, of "
                + step.kelvin()
                + " K",
            "Without its slips such a row is refused with its line.");
      }
    }
    return new SimulatedRun(
        DamageModel.HAMBURG, true, celsius, constants, History.of(List.of()), steps);
  }

  private double kelvin() {
    return celsius + LeakageCurrentScaling.ZERO_CELSIUS_K;
  }
}
