package org.pixelmon.core.cli;

import java.util.Arrays;
import java.util.stream.Stream;

/** Brings the words of a command line into the one spelling that options are declared in. */
final class Spelling {

  private Spelling() {}

  /**
   * The original's long flags have underscores ({@code --first_fill}), ours have hyphens; {@code
   * -vv} is {@code -v -v}.
   */
  static String[] normalise(String... args) {
    return Arrays.stream(args).flatMap(Spelling::normalise).toArray(String[]::new);
  }

  private static Stream<String> normalise(String arg) {
    if (arg.matches("-v{2,}")) {
      return Stream.generate(() -> "-v").limit(arg.length() - 1L);
    }
    if (!arg.startsWith("--")) {
      return Stream.of(arg);
    }
    String name = name(arg);
    return Stream.of(name.replace('_', '-') + arg.substring(name.length()));
  }

  /** The name in {@code --name=value}. */
  static String name(String arg) {
    int equals = arg.indexOf('=');
    return equals < 0 ? arg : arg.substring(0, equals);
  }
}
