package org.pixelmon.core.temperature;

import java.time.Duration;
import org.pixelmon.core.archive.UtcDays;

/**
 * The temperature of a cooling loop at a moment: the mean of the latest valid reading of each of
 * its sensors in the window [start, measurement). If fewer sensors answered than the loop has
 * working ones, the window is extended back, {@link #STEP} at a time. Source of the rule: the
 * original's get_module_cooling_loop_temperature.
 *
 * <p>Times are microseconds since 1970-01-01T00:00Z, the archive's clock.
 */
final class LoopTemperature {

  /** By how much a window is extended back at a time. */
  static final Duration STEP = Duration.ofHours(10);

  private static final long STEP_MICROS = UtcDays.micros(STEP);

  private final double[] celsius;
  private final long[] micros;
  private int answers;

  /**
   * No sensor has answered yet.
   *
   * @param sensors how many there are
   */
  LoopTemperature(int sensors) {
    this.celsius = new double[sensors];
    this.micros = new long[sensors];
  }

  /** Forgets all answers. */
  void clear() {
    answers = 0;
  }

  /**
   * The latest valid reading of another sensor before the measurement.
   *
   * @param value degrees Celsius
   * @param time when the sensor changed to it
   */
  void add(double value, long time) {
    int place = answers++;
    for (; place > 0 && micros[place - 1] < time; place--) {
      celsius[place] = celsius[place - 1];
      micros[place] = micros[place - 1];
    }
    celsius[place] = value;
    micros[place] = time;
  }

  /**
   * Start of the smallest window, extended in whole steps, that holds enough answers.
   *
   * @param start start of the window, before any extension
   * @param required how many answers are enough, at least 1
   * @param limit how far back from {@code start} the window may reach, microseconds
   * @return {@link Long#MIN_VALUE} when there is none
   */
  long windowStart(long start, int required, long limit) {
    if (answers < required) {
      return Long.MIN_VALUE;
    }
    long back = Math.max(0, start - micros[required - 1]);
    long extension = (back + STEP_MICROS - 1) / STEP_MICROS * STEP_MICROS;
    return extension > limit ? Long.MIN_VALUE : start - extension;
  }

  /** The mean of the answers from an instant on, degrees Celsius; at least one. */
  double meanSince(long from) {
    double sum = 0;
    int counted = 0;
    while (counted < answers && micros[counted] >= from) {
      sum += celsius[counted++];
    }
    return sum / counted;
  }
}
