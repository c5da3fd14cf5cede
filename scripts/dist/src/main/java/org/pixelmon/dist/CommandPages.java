package org.pixelmon.dist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The pages of {@code docs/commands}, one a command and an index, in Markdown. They say what the
 * help texts say, from the same model, so that they cannot differ.
 */
public final class CommandPages {

  /** The index of all pages. */
  static final String INDEX = "README.md";

  private static final String MADE =
      "<!-- Made from the help text by CommandPages; CONTRIBUTING.md says how. -->\n\n";

  private CommandPages() {}

  /** The text of every page by the name of its file. */
  public static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    List<CommandSpec> programs = Programs.all();
    pages.put(INDEX, index(programs));
    for (CommandSpec program : programs) {
      for (CommandSpec command : Programs.withCommands(program)) {
        pages.put(file(command), page(command));
      }
    }
    return pages;
  }

  /** The file of a command's page: its words, joined by hyphens. */
  static String file(CommandSpec command) {
    return command.qualifiedName("-") + ".md";
  }

  private static String index(List<CommandSpec> programs) {
    String rows =
        programs.stream()
            .flatMap(program -> Programs.withCommands(program).stream())
            .map(command -> "| " + link(command) + " | " + cell(header(command)) + " |\n")
            .collect(Collectors.joining());
    return MADE
        + "# Commands\n\n"
        + "Each page says what `-h` says. [The pipeline](../pipeline.md) shows what comes after what.\n\n"
        + "| command | does |\n| --- | --- |\n"
        + rows;
  }

  private static String page(CommandSpec command) {
    Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
    StringBuilder page = new StringBuilder(MADE);
    page.append("# ").append(command.qualifiedName()).append("\n\n");
    page.append(prose(header(command))).append("\n");
    page.append("```text\n").append(help.synopsis(0).strip()).append("\n```\n");
    String description = String.join("\n", lines(command.usageMessage().description()));
    if (!description.isBlank()) {
      page.append('\n').append(prose(description));
    }
    arguments(page, command);
    commands(page, command);
    examples(page, command);
    page.append("\n## See also\n\n").append(seeAlso(command));
    return page.toString();
  }

  private static void arguments(StringBuilder page, CommandSpec command) {
    List<PositionalParamSpec> parameters =
        command.positionalParameters().stream().filter(each -> !each.hidden()).toList();
    List<OptionSpec> options =
        command.options().stream()
            .filter(each -> !each.hidden())
            .sorted(Comparator.comparingInt(OptionSpec::order)) // as the help has them
            .toList();
    if (!parameters.isEmpty()) {
      page.append("\n## Arguments\n\n| argument | meaning |\n| --- | --- |\n");
      parameters.forEach(each -> row(page, "`" + each.paramLabel() + "`", each));
    }
    page.append("\n## Options\n\n| option | meaning |\n| --- | --- |\n");
    options.forEach(each -> row(page, names(each), each));
  }

  private static void row(StringBuilder page, String names, ArgSpec argument) {
    String meaning = String.join(" ", lines(argument.description()));
    String required = argument.required() ? " Required." : "";
    page.append("| ").append(names).append(" | ").append(cell(meaning)).append(required);
    page.append(" |\n");
  }

  /** All names of an option, and what stands after them. */
  private static String names(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0
        ? names
        : names + " `" + option.paramLabel().replace("|", "\\|") + "`";
  }

  private static void commands(StringBuilder page, CommandSpec command) {
    List<CommandSpec> below = Programs.commands(command);
    if (below.isEmpty()) {
      return;
    }
    page.append("\n## Commands\n\n| command | does |\n| --- | --- |\n");
    for (CommandSpec sub : below) {
      page.append("| ").append(link(sub)).append(" | ").append(cell(header(sub))).append(" |\n");
    }
  }

  private static void examples(StringBuilder page, CommandSpec command) {
    List<String> footer = lines(command.usageMessage().footer());
    int begin = footer.indexOf("Examples:") + 1;
    page.append("\n## Examples\n\n```text\n");
    footer.stream().skip(begin).forEach(line -> page.append(unindented(line)).append('\n'));
    page.append("```\n");
  }

  private static String unindented(String line) {
    return line.startsWith("  ") ? line.substring(2) : line;
  }

  private static String seeAlso(CommandSpec command) {
    String up =
        command.parent() == null ? "" : "- " + link(command.parent()) + ", which it is a part of\n";
    return up
        + "- [exit codes](../../README.md#exit-codes), [files](../formats.md),"
        + " [all commands]("
        + INDEX
        + ")\n";
  }

  private static String link(CommandSpec command) {
    return "[`" + command.qualifiedName() + "`](" + file(command) + ")";
  }

  private static String header(CommandSpec command) {
    return String.join(" ", lines(command.usageMessage().header()));
  }

  /** Lines as the library prints them: their variables and {@code %n} replaced. */
  private static List<String> lines(String... texts) {
    return Stream.of(texts)
        .flatMap(text -> String.format(Locale.ROOT, text.replace("%n", "\n")).lines())
        .map(line -> Ansi.OFF.text(line).plainString().stripTrailing())
        .toList();
  }

  /** A text of its own, with what Markdown would take for mark-up escaped. */
  private static String prose(String text) {
    return escaped(text) + "\n";
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|");
  }

  private static String escaped(String text) {
    return text.replaceAll("(?<![\\w])_|_(?![\\w])|[\\\\*<>`\\[\\]]", "\\\\$0");
  }
}
