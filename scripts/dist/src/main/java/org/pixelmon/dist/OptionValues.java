package org.pixelmon.dist;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fill.Era;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can stand behind an option, as far as it can be offered. */
final class OptionValues {

  /** What a value is. */
  enum Kind {
    /** There is none. */
    NONE,
    FILE,
    FOLDER,
    /** One of some words. */
    WORD,
    /** Some of some words, with commas between them. */
    LIST,
    /** Anything else. */
    TEXT
  }

  /**
   * The values of an option.
   *
   * @param kind what they are
   * @param words the words that there are; empty for other kinds
   */
  record Values(Kind kind, List<String> words) {}

  private final List<String> eras;
  private final List<String> groups;

  private OptionValues(List<String> eras, List<String> groups) {
    this.eras = eras;
    this.groups = groups;
  }

  /** With the eras and readout groups of a configuration. */
  static OptionValues of(ConfigDir config) {
    Detector detector = Detector.load(config);
    return new OptionValues(
        Eras.load(config).all().stream().map(Era::name).toList(),
        Stream.of(SubSystem.values())
            .flatMap(part -> detector.groups(part).stream())
            .map(ReadoutGroup::name)
            .toList());
  }

  /** What can stand for an argument. */
  Values of(ArgSpec argument) {
    if (argument.arity().max() == 0) {
      return new Values(Kind.NONE, List.of());
    }
    if (argument.auxiliaryTypes()[0] == Path.class) {
      boolean folder = argument.paramLabel().equals("DIR");
      return new Values(folder ? Kind.FOLDER : Kind.FILE, List.of());
    }
    List<String> words = words(argument);
    if (words.isEmpty()) {
      return new Values(Kind.TEXT, words);
    }
    boolean list = argument.splitRegex() != null && !argument.splitRegex().isEmpty();
    return new Values(list ? Kind.LIST : Kind.WORD, words);
  }

  private List<String> words(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Choices::name).toList();
    }
    return switch (argument instanceof OptionSpec option ? option.longestName() : "") {
      case "--era" -> eras;
      case "--readout-group", "--readout-groups" -> groups;
      case "--sub-system" -> Arrays.stream(SubSystem.values()).map(Choices::name).toList();
      default -> List.of();
    };
  }
}
