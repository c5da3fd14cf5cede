package org.pixelmon.radsim.cli;

import java.util.Optional;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.vary.Variation;
import org.pixelmon.radsim.vary.VariedRun;
import picocli.CommandLine.Option;

/** Whether the uncertainties of the constants are followed. */
final class VaryOptions {

  private static final int LEAST = 20;
  private static final int MOST = 5000;

  @Option(
      names = "--vary",
      description =
          "Vary the constants that have an uncertainty: each by itself, and all together, drawn at"
              + " random. Writes tables, and draws the band that holds 68 of 100 draws.")
  private boolean vary;

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      defaultValue = "200",
      description = "How often --vary draws all constants together (default: ${DEFAULT-VALUE}).")
  private int draws;

  boolean isGiven() {
    return vary;
  }

  void check() {
    if (draws < LEAST || draws > MOST) {
      throw new UsageException(
          "--draws is from " + LEAST + " to " + MOST + ", got " + draws, "Example: --draws 200.");
    }
  }

  /** The variations of a simulation, if they are wanted. */
  Optional<VariedRun> vary(RunContext context, SimulatedRun run) {
    return vary ? Optional.of(Variation.of(run, draws, context.progress())) : Optional.empty();
  }
}
