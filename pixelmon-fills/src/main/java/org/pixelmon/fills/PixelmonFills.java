package org.pixelmon.fills;

import org.pixelmon.core.cli.Program;
import org.pixelmon.core.demo.DemoCommand;
import org.pixelmon.fills.cli.ArchiveTools;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-fills}. */
@Command(
    name = PixelmonFills.NAME,
    header = "LHC fills with stable beams, from CMS OMS.",
    mixinStandardHelpOptions = true,
    subcommands = {GetCommand.class, DemoCommand.class, ArchiveTools.class},
    footer = {"", "Examples:", "  pixelmon-fills demo", "  pixelmon-fills get -ff 7920 -lf 7983"})
public final class PixelmonFills {

  static final String NAME = "pixelmon-fills";

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonFills(), args);
  }
}
