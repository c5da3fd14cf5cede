package org.pixelmon.core.geometry;

import java.util.List;

/**
 * The sensors whose mean is the temperature of the cooling at a readout group.
 *
 * @param place where they are, in words: {@code cooling loop L4D3PN}, {@code port card BmI_D1_PRT1}
 * @param sensors their names in OMDS, at least one
 * @param required how many of them must answer, so that their mean counts; from 1 to all
 */
public record LoopSensors(String place, List<String> sensors, int required) {

  /** Keeps its own copy. */
  public LoopSensors {
    sensors = List.copyOf(sensors);
    if (required < 1 || required > sensors.size()) {
      throw new IllegalArgumentException(
          place + ": " + required + " of " + sensors.size() + " sensors required");
    }
  }
}
