package org.pixelmon.lumi;

import org.pixelmon.core.cli.Program;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-lumi}. */
@Command(
    name = PixelmonLumi.NAME,
    header = "Integrated luminosity per fill, from CMS OMS or brilcalc.",
    mixinStandardHelpOptions = true,
    subcommands = GetCommand.class,
    footer = {"", "Example:", "  pixelmon-lumi get -ff 7920 -lf 7983"})
public final class PixelmonLumi {

  static final String NAME = "pixelmon-lumi";

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonLumi(), args);
  }
}
