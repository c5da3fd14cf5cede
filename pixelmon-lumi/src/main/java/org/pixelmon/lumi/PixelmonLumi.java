package org.pixelmon.lumi;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import org.pixelmon.core.cli.Program;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-lumi}. */
@Command(
    name = PixelmonLumi.NAME,
    header = "Integrated luminosity per fill, from CMS OMS or brilcalc.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  pixelmon-lumi get -ff 7920 -lf 7983"})
public final class PixelmonLumi implements CommandGroup {

  static final String NAME = "pixelmon-lumi";

  @Override
  public List<Class<?>> commands() {
    return List.of(GetCommand.class);
  }

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonLumi(), args);
  }
}
