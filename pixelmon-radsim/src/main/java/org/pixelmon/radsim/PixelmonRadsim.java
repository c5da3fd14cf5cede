package org.pixelmon.radsim;

import org.pixelmon.core.cli.Application;
import org.pixelmon.radsim.cli.PlotCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-radsim}. */
@Command(
    name = "pixelmon-radsim",
    mixinStandardHelpOptions = true,
    header = "Radiation profiles for radiation-damage simulations.",
    subcommands = PlotCommand.class,
    footer = {
      "",
      "Example:",
      "  pixelmon-radsim plot data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt"
    })
public final class PixelmonRadsim {

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Application.main(new PixelmonRadsim(), args);
  }
}
