package org.pixelmon.fluence;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import org.pixelmon.core.cli.Program;
import org.pixelmon.fluence.cli.AtCommand;
import org.pixelmon.fluence.cli.FieldCommand;
import org.pixelmon.fluence.cli.FitCommand;
import org.pixelmon.fluence.cli.ModulesCommand;
import org.pixelmon.fluence.cli.PlotCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-fluence}. */
@Command(
    name = PixelmonFluence.NAME,
    header = "The fluence field of FLUKA: files, look-up, means over modules, plots and fits.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  pixelmon-fluence field", "  pixelmon-fluence at -r 2.9 -z 0"})
public final class PixelmonFluence implements CommandGroup {

  static final String NAME = "pixelmon-fluence";

  @Override
  public List<Class<?>> commands() {
    return List.of(
        FieldCommand.class,
        AtCommand.class,
        ModulesCommand.class,
        PlotCommand.class,
        FitCommand.class);
  }

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonFluence(), args);
  }
}
