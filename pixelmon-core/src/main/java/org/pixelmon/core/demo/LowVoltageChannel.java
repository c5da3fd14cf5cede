package org.pixelmon.core.demo;

/**
 * A channel that feeds the read-out chips of a device.
 *
 * @param cable channel, for example {@code PixelBarrel_BmI_S4_LAY14/channel000}
 * @param dpid number of its datapoint
 * @param digital whether it feeds the digital (otherwise the analog) part of the chips
 */
record LowVoltageChannel(String cable, long dpid, boolean digital) {}
