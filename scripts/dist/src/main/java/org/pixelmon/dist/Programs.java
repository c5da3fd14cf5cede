package org.pixelmon.dist;

import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.cli.Application;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.fluence.PixelmonFluence;
import org.pixelmon.lumi.PixelmonLumi;
import org.pixelmon.radsim.PixelmonRadsim;
import org.pixelmon.temperatures.PixelmonTemperatures;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands of all programs, as the programs themselves parse and explain them. */
public final class Programs {

  private Programs() {}

  /** The programs, in the order in which a pipeline runs them. */
  public static List<CommandSpec> all() {
    return Stream.of(
            new PixelmonFills(),
            new PixelmonLumi(),
            new PixelmonCurrents(),
            new PixelmonTemperatures(),
            new PixelmonFluence(),
            new PixelmonRadsim())
        .map(Application::model)
        .toList();
  }

  /** A command and all below it, itself first, in the order of its help; not {@code help}. */
  public static List<CommandSpec> withCommands(CommandSpec command) {
    return Stream.concat(
            Stream.of(command),
            commands(command).stream().flatMap(sub -> withCommands(sub).stream()))
        .toList();
  }

  /** The commands directly below one, in the order of its help; not {@code help}. */
  public static List<CommandSpec> commands(CommandSpec command) {
    return command.subcommands().values().stream()
        .distinct()
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.helpCommand())
        .toList();
  }
}
