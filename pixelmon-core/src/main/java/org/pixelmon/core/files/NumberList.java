package org.pixelmon.core.files;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers of fills in few letters: {@code 7920,7923-7926}. */
final class NumberList {

  private static final int MOST = 1_000_000;

  private NumberList() {}

  static String text(Collection<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    int first = 0;
    int last = 0;
    for (int number : new TreeSet<>(numbers)) {
      if (last > 0 && number == last + 1) {
        last = number;
      } else {
        append(text, first, last);
        first = number;
        last = number;
      }
    }
    append(text, first, last);
    return text.toString();
  }

  private static void append(StringBuilder text, int first, int last) {
    if (last > 0) {
      text.append(text.isEmpty() ? "" : ",").append(first);
      text.append(last > first ? "-" + last : "");
    }
  }

  /** Reads it back; empty when it is none. */
  static Optional<SortedSet<Integer>> parse(String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    if (text.isEmpty()) {
      return Optional.of(numbers);
    }
    for (String stretch : text.split(",", -1)) {
      if (!stretch.matches("[1-9]\\d{0,8}(-[1-9]\\d{0,8})?")) {
        return Optional.empty();
      }
      int hyphen = stretch.indexOf('-');
      int first = Integer.parseInt(hyphen < 0 ? stretch : stretch.substring(0, hyphen));
      int last = hyphen < 0 ? first : Integer.parseInt(stretch.substring(hyphen + 1));
      if (last < first || last - first > MOST) {
        return Optional.empty();
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return Optional.of(numbers);
  }
}
