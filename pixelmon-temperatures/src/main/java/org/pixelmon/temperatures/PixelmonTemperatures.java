package org.pixelmon.temperatures;

import org.pixelmon.core.cli.Program;
import org.pixelmon.temperatures.cli.AirCommand;
import org.pixelmon.temperatures.cli.AnnealingCommand;
import org.pixelmon.temperatures.cli.PipeCommand;
import org.pixelmon.temperatures.cli.PlotCommand;
import org.pixelmon.temperatures.cli.ReadoutGroupsCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-temperatures}. */
@Command(
    name = PixelmonTemperatures.NAME,
    mixinStandardHelpOptions = true,
    header = "Temperatures of the pixel detector.",
    subcommands = {
      ReadoutGroupsCommand.class,
      AirCommand.class,
      PipeCommand.class,
      AnnealingCommand.class,
      PlotCommand.class
    },
    footer = {"", "Example:", "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983"})
public final class PixelmonTemperatures {

  static final String NAME = "pixelmon-temperatures";

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonTemperatures(), args);
  }
}
