package org.pixelmon.temperatures.readoutgroup;

import java.time.Duration;

/**
 * How temperatures are measured.
 *
 * @param delay time after the start of stable beams at which they are measured
 * @param maxCelsius readings above are those of a broken sensor, degrees Celsius
 * @param highVoltageOnVolt voltage above which a group's high voltage counts as on, V
 * @param lookback how far back from the measurement a reading may lie
 */
public record TemperatureSettings(
    Duration delay, double maxCelsius, double highVoltageOnVolt, Duration lookback) {

  /** Readings above this are those of a broken sensor, degrees Celsius. Source: the original. */
  public static final double MAX_VALID_CELSIUS = 40;
}
