package org.pixelmon.currents.analysis;

import java.util.List;
import org.pixelmon.core.geometry.ReadoutGroup;

/**
 * Leakage currents of one fill.
 *
 * @param currents those that could be scaled, in the order of the processed file
 * @param withoutTemperature readout groups left out because the scale needs their temperature and
 *     there is none
 */
public record FillLeakage(List<GroupCurrent> currents, List<ReadoutGroup> withoutTemperature) {}
