package org.pixelmon.temperatures;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
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
    footer = {"", "Example:", "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983"})
public final class PixelmonTemperatures implements CommandGroup {

  static final String NAME = "pixelmon-temperatures";

  @Override
  public List<Class<?>> commands() {
    return List.of(
        ReadoutGroupsCommand.class,
        AirCommand.class,
        PipeCommand.class,
        AnnealingCommand.class,
        PlotCommand.class);
  }

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonTemperatures(), args);
  }
}
