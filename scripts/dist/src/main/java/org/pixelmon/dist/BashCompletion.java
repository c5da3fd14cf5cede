package org.pixelmon.dist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.dist.OptionValues.Values;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion of a program in bash. */
final class BashCompletion {

  private final CommandSpec program;
  private final OptionValues values;

  private BashCompletion(CommandSpec program, OptionValues values) {
    this.program = program;
    this.values = values;
  }

  /** The script. */
  static String of(CommandSpec program, OptionValues values) {
    return new BashCompletion(program, values).script();
  }

  private String script() {
    return """
        # Completion of @program@ in bash; made from the program itself.

        # What begins like the current word, of the words in $1.
        _@name@_offer() {
          COMPREPLY=($(compgen -W "$1" -- "$current"))
        }

        # The same for lists with commas.
        _@name@_offer_list() {
          local before=
          [[ $current != *,* ]] || before=${current%,*},
          compopt -o nospace 2>/dev/null
          COMPREPLY=($(compgen -P "$before" -W "$1" -- "${current##*,}"))
        }

        # Files (-f) or folders (-d).
        _@name@_offer_paths() {
          local IFS=$'\\n'
          compopt -o filenames 2>/dev/null
          COMPREPLY=($(compgen "$1" -- "$current"))
        }

        _@name@() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
          local command= commands= options= files=false i
          COMPREPLY=()
          # In "-o=DIR" bash sees three words.
          if [[ $current == = ]]; then
            current=
          elif [[ $previous == = ]] && ((COMP_CWORD > 1)); then
            previous=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          for ((i = 1; i < COMP_CWORD; i++)); do
            case "$command ${COMP_WORDS[i]}" in
              @paths@) command="$command ${COMP_WORDS[i]}" ;;
            esac
          done
          case "$command $previous" in
        @values@
          esac
          case $command in
        @commands@
          esac
          if [[ $current == -* ]]; then
            _@name@_offer "$options"
          elif $files; then
            _@name@_offer_paths -f
          else
            _@name@_offer "${commands:-$options}"
          fi
        }

        complete -F _@name@ @program@
        """
        .replace("@paths@", paths())
        .replace("@values@", indented(valueCases()))
        .replace("@commands@", indented(commandCases()))
        .replace("@name@", program.name().replace('-', '_'))
        .replace("@program@", program.name());
  }

  private static String indented(List<String> lines) {
    return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  /** A command's place below the program: {@code " archive status"}; empty for the program. */
  private String path(CommandSpec command) {
    return command.qualifiedName().substring(program.name().length());
  }

  private String paths() {
    return Programs.withCommands(program).stream()
            .map(this::path)
            .filter(path -> !path.isEmpty())
            .map(path -> "'" + path + "'")
            .collect(Collectors.joining(" | "))
        + " | ' help'";
  }

  /** Options with the same values stand together. */
  private List<String> valueCases() {
    Map<Values, List<String>> places = new LinkedHashMap<>();
    for (CommandSpec command : Programs.withCommands(program)) {
      for (OptionSpec option : command.options()) {
        List<String> names =
            Arrays.stream(option.names())
                .map(name -> "'" + path(command) + " " + name + "'")
                .toList();
        places.computeIfAbsent(values.of(option), key -> new ArrayList<>()).addAll(names);
      }
    }
    places.keySet().removeIf(key -> key.kind() == OptionValues.Kind.NONE);
    List<String> cases = new ArrayList<>();
    places.forEach(
        (key, names) -> {
          cases.add(String.join(" | ", names) + ")");
          if (key.kind() != OptionValues.Kind.TEXT) {
            cases.add("  _" + program.name().replace('-', '_') + offer(key));
          }
          cases.add("  return");
          cases.add("  ;;");
        });
    return cases;
  }

  private static String offer(Values offered) {
    String words = "'" + String.join(" ", offered.words()) + "'";
    return switch (offered.kind()) {
      case FILE -> "_offer_paths -f";
      case FOLDER -> "_offer_paths -d";
      case LIST -> "_offer_list " + words;
      case WORD, TEXT, NONE -> "_offer " + words;
    };
  }

  private List<String> commandCases() {
    List<String> cases = new ArrayList<>();
    for (CommandSpec command : Programs.withCommands(program)) {
      cases.add("'" + path(command) + "')");
      cases.add("  commands='" + String.join(" ", command.subcommands().keySet()) + "'");
      cases.add("  options='" + options(command) + "'");
      if (!command.positionalParameters().isEmpty()
          && values.of(command.positionalParameters().get(0)).kind() == OptionValues.Kind.FILE) {
        cases.add("  files=true");
      }
      cases.add("  ;;");
    }
    cases.add("' help')");
    cases.add("  commands='" + names(Programs.commands(program)) + "'");
    cases.add("  ;;");
    return cases;
  }

  private static String names(List<CommandSpec> commands) {
    return commands.stream().map(CommandSpec::name).collect(Collectors.joining(" "));
  }

  private static String options(CommandSpec command) {
    return command.options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .collect(Collectors.joining(" "));
  }
}
