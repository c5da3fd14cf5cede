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
  private static final int USUAL = 200;

  @Option(
      names = "--vary",
      description =
          "Vary the constants that have an uncertainty: each by itself, and all together, drawn at"
              + " random. Writes tables, and draws the band that holds 68 of 100 draws.")
  private boolean vary;

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      description = "How often --vary draws all constants together (default: " + USUAL + ").")
  private Integer draws;

  boolean isGiven() {
    return vary;
  }

  /**
   * Refuses what cannot be meant.
   *
   * @throws UsageException when draws are given that nothing makes, or too few or too many
   */
  void check() {
    if (draws == null) {
      return;
    }
    if (!vary) {
      throw new UsageException(
          "--draws is for --vary, which is not given", "Add --vary, or leave --draws out.");
    }
    if (draws < LEAST || draws > MOST) {
      throw new UsageException(
          "--draws is from " + LEAST + " to " + MOST + ", got " + draws, "Example: --draws 200.");
    }
  }

  /** The variations of a simulation, if they are wanted. */
  Optional<VariedRun> vary(RunContext context, SimulatedRun run) {
    return vary
        ? Optional.of(Variation.of(run, draws == null ? USUAL : draws, context.progress()))
        : Optional.empty();
  }
}
