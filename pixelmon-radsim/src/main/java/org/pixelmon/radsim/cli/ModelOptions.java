package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.simulate.ConstantsFile;
import org.pixelmon.radsim.simulate.SimulationRun;
import picocli.CommandLine.Option;

/** Which model with which constants, for which temperature. */
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "hamburg",
      description =
          "Model of the leakage current: hamburg or sheffield (default: ${DEFAULT-VALUE}).")
  private DamageModel model;

  @Option(
      names = {"-tref", "--tref", "--target-temperature"},
      paramLabel = "CELSIUS",
      defaultValue = "0",
      description = "Temperature that leakage currents are given for (default: ${DEFAULT-VALUE}).")
  private double celsius;

  @Option(
      names = {"--constants", "--config"},
      paramLabel = "FILE",
      description = "Constants of the models (default: config/radsim/damage.toml).")
  private Path constantsFile;

  DamageModel model() {
    return model;
  }

  /** The temperature that tables of leakage currents are for, in words. */
  String reference() {
    return "leakage currents at " + PythonFloat.number(celsius) + " C";
  }

  /** The model's name in names of files. */
  String name() {
    return model.name().toLowerCase(Locale.ROOT);
  }

  /** Simulations as the user wants them, of a temperature within limits. */
  SimulationRun simulation(RunContext context, Limits limits) {
    String problem = limits.problem(Quantity.REFERENCE_TEMPERATURE, celsius);
    if (!problem.isEmpty()) {
      throw new UsageException("-tref " + problem, "Example: -tref 0.");
    }
    ConstantSet constants =
        constantsFile == null
            ? ConstantsFile.load(context.config().configDir())
            : ConstantsFile.read(context.path(constantsFile));
    return new SimulationRun(constants, celsius);
  }

  /** Notes what was read. */
  void note(RunContext context, StageOutput stage) {
    if (constantsFile != null) {
      stage.input(context.path(constantsFile));
    }
  }
}
