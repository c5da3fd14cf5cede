package org.pixelmon.core.temperature;

/** What is known of the high voltage of a readout group. */
public enum HvState {
  /** The latest record lies above the threshold. */
  ON,
  /** The latest record lies at or below the threshold. */
  OFF,
  /** There is no record as far back as one may lie, which is not the same as off. */
  UNKNOWN
}
