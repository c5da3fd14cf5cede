package org.pixelmon.currents.process;

import java.util.Map;

/**
 * The currents of one fill, sorted out.
 *
 * @param digital A per power-supply device
 * @param analog A per power-supply device
 * @param analogPerRoc A per ROC of each device
 * @param leakage uA per readout group
 * @param leakagePerRoc uA per ROC of each readout group
 */
public record ProcessedCurrents(
    Map<String, Double> digital,
    Map<String, Double> analog,
    Map<String, Double> analogPerRoc,
    Map<String, Double> leakage,
    Map<String, Double> leakagePerRoc) {}
