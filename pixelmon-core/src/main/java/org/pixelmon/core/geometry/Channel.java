package org.pixelmon.core.geometry;

import java.util.Optional;

/**
 * One channel of a power supply.
 *
 * @param cable name in OMDS, for example {@code PixelBarrel_BmI_S4_LAY14/channel002}
 * @param kind what its current is
 * @param device the device it belongs to
 * @param group the readout group it biases; empty unless the kind is leakage
 */
public record Channel(
    String cable, ChannelKind kind, LowVoltageDevice device, Optional<ReadoutGroup> group) {}
