package org.pixelmon.core.omds;

import java.time.Instant;

/**
 * The latest voltage of a high-voltage cable within a window.
 *
 * @param fill fill number of the window
 * @param cable {@code PixelBarrel_BmI_S1_LAY14/HV1}
 * @param volt V
 * @param time when the voltage changed to this value, UTC
 */
public record VoltageReading(int fill, String cable, double volt, Instant time) {}
