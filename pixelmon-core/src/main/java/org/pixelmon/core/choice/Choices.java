package org.pixelmon.core.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the constant of an enum that a user's word stands for. */
public final class Choices {

  private Choices() {}

  /**
   * The constant a word stands for. Case does not matter, and {@code -} is as good as {@code _}:
   * {@code WORK_IN_PROGRESS} is {@code work-in-progress}.
   *
   * @return empty when the word stands for none
   */
  public static <T> Optional<T> find(Class<T> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> names(choice).stream().anyMatch(name -> same(name, text)))
        .findFirst();
  }

  /** The usual names of all constants, as {@code oms or brilcalc}. */
  public static String all(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(choice -> names(choice).get(0))
        .collect(Collectors.joining(" or "));
  }

  /** All names of all constants. */
  public static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .flatMap(choice -> names(choice).stream())
        .toList();
  }

  /** The usual name of a constant. */
  public static String name(Object choice) {
    return names(choice).get(0);
  }

  private static List<String> names(Object choice) {
    return choice instanceof Named named
        ? named.names()
        : List.of(written(((Enum<?>) choice).name()));
  }

  private static boolean same(String name, String text) {
    return written(name).equals(written(text.strip()));
  }

  private static String written(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
