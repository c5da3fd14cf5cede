package org.pixelmon.core.state;

/** How it stands with what a stage makes of a fill, a day or for a plot; the worst come last. */
public enum Condition {
  /** Made, and of what there is now. */
  COMPLETE("complete"),
  /** There was nothing to be made: the inputs hold no data, and have not changed since. */
  EMPTY("no data"),
  /** Made by another program, or changed by one since: nothing is known of it. */
  UNLISTED("unlisted"),
  /** Made of what there is now, with parts missing. */
  PARTIAL("partial"),
  /** Made of something that has changed since. */
  STALE("stale"),
  /** Not there. */
  MISSING("missing");

  private final String words;

  Condition(String words) {
    this.words = words;
  }

  /** In words: {@code no data}. */
  public String words() {
    return words;
  }
}
