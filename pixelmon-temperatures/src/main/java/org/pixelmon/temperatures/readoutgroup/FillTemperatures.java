package org.pixelmon.temperatures.readoutgroup;

import java.util.List;
import java.util.Map;

/**
 * Temperatures of one fill.
 *
 * @param fill fill number
 * @param kelvin silicon temperature of each readout group, K
 * @param missing groups without a temperature, each with the reason
 * @param withoutVoltage groups without any voltage record, taken as off
 */
public record FillTemperatures(
    int fill, Map<String, Double> kelvin, List<String> missing, List<String> withoutVoltage) {}
