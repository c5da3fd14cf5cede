package org.pixelmon.radsim.cli;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.fitting.CurrentFit;
import org.pixelmon.radsim.fitting.FitChoice;
import org.pixelmon.radsim.fitting.FittedRun;
import org.pixelmon.radsim.simulate.SimulatedRun;
import picocli.CommandLine.Option;

/** Which constants are fitted to the measured currents. */
final class ConstantFitOptions {

  @Option(
      names = "--fit",
      split = ",",
      paramLabel = "LIST",
      description =
          "Fit these to the measured leakage currents, separated by commas: scale (a factor on the"
              + " fluence rates) and constants by their names in config/radsim/damage.toml"
              + " (hamburg.alpha_0, or alpha0). All results are then those of the fitted"
              + " constants.")
  private List<String> words;

  @Option(
      names = "--fit-error",
      paramLabel = "SHARE",
      description =
          "Error of each measured current for --fit, a share of it like 0.02. Without it 0.05"
              + " is assumed, and the errors of the constants are multiplied by sqrt(chi2/ndf).")
  private Double error;

  boolean isGiven() {
    return words != null;
  }

  void check() {
    if (error != null && words == null) {
      throw new UsageException("--fit-error is for --fit", "Example: --fit scale.");
    }
  }

  /** The simulation with fitted constants, if that is wanted. */
  Optional<FittedRun> fit(RunContext context, SimulatedRun run) {
    if (words == null) {
      return Optional.empty();
    }
    List<ConstantName> names = FitChoice.parse(words, run.model());
    CurrentFit fit =
        error == null ? CurrentFit.withUnknownError(names) : CurrentFit.withError(names, error);
    context.progress().at("fitting", 0, 0);
    return Optional.of(fit.fit(run));
  }
}
