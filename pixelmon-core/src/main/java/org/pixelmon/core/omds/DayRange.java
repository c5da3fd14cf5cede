package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * UTC days in a row.
 *
 * @param first first day
 * @param last last day, included
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** Some days as the fewest stretches. */
  public static List<DayRange> of(SortedSet<LocalDate> days) {
    return new Stretches(Integer.MAX_VALUE).of(days);
  }

  /** A day, or the first and the last one. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
