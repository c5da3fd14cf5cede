package org.pixelmon.dist;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What commands and options say of themselves, as running text. */
final class Sentences {

  private Sentences() {}

  /** An option's description. */
  static String of(ArgSpec argument) {
    return of(argument.description());
  }

  /** What a command does, in one sentence. */
  static String header(CommandSpec command) {
    return of(command.usageMessage().header());
  }

  /** Lines that belong together. */
  static String of(String... lines) {
    return Arrays.stream(lines)
        .map(line -> Ansi.OFF.string(String.format(line)))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
