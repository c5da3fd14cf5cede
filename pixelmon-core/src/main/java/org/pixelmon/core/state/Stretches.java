package org.pixelmon.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills or days that are due, as few stretches of those there are. */
public final class Stretches {

  /** A run of a program costs as much as some hundred fills: so many stretches at most. */
  private static final int MOST = 20;

  private Stretches() {}

  /**
   * Items in a row.
   *
   * @param first the first
   * @param last the last, included
   * @param due how many of them are due
   */
  public record Stretch(String first, String last, int due) {}

  /**
   * The stretches that hold all items that are due: exactly these, unless that would be too many
   * stretches; then those nearest to each other are joined.
   */
  public static List<Stretch> of(StageState state) {
    List<int[]> bounds = new ArrayList<>();
    List<ItemState> items = state.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).due()) {
        if (!bounds.isEmpty() && bounds.get(bounds.size() - 1)[1] == i - 1) {
          bounds.get(bounds.size() - 1)[1] = i;
        } else {
          bounds.add(new int[] {i, i});
        }
      }
    }
    return join(bounds).stream()
        .map(
            stretch ->
                new Stretch(
                    items.get(stretch[0]).item(),
                    items.get(stretch[1]).item(),
                    (int)
                        items.subList(stretch[0], stretch[1] + 1).stream()
                            .filter(ItemState::due)
                            .count()))
        .toList();
  }

  private static List<int[]> join(List<int[]> bounds) {
    if (bounds.size() <= MOST) {
      return bounds;
    }
    List<Integer> widest = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      widest.add(i);
    }
    widest.sort(
        Comparator.comparingInt((Integer i) -> bounds.get(i - 1)[1] - bounds.get(i)[0])
            .thenComparing(Comparator.naturalOrder()));
    List<Integer> kept = widest.subList(0, MOST - 1);
    List<int[]> joined = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      if (i == 0 || kept.contains(i)) {
        joined.add(bounds.get(i).clone());
      } else {
        joined.get(joined.size() - 1)[1] = bounds.get(i)[1];
      }
    }
    return joined;
  }
}
