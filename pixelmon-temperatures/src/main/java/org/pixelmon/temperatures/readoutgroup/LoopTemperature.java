package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.omds.SensorReading;

/**
 * The temperature of a cooling loop at the measurement time of a fill: the mean of the latest valid
 * reading of each of its sensors in the window [start of stable beams, measurement time). If fewer
 * sensors answered than the loop has working ones, the window is extended back, {@link #STEP} at a
 * time. Source of the rule: the original's get_module_cooling_loop_temperature.
 */
final class LoopTemperature {

  /** By how much a window is extended back at a time. */
  static final Duration STEP = Duration.ofHours(10);

  private LoopTemperature() {}

  /**
   * The mean of the sensors in the smallest window that holds enough of them.
   *
   * @param latest the latest valid reading of each sensor of the loop before the measurement time
   * @param start start of the window, before any extension
   * @param required number of working sensors of the loop
   * @param limit how far back from {@code start} the window may reach
   * @return the mean in degrees Celsius; empty when too few sensors answered
   */
  static Optional<Double> celsius(
      Collection<SensorReading> latest, Instant start, int required, Duration limit) {
    if (latest.size() < required) {
      return Optional.empty();
    }
    List<SensorReading> newestFirst =
        latest.stream().sorted(Comparator.comparing(SensorReading::time).reversed()).toList();
    Instant from = windowStart(newestFirst.get(required - 1).time(), start);
    if (from.isBefore(start.minus(limit))) {
      return Optional.empty();
    }
    return Optional.of(
        newestFirst.stream()
            .filter(reading -> !reading.time().isBefore(from))
            .mapToDouble(SensorReading::celsius)
            .average()
            .orElseThrow());
  }

  /** Start of the smallest window, extended in whole steps, that holds {@code time}. */
  private static Instant windowStart(Instant time, Instant start) {
    Instant from = start;
    while (time.isBefore(from)) {
      from = from.minus(STEP);
    }
    return from;
  }
}
