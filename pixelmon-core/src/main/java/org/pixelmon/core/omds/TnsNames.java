package org.pixelmon.core.omds;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a {@code tnsnames.ora}: entries of names, an equals sign and a descriptor. */
final class TnsNames {

  private TnsNames() {}

  /**
   * The descriptor of an alias, without blanks; the first one if there are more.
   *
   * @param alias in letters of any size
   */
  static Optional<String> find(String text, String alias) {
    String entries =
        text.lines()
            .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
            .collect(Collectors.joining("\n"));
    int at = 0;
    int equals = entries.indexOf('=');
    while (equals >= 0) {
      int end = endOfDescriptor(entries, equals + 1);
      String names = entries.substring(at, equals);
      if (Stream.of(names.split(",")).anyMatch(name -> name.strip().equalsIgnoreCase(alias))) {
        return Optional.of(entries.substring(equals + 1, end).replaceAll("\\s", ""));
      }
      at = end;
      equals = entries.indexOf('=', at);
    }
    return Optional.empty();
  }

  /** The end of the parentheses that open here; of the line, where none does. */
  private static int endOfDescriptor(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (c == '\n' && depth == 0 && !text.substring(start, i).isBlank()) {
        return i;
      }
    }
    return text.length();
  }
}
