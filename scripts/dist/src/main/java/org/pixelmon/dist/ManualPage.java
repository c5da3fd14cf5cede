package org.pixelmon.dist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.error.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page of a command, in the language of roff's package "man"; see man(7). It has what
 * the help has, in the order that manual pages have.
 */
final class ManualPage {

  private final CommandSpec command;
  private final List<String> lines = new ArrayList<>();

  private ManualPage(CommandSpec command) {
    this.command = command;
  }

  /** How the page is called: {@code pixelmon-fills-get}. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /**
   * The page.
   *
   * @param version of the suite
   * @param date of the version, {@code 2026-11-01}
   */
  static String of(CommandSpec command, String version, String date) {
    return new ManualPage(command).page(version, date);
  }

  private String page(String version, String date) {
    lines.add(
        ".TH \"%s\" 1 \"%s\" \"PixelMon %s\" \"PixelMon\""
            .formatted(name(command).toUpperCase(Locale.ROOT), date, version));
    section("NAME");
    String header = Sentences.header(command);
    text(name(command) + " - ", header.endsWith(".") ? withoutStop(header) : header);
    synopsis();
    description();
    options();
    commands();
    exitCodes();
    examples();
    others();
    return String.join("\n", lines) + "\n";
  }

  private static String withoutStop(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  private void section(String title) {
    lines.add(".SH " + title);
  }

  private void text(String... pieces) {
    lines.add(Stream.of(pieces).map(ManualPage::plain).collect(Collectors.joining()));
  }

  private void synopsis() {
    section("SYNOPSIS");
    String synopsis = new Help(command, Help.defaultColorScheme(Ansi.OFF)).synopsis(0).strip();
    String rest = synopsis.substring(command.qualifiedName().length());
    lines.add(".B " + plain(command.qualifiedName()));
    text(rest.replaceAll("\\s+", " ").strip());
  }

  private void description() {
    String text = Sentences.of(command.usageMessage().description());
    section("DESCRIPTION");
    text(Sentences.header(command));
    if (!text.isEmpty()) {
      lines.add(".PP");
      text(text);
    }
  }

  private void options() {
    List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
    command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .forEach(arguments::add);
    section("OPTIONS");
    for (ArgSpec argument : arguments) {
      lines.add(".TP");
      lines.add(argument instanceof OptionSpec option ? names(option) : label(argument));
      text(Sentences.of(argument));
    }
  }

  private static String names(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : "=" + label(option);
    return Stream.of(option.names())
            .map(name -> "\\fB" + plain(name) + "\\fR")
            .collect(Collectors.joining(", "))
        + value;
  }

  private static String label(ArgSpec argument) {
    String more = argument.arity().max() > 1 ? "..." : "";
    return "\\fI" + plain(argument.paramLabel()) + "\\fR" + more;
  }

  private void commands() {
    List<CommandSpec> below = Programs.commands(command);
    if (below.isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (CommandSpec sub : below) {
      lines.add(".TP");
      lines.add("\\fB" + plain(sub.name()) + "\\fR");
      text(Sentences.header(sub), " See ", reference(sub), ".");
    }
  }

  private void exitCodes() {
    section("\"EXIT STATUS\"");
    for (ExitCode code : ExitCode.values()) {
      lines.add(".TP");
      lines.add("\\fB" + code.code() + "\\fR");
      text(code.meaning());
    }
  }

  /** The footer of the help; its lines are kept as they are. */
  private void examples() {
    List<String> footer =
        Stream.of(command.usageMessage().footer())
            .map(line -> Ansi.OFF.string(String.format(line)))
            .toList();
    if (footer.stream().allMatch(String::isBlank)) {
      return;
    }
    section("EXAMPLES");
    lines.add(".nf");
    footer.stream()
        .dropWhile(String::isBlank)
        .filter(line -> !line.equals("Example:") && !line.equals("Examples:"))
        .map(line -> line.isEmpty() ? ".sp" : plain(line))
        .forEach(lines::add);
    lines.add(".fi");
  }

  private void others() {
    List<CommandSpec> others = new ArrayList<>(Programs.commands(command));
    if (command.parent() != null) {
      others.add(0, command.parent());
      Programs.commands(command.parent()).stream()
          .filter(sub -> sub != command)
          .forEach(others::add);
    }
    section("\"SEE ALSO\"");
    text(others.stream().map(ManualPage::reference).collect(Collectors.joining(", ")));
  }

  private static String reference(CommandSpec other) {
    return name(other) + "(1)";
  }

  /** Letters that roff would take for something else, or may not have. */
  private static final Map<Integer, String> ESCAPES =
      Map.of(
          (int) '\\',
          "\\e",
          (int) '-',
          "\\-",
          (int) '\'',
          "\\(aq",
          (int) '^',
          "\\(ha",
          (int) '~',
          "\\(ti",
          (int) '`',
          "\\(ga",
          (int) '"',
          "\\(dq");

  private static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (ESCAPES.containsKey(c)) {
                escaped.append(ESCAPES.get(c));
              } else if (c < 128) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\[u%04X]".formatted(c));
              }
            });
    return text.startsWith(".") ? "\\&" + escaped : escaped.toString();
  }
}
