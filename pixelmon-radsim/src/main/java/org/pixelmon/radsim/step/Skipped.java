package org.pixelmon.radsim.step;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A stretch without steps, because it is shorter than its delay.
 *
 * @param fill the fill; empty for a stretch between fills
 * @param from begin, UTC
 * @param to end, UTC
 * @param delay the delay
 */
public record Skipped(OptionalInt fill, Instant from, Instant to, Duration delay) {

  /** What it is and why it is skipped, in words. */
  public String reason() {
    return (fill.isPresent() ? "fill " + fill.getAsInt() : "interfill")
        + " shorter than its delay of "
        + delay.toSeconds()
        + " s";
  }
}
