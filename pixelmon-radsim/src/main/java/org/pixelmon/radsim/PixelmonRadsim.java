package org.pixelmon.radsim;

import org.pixelmon.core.cli.Program;
import org.pixelmon.radsim.cli.CheckCommand;
import org.pixelmon.radsim.cli.MergeCommand;
import org.pixelmon.radsim.cli.PlotCommand;
import org.pixelmon.radsim.cli.PrepareCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-radsim}. */
@Command(
    name = PixelmonRadsim.NAME,
    mixinStandardHelpOptions = true,
    header = "Radiation profiles for radiation-damage simulations.",
    subcommands = {PrepareCommand.class, MergeCommand.class, CheckCommand.class, PlotCommand.class},
    footer = {
      "",
      "Example:",
      "  pixelmon-radsim prepare -ff 7920 -lf 7983 -rog BPix_BmI_SEC1_LYR1"
    })
public final class PixelmonRadsim {

  static final String NAME = "pixelmon-radsim";

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonRadsim(), args);
  }
}
