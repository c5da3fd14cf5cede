package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.omds.TimeWindow;

/**
 * Asks for the latest records of many fills, first close to the measurement, then further back, and
 * each time only for the fills that still lack something: most fills are answered by their own day,
 * so that no more days are mirrored than needed.
 */
final class Lookback {

  private static final List<Duration> REACHES =
      List.of(Duration.ofHours(10), Duration.ofDays(1), Duration.ofDays(3));

  private final Duration limit;

  Lookback(Duration limit) {
    this.limit = limit;
  }

  /** Takes in the answers to the windows of some fills. */
  @FunctionalInterface
  interface Question {
    void ask(List<TimeWindow> windows);
  }

  /**
   * Asks until all fills are complete or the limit is reached.
   *
   * @param fills the fills in question
   * @param start start of the first, shortest window of a fill
   * @param end end of every window of a fill
   * @param question asks for some windows and keeps the answers
   * @param complete whether nothing more is wanted of a fill
   */
  void ask(
      List<Fill> fills,
      Function<Fill, Instant> start,
      Function<Fill, Instant> end,
      Question question,
      Predicate<Fill> complete) {
    List<Fill> open = fills;
    question.ask(windows(open, start, end, Duration.ZERO));
    for (Duration reach : reaches()) {
      open = open.stream().filter(complete.negate()).toList();
      if (open.isEmpty()) {
        return;
      }
      try {
        question.ask(windows(open, start, end, reach));
      } catch (NoDataException e) {
        return; // The archive does not reach back that far: what is missing will be reported.
      }
    }
  }

  private List<Duration> reaches() {
    List<Duration> reaches = new ArrayList<>(REACHES);
    reaches.removeIf(reach -> reach.compareTo(limit) >= 0);
    reaches.add(limit);
    return reaches;
  }

  private static List<TimeWindow> windows(
      List<Fill> fills,
      Function<Fill, Instant> start,
      Function<Fill, Instant> end,
      Duration reach) {
    return fills.stream()
        .map(fill -> new TimeWindow(fill.number(), start.apply(fill).minus(reach), end.apply(fill)))
        .toList();
  }
}
