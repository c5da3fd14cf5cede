package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SensorArea;

/**
 * What {@code simulate} is to do with profiles.
 *
 * @param model which model, with which constants
 * @param area of the sensors whose current was measured
 * @param after what follows the profiles
 * @param variation whether uncertainties of the constants are followed
 * @param fitting which constants are fitted
 * @param drawing how plots are drawn
 * @param original whether to compute as the collaboration's code does
 * @param tableOnly whether neither graphs nor plots are wanted
 * @param voltagesFile measured depletion voltages; null for none
 */
record SimulateChoices(
    ModelOptions model,
    SensorArea area,
    ScenarioOptions after,
    VaryOptions variation,
    ConstantFitOptions fitting,
    PlotFormatOptions drawing,
    boolean original,
    boolean tableOnly,
    Path voltagesFile) {

  /** What tells these results from others of the same profiles, in names of files. */
  String modelName() {
    return model.name() + (original ? "_original" : "");
  }

  /** The measured depletion voltages. */
  List<MeasuredVoltage> voltages(RunContext context) {
    return voltagesFile == null ? List.of() : MeasuredVoltage.read(context.path(voltagesFile));
  }
}
