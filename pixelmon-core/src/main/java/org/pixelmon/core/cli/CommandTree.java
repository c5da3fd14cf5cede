package org.pixelmon.core.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A root command with those below it that a run can come to. To read the annotations of a command
 * takes milliseconds, and a program has up to six; of those that no word names, only what the list
 * of commands shows is read.
 */
final class CommandTree {

  static {
    // Each command line looks up twenty types of time and databases by reflection otherwise.
    System.setProperty("picocli.converters.excludes", "java[.].*");
  }

  /** The words of the run; null where all commands are wanted. */
  private final List<String> words;

  private CommandTree(List<String> words) {
    this.words = words;
  }

  /** Everything, for texts about the commands. */
  static CommandLine whole(Object root) {
    return new CommandTree(null).of(root);
  }

  /** What is needed to parse a command line, and to tell of it that it is wrong. */
  static CommandLine forWords(Object root, String... words) {
    List<String> list = List.of(words);
    // What stands in a file of words is seen by picocli alone.
    boolean hidden = list.stream().anyMatch(word -> word.startsWith("@"));
    return new CommandTree(hidden ? null : list).of(root);
  }

  private CommandLine of(Object root) {
    CommandLine line = new CommandLine(root);
    addCommands(line);
    if (!line.getSubcommands().isEmpty()) {
      add(line, HelpCommand.class);
    }
    return line;
  }

  private void addCommands(CommandLine line) {
    if (line.getCommandSpec().userObject() instanceof CommandGroup group) {
      group.commands().forEach(command -> add(line, command));
    }
  }

  private void add(CommandLine group, Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    if (words == null || words.contains(command.name())) {
      CommandLine line = new CommandLine(type);
      addCommands(line);
      group.addSubcommand(command.name(), line);
    } else {
      CommandSpec name = CommandSpec.create().name(command.name());
      name.usageMessage().header(command.header());
      group.addSubcommand(command.name(), new CommandLine(name));
    }
  }
}
