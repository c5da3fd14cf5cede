package org.pixelmon.fills;

import java.util.List;
import org.pixelmon.core.cli.CommandGroup;
import org.pixelmon.core.cli.Program;
import org.pixelmon.core.demo.DemoCommand;
import org.pixelmon.fills.cli.ArchiveTools;
import org.pixelmon.fills.cli.StagesCommand;
import picocli.CommandLine.Command;

/** The executable {@code pixelmon-fills}. */
@Command(
    name = PixelmonFills.NAME,
    header = "LHC fills with stable beams, from CMS OMS.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  pixelmon-fills demo", "  pixelmon-fills get -ff 7920 -lf 7983"})
public final class PixelmonFills implements CommandGroup {

  static final String NAME = "pixelmon-fills";

  @Override
  public List<Class<?>> commands() {
    return List.of(GetCommand.class, DemoCommand.class, ArchiveTools.class, StagesCommand.class);
  }

  /** Runs it and ends the process. */
  public static void main(String[] args) {
    Program.main(NAME, new PixelmonFills(), args);
  }
}
