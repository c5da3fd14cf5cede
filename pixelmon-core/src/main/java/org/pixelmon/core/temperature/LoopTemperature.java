package org.pixelmon.core.temperature;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The temperature of a cooling loop at a moment: the mean of the latest valid reading of each of
 * its sensors in the window [start, measurement). If fewer sensors answered than the loop has
 * working ones, the window is extended back, {@link #STEP} at a time. Source of the rule: the
 * original's get_module_cooling_loop_temperature.
 *
 * @param celsius the mean, degrees Celsius
 * @param from start of the window, extended as far as was needed, UTC
 */
record LoopTemperature(double celsius, Instant from) {

  /** By how much a window is extended back at a time. */
  static final Duration STEP = Duration.ofHours(10);

  /**
   * A reading.
   *
   * @param celsius degrees Celsius
   * @param time when the sensor changed to it, UTC
   */
  record Reading(double celsius, Instant time) {}

  /**
   * The mean of the sensors in the smallest window that holds enough of them.
   *
   * @param latest the latest valid reading of each sensor of the loop before the measurement
   * @param start start of the window, before any extension
   * @param required number of working sensors of the loop
   * @param limit how far back from {@code start} the window may reach
   * @return empty when too few sensors answered
   */
  static Optional<LoopTemperature> of(
      Collection<Reading> latest, Instant start, int required, Duration limit) {
    if (latest.size() < required) {
      return Optional.empty();
    }
    List<Reading> newestFirst =
        latest.stream().sorted(Comparator.comparing(Reading::time).reversed()).toList();
    Instant from = windowStart(newestFirst.get(required - 1).time(), start);
    if (from.isBefore(start.minus(limit))) {
      return Optional.empty();
    }
    double mean =
        newestFirst.stream()
            .filter(reading -> !reading.time().isBefore(from))
            .mapToDouble(Reading::celsius)
            .average()
            .orElseThrow();
    return Optional.of(new LoopTemperature(mean, from));
  }

  /** Start of the smallest window, extended in whole steps, that holds {@code time}. */
  private static Instant windowStart(Instant time, Instant start) {
    if (!time.isBefore(start)) {
      return start;
    }
    Duration back = Duration.between(time, start);
    long steps = back.dividedBy(STEP);
    return start.minus(
        STEP.multipliedBy(back.equals(STEP.multipliedBy(steps)) ? steps : steps + 1));
  }
}
