package org.pixelmon.core.temperature;

import org.pixelmon.core.geometry.BarrelGroup;

/**
 * How much warmer the silicon is than its cooling loop while its high voltage is on. Source: the
 * values the original applies, confirmed by the real temperature files, in which groups of one loop
 * differ by exactly this much when one of them is off.
 */
final class SelfHeating {

  private static final double LAYER_4_KELVIN = 4;
  private static final double OTHER_LAYERS_KELVIN = 3;

  private SelfHeating() {}

  /** Self-heating of a barrel readout group whose high voltage is on, K. */
  static double kelvin(BarrelGroup group) {
    return group.layer() == 4 ? LAYER_4_KELVIN : OTHER_LAYERS_KELVIN;
  }
}
