package org.pixelmon.currents.analysis;

import java.util.OptionalDouble;
import org.pixelmon.core.geometry.ReadoutGroup;

/**
 * Leakage current of a readout group in one fill.
 *
 * @param group the readout group
 * @param current corrected and normalised, in the unit of the scale it was made with
 * @param kelvin silicon temperature in K, where known
 */
public record GroupCurrent(ReadoutGroup group, double current, OptionalDouble kelvin) {}
