package org.pixelmon.core.state;

/**
 * How it stands with one fill, day or file of a stage.
 *
 * @param item the number of the fill, the UTC day, the path of the file below the home folder
 * @param condition how it stands
 * @param reason why, in words; empty for what is complete
 * @param due whether to run the stage for it promises something: what is partial and would come out
 *     the same is not due
 */
public record ItemState(String item, Condition condition, String reason, boolean due) {

  /** The worse of two; of equal ones the first, due if one of them is. */
  ItemState orWorse(ItemState other) {
    ItemState worse = other.condition.compareTo(condition) > 0 ? other : this;
    return new ItemState(worse.item, worse.condition, worse.reason, due || other.due);
  }
}
