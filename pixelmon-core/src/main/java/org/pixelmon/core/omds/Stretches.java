package org.pixelmon.core.omds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which adjacent days one query asks for.
 *
 * @param longest most days of a query
 */
record Stretches(int longest) {

  /** Where the query ends that begins with the first of some days. */
  LocalDate lastOfFirst(SortedSet<LocalDate> days) {
    LocalDate last = days.first();
    for (int n = 1; n < longest && days.contains(last.plusDays(1)); n++) {
      last = last.plusDays(1);
    }
    return last;
  }

  /** The days of each query. */
  List<DayRange> of(SortedSet<LocalDate> days) {
    SortedSet<LocalDate> left = new TreeSet<>(days);
    List<DayRange> stretches = new ArrayList<>();
    while (!left.isEmpty()) {
      DayRange stretch = new DayRange(left.first(), lastOfFirst(left));
      stretches.add(stretch);
      left = left.tailSet(stretch.last().plusDays(1));
    }
    return stretches;
  }
}
