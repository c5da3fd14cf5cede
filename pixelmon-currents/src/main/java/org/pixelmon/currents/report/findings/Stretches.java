package org.pixelmon.currents.report.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pixelmon.currents.report.data.FillRecord;

/** Fills in a row that have something in common. */
final class Stretches {

  private static final int SHOWN = 6;

  private Stretches() {}

  /** The stretches of fills for which something is true. */
  static List<List<FillRecord>> of(List<FillRecord> fills, Predicate<FillRecord> what) {
    List<List<FillRecord>> all = new ArrayList<>();
    boolean running = false;
    for (FillRecord fill : fills) {
      boolean now = what.test(fill);
      if (now && !running) {
        all.add(new ArrayList<>());
      }
      if (now) {
        all.get(all.size() - 1).add(fill);
      }
      running = now;
    }
    return all;
  }

  static List<Integer> numbers(List<FillRecord> fills) {
    return fills.stream().map(FillRecord::number).toList();
  }

  /** The fills in words: {@code fill 8997}, {@code fills 8997 to 9297 (96)}. */
  static String words(List<Integer> fills) {
    int first = fills.get(0);
    return fills.size() == 1
        ? "fill " + first
        : "fills " + first + " to " + fills.get(fills.size() - 1) + " (" + fills.size() + ")";
  }

  /** Names, the first few of many. */
  static String names(List<?> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, names.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i));
    }
    return names.size() > SHOWN
        ? text.append(" and ").append(names.size() - SHOWN).append(" more").toString()
        : text.toString();
  }
}
