package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which lines of a TOML text its tables and keys stand, for messages: the library that reads it
 * does not say. Keys in quotes are not found; the message then names the file alone.
 */
final class TomlLines {

  private static final Pattern HEADER = Pattern.compile("\\s*\\[([\\w.\\s-]+)]\\s*(?:#.*)?");
  private static final Pattern KEY = Pattern.compile("\\s*([\\w-]+(?:\\s*\\.\\s*[\\w-]+)*)\\s*=.*");

  private final Map<List<String>, Integer> lines = new HashMap<>();

  TomlLines(String text) {
    List<String> table = List.of();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      Matcher header = HEADER.matcher(line);
      Matcher key = KEY.matcher(line);
      if (header.matches()) {
        table = parts(header.group(1));
        lines.putIfAbsent(table, number);
      } else if (key.matches()) {
        List<String> place = new ArrayList<>(table);
        place.addAll(parts(key.group(1)));
        lines.putIfAbsent(place, number);
      }
    }
  }

  private static List<String> parts(String dotted) {
    return List.of(dotted.strip().split("\\s*\\.\\s*"));
  }

  /** The line of a place, from 1, or else of the nearest table around it. */
  Optional<Integer> of(List<String> place) {
    for (int length = place.size(); length > 0; length--) {
      Integer line = lines.get(place.subList(0, length));
      if (line != null) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
