package org.pixelmon.dist;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.fluence.PixelmonFluence;
import org.pixelmon.lumi.PixelmonLumi;
import org.pixelmon.radsim.PixelmonRadsim;
import org.pixelmon.temperatures.PixelmonTemperatures;
import picocli.CommandLine.Model.CommandSpec;

/** All programs, each as a fresh root command to be run. */
final class Roots {

  private static final Map<String, Supplier<Object>> ALL =
      Map.of(
          "pixelmon-fills", PixelmonFills::new,
          "pixelmon-lumi", PixelmonLumi::new,
          "pixelmon-currents", PixelmonCurrents::new,
          "pixelmon-temperatures", PixelmonTemperatures::new,
          "pixelmon-fluence", PixelmonFluence::new,
          "pixelmon-radsim", PixelmonRadsim::new);

  private Roots() {}

  static Object of(String program) {
    return ALL.get(program).get();
  }

  /** The commands that do work, by their words: {@code pixelmon-fills archive status}. */
  static List<String> commands() {
    return Programs.all().stream()
        .flatMap(program -> Programs.withCommands(program).stream())
        .filter(command -> command.userObject() instanceof PixelMonCommand)
        .map(CommandSpec::qualifiedName)
        .toList();
  }
}
