package org.pixelmon.core.temperature;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.pixelmon.core.records.TimeWindow;

/** Many moments at once. */
final class Moments {

  private Moments() {}

  /** The windows whose readings are preferred. */
  static List<TimeWindow> windows(List<Moment> moments) {
    return moments.stream().map(moment -> new TimeWindow(moment.from(), moment.at())).toList();
  }

  /**
   * Whether moments follow each other closely, as the steps of a profile do: a longer look back
   * then reads next to nothing that is not read anyway.
   */
  static boolean areDense(List<Moment> moments) {
    if (moments.isEmpty()) {
      return false;
    }
    Instant first = moments.stream().map(Moment::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant last = moments.stream().map(Moment::at).max(Comparator.naturalOrder()).orElseThrow();
    double covered =
        moments.stream()
            .mapToDouble(moment -> Duration.between(moment.from(), moment.at()).toSeconds())
            .sum();
    return covered > Duration.between(first, last).toSeconds() / 2.0
        && Duration.between(first, last).compareTo(Duration.ofDays(3)) > 0;
  }
}
