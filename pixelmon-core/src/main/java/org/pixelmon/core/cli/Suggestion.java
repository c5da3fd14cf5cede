package org.pixelmon.core.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.choice.Meant;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the option, subcommand or choice that a mistyped word was meant to be. */
final class Suggestion {

  /** Letters in common that are enough when nothing else resembles: {@code -outdir}. */
  private static final int BEGINNING = 3;

  private Suggestion() {}

  /** "did you mean ...?" for wrong usage that looks like a slip of the finger; else empty. */
  static String of(ParameterException wrong, String... args) {
    CommandSpec spec = wrong.getCommandLine().getCommandSpec();
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return choice(wrong.getArgSpec(), wrong.getValue());
    }
    List<String> words = WrongUsage.culprit(wrong).getUnmatchedArguments();
    if (words.isEmpty() && wrong instanceof MissingParameterException) {
      words = unknownOptions(spec, args); // "-suffix -offline": an option stands for its value
    } else if (words.isEmpty() && wrong instanceof UnmatchedArgumentException unmatched) {
      words = unmatched.getUnmatched();
    }
    return words.stream()
        .map(Spelling::name)
        .flatMap(word -> meant(word, spec).stream())
        .findFirst()
        .map(name -> "did you mean '" + name + "'?")
        .orElse("");
  }

  /** Of a value that is none of the few words that an option takes. */
  private static String choice(ArgSpec option, String value) {
    return Stream.concat(Stream.of(option.type()), Stream.of(option.auxiliaryTypes()))
        .filter(Class::isEnum)
        .findFirst()
        .map(Choices::names)
        .flatMap(
            known ->
                Stream.of(value.split(","))
                    .map(word -> Meant.question(word.strip(), known))
                    .filter(question -> !question.isEmpty())
                    .findFirst())
        .orElse("");
  }

  private static List<String> unknownOptions(CommandSpec spec, String... args) {
    return List.of(args).stream()
        .filter(arg -> arg.startsWith("-") && !names(spec).contains(Spelling.name(arg)))
        .toList();
  }

  private static Optional<String> meant(String word, CommandSpec spec) {
    if (word.equals("help")) {
      return Optional.of("-h");
    }
    List<String> names =
        names(spec).stream().filter(name -> name.startsWith("-") == word.startsWith("-")).toList();
    return glued(word, spec).or(() -> nearest(word, names)).or(() -> sameBeginning(word, names));
  }

  private static List<String> names(CommandSpec spec) {
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    spec.options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  /** By letters; how many hyphens stand before them does not matter: {@code -offline}. */
  private static Optional<String> nearest(String word, List<String> names) {
    String letters = letters(word);
    int allowed = Meant.allowed(letters);
    if (allowed == 0) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> Meant.distance(letters, letters(name)) <= allowed)
        .min(
            Comparator.<String>comparingInt(name -> Meant.distance(letters, letters(name)))
                .thenComparingInt(name -> name.startsWith(word) ? 0 : 1));
  }

  /** A number that follows the option without a blank: {@code -ff7920}. */
  private static Optional<String> glued(String word, CommandSpec spec) {
    String name = word.substring(0, beginOfNumber(word));
    OptionSpec option = spec.findOption(name);
    return option != null && option.arity().max() > 0 && name.length() < word.length()
        ? Optional.of(name + " " + word.substring(name.length()))
        : Optional.empty();
  }

  /** Where the digits and points at a word's end begin, the first being a digit. */
  private static int beginOfNumber(String word) {
    int begin = word.length();
    for (int i = word.length() - 1; i >= 0; i--) {
      char c = word.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        break;
      }
      begin = c == '.' ? begin : i;
    }
    return begin;
  }

  private static Optional<String> sameBeginning(String word, List<String> names) {
    String letters = letters(word);
    if (!word.startsWith("-") || letters.length() <= BEGINNING) {
      return Optional.empty();
    }
    String beginning = letters.substring(0, BEGINNING);
    return names.stream()
        .filter(name -> letters(name).startsWith(beginning))
        .min(Comparator.comparingInt(String::length));
  }

  private static String letters(String name) {
    return name.replaceFirst("^-+", "");
  }
}
