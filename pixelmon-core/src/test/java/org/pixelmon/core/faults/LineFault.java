package org.pixelmon.core.faults;

import java.time.Duration;

/**
 * What a line does to the answers that pass through it.
 *
 * @param kind what happens
 * @param after bytes of answers that pass before it does
 * @param delay how long the first answer is held back ({@link Kind#DELAY}), or each byte ({@link
 *     Kind#DRIP})
 * @param lines how many connections have the fault; later ones have none
 */
public record LineFault(Kind kind, long after, Duration delay, int lines) {

  /** What happens. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** Nobody listens. */
    REFUSED,
    /** Accepts, and nothing passes from then on. */
    SILENT,
    /** Ends with a reset. */
    RESET,
    /** Ends as if all had been said. */
    CLOSE,
    /** One byte at a time. */
    DRIP,
    /** Comes late. */
    DELAY,
    /** Other bytes come instead. */
    GARBAGE,
    /** Every piece comes twice. */
    TWICE
  }

  /** On every connection. */
  public static LineFault always(Kind kind, long after) {
    return new LineFault(kind, after, Duration.ofSeconds(1), Integer.MAX_VALUE);
  }

  /** On the first connection alone. */
  public static LineFault once(Kind kind, long after) {
    return new LineFault(kind, after, Duration.ofSeconds(1), 1);
  }

  /** In words. */
  public String inWords() {
    String what =
        switch (kind) {
          case NONE -> "none";
          case REFUSED -> "connection refused";
          case SILENT -> after == 0 ? "accepts and is silent" : "silent";
          case RESET -> "reset";
          case CLOSE -> "closed";
          case DRIP -> "one byte a second";
          case DELAY -> "late by " + delay.toMillis() + " ms";
          case GARBAGE -> "garbage";
          case TWICE -> "every piece twice";
        };
    return what + (after > 0 ? " after " + after + " bytes" : "") + (lines == 1 ? ", once" : "");
  }
}
