package org.pixelmon.core.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the known words that a mistyped one may have been meant to be. Upper and lower case, and
 * {@code -} for {@code _}, do not count. What resembles nothing gets no guess.
 */
public final class Meant {

  /** Longer words are not misspelt ones. */
  private static final int LONGEST = 60;

  /** From this length on one slip more is allowed: names of readout groups, of sensors. */
  private static final int LONG = 12;

  /** So many are named when several are equally near. */
  private static final int MOST = 3;

  private Meant() {}

  /**
   * The nearest words, all equally near, in the order in which they are known; at most three.
   *
   * @return empty when none is near
   */
  public static List<String> nearest(String word, Collection<String> known) {
    String wanted = plain(word);
    int allowed = allowed(wanted);
    if (allowed == 0) {
      return List.of();
    }
    Map<Integer, List<String>> byDistance = new TreeMap<>();
    for (String name : known) {
      int distance = distance(wanted, plain(name));
      if (distance <= allowed) {
        byDistance.computeIfAbsent(distance, d -> new ArrayList<>()).add(name);
      }
    }
    return byDistance.values().stream()
        .findFirst()
        .map(names -> names.stream().limit(MOST).toList())
        .orElse(List.of());
  }

  /** "did you mean 'a' or 'b'?"; empty when no word is near. */
  public static String question(String word, Collection<String> known) {
    return question(nearest(word, known));
  }

  /** The same of words that were found. */
  public static String question(List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
  }

  /**
   * A hint: what may have been meant, and in any case where all words are listed.
   *
   * @param list a sentence
   */
  public static String hint(String word, Collection<String> known, String list) {
    return hint(nearest(word, known), list);
  }

  /** The same of words that were found. */
  public static String hint(List<String> words, String list) {
    return words.isEmpty() ? list : "D" + question(words).substring(1) + " " + list;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many slips of the finger a word may hold; none in numbers, where every digit counts. */
  public static int allowed(String word) {
    int length = word.length();
    if (length > LONGEST || word.matches("-?[0-9.]+")) {
      return 0;
    }
    return Math.min(2, length / 2) + (length < LONG ? 0 : 1);
  }

  /** Letters to add, to drop, to change or to swap with the next one; 0 for a beginning. */
  public static int distance(String word, String name) {
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
