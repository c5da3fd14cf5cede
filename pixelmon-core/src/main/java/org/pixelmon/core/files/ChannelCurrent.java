package org.pixelmon.core.files;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One current of one channel.
 *
 * @param cable power-supply channel, for example {@code PixelBarrel_BmI_S4_LAY14/channel002}
 * @param current leakage current in uA (channel002, channel003) or low-voltage current in A
 *     (channel000, channel001)
 * @param voltage voltage in V, where recorded
 * @param time when it was recorded, UTC
 */
public record ChannelCurrent(String cable, double current, OptionalDouble voltage, Instant time) {}
