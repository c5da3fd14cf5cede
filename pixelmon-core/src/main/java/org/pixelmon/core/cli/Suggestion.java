package org.pixelmon.core.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the option or subcommand that a mistyped word was meant to be. */
final class Suggestion {

  private Suggestion() {}

  /** "did you mean ...?" for wrong usage that looks like a slip of the finger; else empty. */
  static String of(ParameterException wrong, String... args) {
    CommandSpec spec = wrong.getCommandLine().getCommandSpec();
    List<String> words = List.of();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      words = unmatched.getUnmatched();
    } else if (wrong instanceof MissingParameterException) {
      words = unknownOptions(spec, args); // "-fff 7920" is reported as a missing "-ff"
    }
    return words.stream()
        .map(word -> word.replaceFirst("=.*", ""))
        .flatMap(word -> nearest(word, names(spec)).stream())
        .findFirst()
        .map(name -> "did you mean '" + name + "'?")
        .orElse("");
  }

  private static List<String> unknownOptions(CommandSpec spec, String... args) {
    return List.of(args).stream()
        .filter(arg -> arg.startsWith("-") && !names(spec).contains(arg.replaceFirst("=.*", "")))
        .toList();
  }

  private static List<String> names(CommandSpec spec) {
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    spec.options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static Optional<String> nearest(String word, List<String> names) {
    int letters = word.replaceFirst("^-+", "").length();
    int allowed = Math.min(2, letters / 2);
    if (word.matches("-?[0-9.]+") || allowed == 0) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> name.startsWith("-") == word.startsWith("-"))
        .filter(name -> distance(word, name) <= allowed)
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  /** Letters to add, to drop, to change or to swap with the next one; 0 for a beginning. */
  static int distance(String word, String name) {
    if (name.startsWith(word)) {
      return 0;
    }
    int[][] steps = new int[word.length() + 1][name.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, word, i, name, j);
      }
    }
    return steps[word.length()][name.length()];
  }

  private static int step(int[][] steps, String word, int i, String name, int j) {
    int change = word.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && word.charAt(i - 1) == name.charAt(j - 2)
            && word.charAt(i - 2) == name.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
