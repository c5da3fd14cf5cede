package org.pixelmon.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.dist.OptionValues.Values;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion of a program in fish. */
final class FishCompletion {

  private final CommandSpec program;
  private final OptionValues values;
  private final String at;

  private FishCompletion(CommandSpec program, OptionValues values) {
    this.program = program;
    this.values = values;
    at = "__" + program.name().replace('-', '_') + "_at";
  }

  /** The script. */
  static String of(CommandSpec program, OptionValues values) {
    return new FishCompletion(program, values).script();
  }

  private String script() {
    List<String> lines = new ArrayList<>();
    lines.add("complete -c " + program.name() + " -f");
    for (CommandSpec command : Programs.withCommands(program)) {
      command.subcommands().values().stream()
          .map(CommandLine::getCommandSpec)
          .forEach(sub -> lines.add(complete(path(command)) + offered(sub)));
      command.options().forEach(option -> lines.add(complete(path(command)) + option(option)));
      command
          .positionalParameters()
          .forEach(parameter -> lines.add(complete(path(command)) + values(values.of(parameter))));
    }
    Programs.commands(program).forEach(sub -> lines.add(complete(" help") + offered(sub)));
    return """
        # Completion of @program@ in fish; made from the program itself.

        # Whether the words so far lead to a command: '' for none, ' archive status'.
        function @at@
            set -l command ''
            for word in (commandline -opc)[2..]
                if contains -- "$command $word" @paths@
                    set command "$command $word"
                end
            end
            test "$command" = "$argv[1]"
        end

        @lines@
        """
        .replace("@paths@", paths())
        .replace("@at@", at)
        .replace("@lines@", String.join("\n", lines))
        .replace("@program@", program.name());
  }

  private String path(CommandSpec command) {
    return command.qualifiedName().substring(program.name().length());
  }

  private String paths() {
    return Programs.withCommands(program).stream()
            .map(this::path)
            .filter(path -> !path.isEmpty())
            .map(FishCompletion::quoted)
            .collect(Collectors.joining(" "))
        + " ' help'";
  }

  private String complete(String path) {
    return "complete -c " + program.name() + " -n " + quoted(at + " " + quoted(path));
  }

  private static String offered(CommandSpec command) {
    return " -a " + command.name() + " -d " + quoted(Sentences.header(command));
  }

  private String option(OptionSpec option) {
    StringBuilder words = new StringBuilder();
    for (String name : option.names()) {
      if (name.startsWith("--")) {
        words.append(" -l ").append(name.substring(2));
      } else {
        // Not -s, which would let fish join letters: -fv beside -ff.
        words.append(" -o ").append(name.substring(1));
      }
    }
    Values offered = values.of(option);
    return words + values(offered) + " -d " + quoted(Sentences.of(option));
  }

  private static String values(Values offered) {
    String words = String.join(" ", offered.words());
    return switch (offered.kind()) {
      case NONE -> "";
      case FILE -> " -r -F";
      case FOLDER -> " -x -a '(__fish_complete_directories (commandline -ct))'";
      case WORD -> " -x -a " + quoted(words);
      case LIST -> " -x -a " + quoted("(__fish_append , " + words + ")");
      case TEXT -> " -x";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
