package org.pixelmon.core.choice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How alike two names are: the share of pairs of adjacent letters that both have, in upper or lower
 * case (Dice's coefficient). Its time grows with the lengths of the names only.
 */
public final class Nearness {

  private Nearness() {}

  /** All things, those first whose names are nearest to {@code wanted}. */
  public static <T> List<T> sorted(List<T> things, Function<T, String> name, String wanted) {
    record Rated<T>(T thing, double nearness) {}
    Map<String, Integer> pairs = pairs(wanted);
    return things.stream()
        .map(thing -> new Rated<>(thing, nearness(pairs, pairs(name.apply(thing)))))
        .sorted(Comparator.comparingDouble(rated -> -rated.nearness()))
        .map(Rated::thing)
        .toList();
  }

  private static double nearness(Map<String, Integer> wanted, Map<String, Integer> name) {
    int common = 0;
    for (Map.Entry<String, Integer> pair : wanted.entrySet()) {
      common += Math.min(pair.getValue(), name.getOrDefault(pair.getKey(), 0));
    }
    return common == 0 ? 0 : 2.0 * common / (count(wanted) + count(name));
  }

  private static int count(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> pairs(String text) {
    String letters = " " + text.toLowerCase(Locale.ROOT) + " ";
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}
