package org.pixelmon.core.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * How fast a step gets on: over the last seconds, so that a slow beginning or a pause is soon
 * forgotten. Times are nanoseconds of any clock.
 */
final class StepRate {

  /** What counts is how far the step got since then. */
  private static final long WINDOW_NANOS = 15_000_000_000L;

  /** Reports closer to each other are one. */
  private static final long GRAIN_NANOS = 250_000_000L;

  private static final double NANOS = 1e9;

  private record Report(long at, long done) {}

  private final Deque<Report> reports = new ArrayDeque<>();

  /** Notes how much was done at a time. */
  void note(long now, long done) {
    if (!reports.isEmpty() && now - reports.getLast().at() < GRAIN_NANOS) {
      return;
    }
    reports.addLast(new Report(now, done));
    // The newest of those that are too old stays, as the beginning of the window.
    while (reports.size() > 2 && now - second().at() > WINDOW_NANOS) {
      reports.removeFirst();
    }
  }

  private Report second() {
    Report first = reports.removeFirst();
    Report second = reports.getFirst();
    reports.addFirst(first);
    return second;
  }

  /** Things a second until now; empty as long as nothing tells. */
  OptionalDouble perSecond(long now, long done) {
    if (reports.isEmpty()) {
      return OptionalDouble.empty();
    }
    Report first = reports.getFirst();
    long time = now - first.at();
    return time < GRAIN_NANOS || done <= first.done()
        ? OptionalDouble.empty()
        : OptionalDouble.of((done - first.done()) / (time / NANOS));
  }
}
