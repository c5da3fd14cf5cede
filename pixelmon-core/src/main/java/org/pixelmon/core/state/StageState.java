package org.pixelmon.core.state;

import java.util.List;

/**
 * How it stands with a stage.
 *
 * @param stage the stage
 * @param part part of it: {@code Barrel}, a table, a folder; may be empty
 * @param items its fills, days or files, in order
 */
public record StageState(Stage stage, String part, List<ItemState> items) {

  /** Keeps its own copy. */
  public StageState {
    items = List.copyOf(items);
  }

  /** How many are in a condition. */
  public int count(Condition condition) {
    return (int) items.stream().filter(item -> item.condition() == condition).count();
  }

  /** Those for which it promises something to run the stage, in order. */
  public List<ItemState> due() {
    return items.stream().filter(ItemState::due).toList();
  }
}
