package org.pixelmon.core.omds;

import java.time.Instant;

/**
 * The latest valid reading of a temperature sensor within a window.
 *
 * @param fill fill number of the window
 * @param sensor last part of the alias: {@code PixelBarrel_BmI_4I_L2D2PN}
 * @param celsius temperature, degrees Celsius
 * @param time when the reading changed to this value, UTC
 */
public record SensorReading(int fill, String sensor, double celsius, Instant time) {}
