package org.pixelmon.radsim;

import org.pixelmon.core.cli.Application;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-radsim}. */
@Command(
    name = "pixelmon-radsim",
    mixinStandardHelpOptions = true,
    header = "Radiation profiles for radiation-damage simulations.",
    description = "This version has no subcommands: it makes no profiles.",
    footer = {"", "Example:", "  pixelmon-radsim --version"})
public final class PixelmonRadsim {

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Application.main(new PixelmonRadsim(), args);
  }
}
