package org.pixelmon.core.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UTC days in a row of a table.
 *
 * @param table the table
 * @param first first day
 * @param last last day, included
 */
public record TableDays(ArchiveTable table, LocalDate first, LocalDate last) {

  private static final Pattern TEXT = Pattern.compile("(\\w+), (\\S+) to (\\S+)");

  /** Refuses days that run backwards. */
  public TableDays {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("days from " + first + " to " + last);
    }
  }

  /** Any days as days in a row. */
  public static List<TableDays> of(ArchiveTable table, SortedSet<LocalDate> days) {
    List<TableDays> all = new ArrayList<>();
    for (LocalDate day : days) {
      TableDays before = all.isEmpty() ? null : all.get(all.size() - 1);
      if (before != null && before.last().plusDays(1).equals(day)) {
        all.set(all.size() - 1, new TableDays(table, before.first(), day));
      } else {
        all.add(new TableDays(table, day, day));
      }
    }
    return all;
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<TableDays> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(parts.group(2));
      LocalDate last = LocalDate.parse(parts.group(3));
      return Arrays.stream(ArchiveTable.values())
          .filter(table -> table.tableName().equals(parts.group(1)))
          .filter(table -> !last.isBefore(first))
          .findFirst()
          .map(table -> new TableDays(table, first, last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As {@code fwcaenchannel, 2022-07-05 to 2022-07-06}. */
  @Override
  public String toString() {
    return table.tableName() + ", " + first + " to " + last;
  }
}
