package org.pixelmon.core.geometry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.io.CsvTable.Row;

/** Consecutive numbers in a table, written {@code 3} or {@code 1-4}; both ends included. */
record Span(int first, int last) {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?");

  /** Reads a column whose numbers must lie in [1, max]. */
  static Span of(Row row, String column, int max) {
    Matcher text = TEXT.matcher(row.text(column));
    if (!text.matches()) {
      throw row.error(
          column + " wants a number or a range like 1-4, got '" + row.text(column) + "'");
    }
    int first = Integer.parseInt(text.group(1));
    int last = text.group(2) == null ? first : Integer.parseInt(text.group(2));
    if (first > last || last > max) {
      throw row.error(column + " must run from 1 to " + max + ", got " + row.text(column));
    }
    return new Span(first, last);
  }
}
