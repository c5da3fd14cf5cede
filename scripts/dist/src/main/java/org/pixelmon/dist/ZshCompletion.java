package org.pixelmon.dist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.dist.OptionValues.Kind;
import org.pixelmon.dist.OptionValues.Values;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion of a program in zsh: a function for each command, for {@code _arguments}. */
final class ZshCompletion {

  private final OptionValues values;

  private ZshCompletion(OptionValues values) {
    this.values = values;
  }

  /** The script. */
  static String of(CommandSpec program, OptionValues values) {
    ZshCompletion completion = new ZshCompletion(values);
    String functions =
        Programs.withCommands(program).stream()
            .map(completion::function)
            .collect(Collectors.joining("\n"));
    return """
        #compdef @program@
        # Completion of @program@ in zsh; made from the program itself.

        @functions@
        if [ "$funcstack[1]" = "_@program@" ]; then
          @function@ "$@"
        else
          compdef @function@ @program@
        fi
        """
        .replace("@functions@", functions)
        .replace("@function@", name(program))
        .replace("@program@", program.name());
  }

  /** Of a function: {@code _pixelmon_fills_archive_status}. */
  private static String name(CommandSpec command) {
    return "_" + command.qualifiedName("_").replace('-', '_');
  }

  private String function(CommandSpec command) {
    return command.subcommands().isEmpty() ? leaf(command) : group(command);
  }

  private String leaf(CommandSpec command) {
    Stream<String> positional =
        command.positionalParameters().stream()
            .map(
                parameter ->
                    quoted("*:" + escaped(parameter.paramLabel()) + ":" + action(parameter)));
    return """
        @name@() {
          _arguments \\
            @arguments@
        }
        """
        .replace("@name@", name(command))
        .replace("@arguments@", arguments(Stream.concat(options(command), positional)));
  }

  private String group(CommandSpec command) {
    List<CommandSpec> commands = Programs.commands(command);
    String described =
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .map(sub -> quoted(sub.name() + ":" + Sentences.header(sub)))
            .collect(Collectors.joining("\n    "));
    String calls =
        commands.stream()
            .map(sub -> "    " + sub.name() + ") " + name(sub) + " ;;")
            .collect(Collectors.joining("\n    "));
    return """
        @name@() {
          local curcontext=$curcontext context state state_descr line
          typeset -A opt_args
          local -a commands
          commands=(
            @described@
          )
          _arguments -C \\
            @arguments@
          case $state in
            command) _describe command commands ;;
            rest)
              case $line[1] in
            @calls@
                help) _describe command commands ;;
              esac
              ;;
          esac
        }
        """
        .replace("@name@", name(command))
        .replace("@described@", described)
        .replace(
            "@arguments@",
            arguments(
                Stream.concat(options(command), Stream.of("': :->command'", "'*:: :->rest'"))))
        .replace("@calls@", calls);
  }

  private static String arguments(Stream<String> arguments) {
    return arguments.collect(Collectors.joining(" \\\n    "));
  }

  /** Each name of an option; once one of them is given, none is offered any more. */
  private Stream<String> options(CommandSpec command) {
    return command.options().stream()
        .flatMap(option -> Arrays.stream(option.names()).map(name -> option(option, name)));
  }

  private String option(OptionSpec option, String name) {
    boolean again = option.isMultiValue();
    String others = again ? "*" : "(" + String.join(" ", option.names()) + ")";
    String text = "[" + escaped(Sentences.of(option)).replace("]", "\\]") + "]";
    return values.of(option).kind() == Kind.NONE
        ? quoted(others + name + text)
        : quoted(
            others + name + "=" + text + ":" + escaped(option.paramLabel()) + ":" + action(option));
  }

  private String action(ArgSpec argument) {
    Values offered = values.of(argument);
    String words = String.join(" ", offered.words());
    return switch (offered.kind()) {
      case FILE -> "_files";
      case FOLDER -> "_files -/";
      case WORD -> "(" + words + ")";
      case LIST -> "_values -s , " + argument.paramLabel() + " " + words;
      case TEXT, NONE -> " ";
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(":", "\\:").replace("[", "\\[");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
