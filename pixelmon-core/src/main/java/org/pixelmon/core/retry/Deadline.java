package org.pixelmon.core.retry;

import java.time.Duration;

/** The moment at which work in many steps has to be over, by a clock that nobody sets. */
public final class Deadline {

  private final Duration total;
  private final long end;

  private Deadline(Duration total) {
    this.total = total;
    this.end = System.nanoTime() + total.toNanos();
  }

  /** So long from now on. */
  public static Deadline in(Duration total) {
    return new Deadline(total);
  }

  /** What is left; zero when it is over. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Whether nothing is left. */
  public boolean isOver() {
    return left().isZero();
  }

  /** A duration, cut to what is left. */
  public Duration atMost(Duration duration) {
    Duration left = left();
    return left.compareTo(duration) < 0 ? left : duration;
  }

  /** How long it was from the beginning. */
  public Duration total() {
    return total;
  }
}
