package org.pixelmon.radsim;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import org.pixelmon.core.cli.Program;
import org.pixelmon.radsim.cli.CheckCommand;
import org.pixelmon.radsim.cli.MergeCommand;
import org.pixelmon.radsim.cli.PlotCommand;
import org.pixelmon.radsim.cli.PrepareCommand;
import org.pixelmon.radsim.cli.ScenarioCommand;
import org.pixelmon.radsim.cli.SimulateCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-radsim}. */
@Command(
    name = PixelmonRadsim.NAME,
    mixinStandardHelpOptions = true,
    header = "Radiation profiles for radiation-damage simulations.",
    footer = {
      "",
      "Example:",
      "  pixelmon-radsim prepare -ff 7920 -lf 7983 -rog BPix_BmI_SEC1_LYR1"
    })
public final class PixelmonRadsim implements CommandGroup {

  static final String NAME = "pixelmon-radsim";

  @Override
  public List<Class<?>> commands() {
    return List.of(
        PrepareCommand.class,
        MergeCommand.class,
        CheckCommand.class,
        PlotCommand.class,
        SimulateCommand.class,
        ScenarioCommand.class);
  }

  /** Runs the executable and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonRadsim(), args);
  }
}
