package org.pixelmon.core.lumi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a program says beside its table, for messages. */
final class ProgramWords {

  /** Characters that are shown of it; the end tells more than the beginning. */
  private static final int MOST = 400;

  private ProgramWords() {}

  /** The end of what it said, lines joined by bars, behind a colon; empty when it said nothing. */
  static String behindColon(String text) {
    String end = end(text);
    return end.isEmpty() ? "" : ": " + end;
  }

  /** The end of a text, its lines joined by bars. */
  static String end(String text) {
    int from = Math.max(0, text.length() - MOST);
    String end =
        text.substring(from)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" | "));
    return from > 0 && !end.isEmpty() ? "..." + end : end;
  }

  /** The lines of brilcalc's output that belong to no table: neither comments nor rows. */
  static String besideTable(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !isRow(line))
        .collect(Collectors.joining("\n"));
  }

  /** Whether a line is meant as a row of a table: rows begin with the number of a run. */
  static boolean isRow(String line) {
    return !line.isEmpty() && Character.isDigit(line.charAt(0));
  }

  /**
   * Whether brilcalc says that its database has nothing for the range. Source: brilws,
   * brilcalc_main.py ("Failed to find data table for the requested time range.").
   */
  static boolean tellNoData(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return List.of("find data table", "no data table", "no data for", "no data found", "no data in")
        .stream()
        .anyMatch(small::contains);
  }
}
