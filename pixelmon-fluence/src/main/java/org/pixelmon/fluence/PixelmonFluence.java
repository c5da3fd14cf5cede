package org.pixelmon.fluence;

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
    subcommands = {
      FieldCommand.class,
      AtCommand.class,
      ModulesCommand.class,
      PlotCommand.class,
      FitCommand.class
    },
    footer = {"", "Examples:", "  pixelmon-fluence field", "  pixelmon-fluence at -r 2.9 -z 0"})
public final class PixelmonFluence {

  static final String NAME = "pixelmon-fluence";

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonFluence(), args);
  }
}
