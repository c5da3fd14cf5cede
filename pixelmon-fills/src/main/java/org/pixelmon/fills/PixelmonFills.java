package org.pixelmon.fills;

import org.pixelmon.core.cli.Application;
import org.pixelmon.core.demo.DemoCommand;
import org.pixelmon.fills.cli.ArchiveTools;
import org.pixelmon.fills.cli.StagesCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-fills}. */
@Command(
    name = "pixelmon-fills",
    header = "LHC fills with stable beams, from CMS OMS.",
    mixinStandardHelpOptions = true,
    subcommands = {GetCommand.class, DemoCommand.class, ArchiveTools.class, StagesCommand.class},
    footer = {"", "Examples:", "  pixelmon-fills demo", "  pixelmon-fills get -ff 7920 -lf 7983"})
public final class PixelmonFills {

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Application.main(new PixelmonFills(), args);
  }
}
