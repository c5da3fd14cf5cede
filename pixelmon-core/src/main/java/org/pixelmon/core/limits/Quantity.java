package org.pixelmon.core.limits;

import java.util.Locale;

/** A measured or chosen quantity that has limits. */
public enum Quantity {
  /** Leakage current of a readout group, uA. */
  LEAKAGE_CURRENT,
  /** Digital or analog current of a power-supply device, or of one of its ROCs, A. */
  LOW_VOLTAGE_CURRENT,
  /** Temperature of the sensors, K. */
  SILICON_TEMPERATURE,
  /** Temperature that leakage currents are scaled to, degrees Celsius. */
  REFERENCE_TEMPERATURE;

  /** The name in the table of limits. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in messages. */
  String words() {
    return key().replace('_', ' ');
  }
}
