package org.pixelmon.core.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a command line. */
final class WrongUsage {

  private WrongUsage() {}

  /** The command that got an unknown word: one above the failing one, or else that itself. */
  static CommandLine culprit(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    for (CommandLine above = line; above != null; above = above.getParent()) {
      if (!above.getUnmatchedArguments().isEmpty()) {
        line = above;
      }
    }
    return line;
  }

  /**
   * In words. What is unknown comes before what is missing: an option that is missing is often one
   * that was misspelt.
   */
  static String message(ParameterException wrong) {
    CommandLine line = culprit(wrong);
    List<String> unknown = line.getUnmatchedArguments();
    if (unknown.isEmpty()) {
      return wrong.getMessage();
    }
    List<String> options = unknown.stream().filter(word -> word.startsWith("-")).toList();
    CommandSpec spec = line.getCommandSpec();
    if (!spec.subcommands().isEmpty() && !unknown.get(0).startsWith("-")) {
      return "unknown subcommand '" + unknown.get(0) + "'";
    }
    if (options.isEmpty()) {
      return "unexpected argument '" + unknown.get(0) + "'";
    }
    return (options.size() == 1 ? "unknown option '" : "unknown options '")
        + String.join("', '", options)
        + "'";
  }
}
