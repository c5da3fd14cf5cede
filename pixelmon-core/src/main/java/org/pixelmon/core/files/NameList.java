package org.pixelmon.core.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files in few letters, with a slash between them: {@code
 * {7920,7923-7926}_Barrel_HV_ByLayer.txt/other.txt}. Those that begin with the number of a fill and
 * go on alike are one.
 */
final class NameList {

  private static final Pattern OF_FILL = Pattern.compile("([1-9][0-9]{0,8})([^0-9].*)");
  private static final Pattern OF_FILLS = Pattern.compile("\\{([0-9,-]+)}(.+)");

  private NameList() {}

  static String text(Collection<String> names) {
    SortedMap<String, SortedSet<Integer>> ofFills = new TreeMap<>();
    List<String> all = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      Matcher parts = OF_FILL.matcher(name);
      if (parts.matches()) {
        ofFills
            .computeIfAbsent(parts.group(2), end -> new TreeSet<>())
            .add(Integer.parseInt(parts.group(1)));
      } else {
        all.add(name);
      }
    }
    ofFills.forEach((end, fills) -> all.add("{" + NumberList.text(fills) + "}" + end));
    return String.join("/", all);
  }

  /** Reads it back. */
  static SortedSet<String> parse(String text) {
    SortedSet<String> names = new TreeSet<>();
    for (String each : text.split("/")) {
      Matcher parts = OF_FILLS.matcher(each);
      Optional<SortedSet<Integer>> fills =
          parts.matches() ? NumberList.parse(parts.group(1)) : Optional.empty();
      if (fills.isPresent()) {
        fills.get().forEach(fill -> names.add(fill + parts.group(2)));
      } else {
        names.add(each);
      }
    }
    return names;
  }
}
