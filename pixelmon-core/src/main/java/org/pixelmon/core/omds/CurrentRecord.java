package org.pixelmon.core.omds;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The latest current of a channel within a window.
 *
 * @param fill fill number of the window
 * @param cable last two parts of the alias: {@code PixelBarrel_BmI_S4_LAY14/channel002}
 * @param current uA for high-voltage channels (002, 003), A for low-voltage ones (000, 001)
 * @param voltage V, where the same record has one
 * @param time when the current changed to this value, UTC
 */
public record CurrentRecord(
    int fill, String cable, double current, OptionalDouble voltage, Instant time) {}
