package org.pixelmon.fluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import picocli.CommandLine;

class HelpTest {

  private static final String PROGRAM = "pixelmon-fluence";

  /** A word of a shell's command line, plain or in single quotes. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path home;

  @Test
  void everyCommandHasAnExampleAndEveryOptionADescription() {
    assertThat(CliHarness.helpProblems(new PixelmonFluence())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "field", "at", "modules", "plot", "fit"})
  void everyExampleCanBeCopiedFromTheHelpAsItIsPrinted(String command) {
    List<String> args = new ArrayList<>(List.of(command, "-h"));
    args.remove("");
    String help =
        new CliHarness(home).run(new PixelmonFluence(), args.toArray(String[]::new)).out();
    List<String> examples = examples(help);
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      List<String> words = words(example);
      assertThat(words).as(example).startsWith(PROGRAM).hasSizeGreaterThan(1);
      CommandLine.ParseResult parsed =
          new CommandLine(new PixelmonFluence())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .parseArgs(words.subList(1, words.size()).toArray(String[]::new));
      assertThat(parsed.hasSubcommand()).as(example).isTrue();
    }
  }

  /** The lines below "Examples:", those that end with a backslash joined with the next. */
  private static List<String> examples(String help) {
    String lines = help.substring(help.lastIndexOf("Example")).replace("\\\n", " ");
    return lines.lines().skip(1).filter(line -> !line.isBlank()).toList();
  }

  /** The words of a command, up to a pipe. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find() && !word.group().equals("|"); ) {
      words.add(word.group(1) == null ? word.group() : word.group(1));
    }
    return words;
  }
}
