package org.pixelmon.dist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import picocli.CommandLine;

/** All programs, each as a fresh root command. */
final class Programs {

  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("pixelmon-fills", PixelmonFills::new);
    ALL.put("pixelmon-lumi", PixelmonLumi::new);
    ALL.put("pixelmon-currents", PixelmonCurrents::new);
    ALL.put("pixelmon-temperatures", PixelmonTemperatures::new);
    ALL.put("pixelmon-fluence", PixelmonFluence::new);
    ALL.put("pixelmon-radsim", PixelmonRadsim::new);
  }

  private Programs() {}

  static Object root(String program) {
    return ALL.get(program).get();
  }

  /** The commands that do work, by their words: {@code pixelmon-fills archive status}. */
  static List<String> commands() {
    List<String> commands = new ArrayList<>();
    ALL.forEach((name, root) -> add(name, new CommandLine(root.get()), commands));
    return commands;
  }

  private static void add(String name, CommandLine line, List<String> commands) {
    if (line.getCommand() instanceof PixelMonCommand) {
      commands.add(name);
    }
    line.getSubcommands().forEach((sub, below) -> add(name + " " + sub, below, commands));
  }
}
