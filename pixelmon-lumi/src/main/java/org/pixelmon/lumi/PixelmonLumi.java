package org.pixelmon.lumi;

import org.pixelmon.core.cli.Application;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-lumi}. */
@Command(
    name = "pixelmon-lumi",
    header = "Integrated luminosity per fill, from CMS OMS or brilcalc.",
    mixinStandardHelpOptions = true,
    subcommands = GetCommand.class,
    footer = {"", "Example:", "  pixelmon-lumi get -ff 7920 -lf 7983"})
public final class PixelmonLumi {

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Application.main(new PixelmonLumi(), args);
  }
}
