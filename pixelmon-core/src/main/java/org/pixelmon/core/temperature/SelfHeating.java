package org.pixelmon.core.temperature;

import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.ReadoutGroup;

/**
 * How much warmer the silicon is than its cooling while its high voltage is on. Source for the
 * barrel: the values the original applies, confirmed by the real temperature files, in which groups
 * of one loop differ by exactly this much when one of them is off. For the endcaps nothing was
 * measured: a setting, by default the value of layers 1 to 3.
 *
 * @param endcapKelvin self-heating in the endcaps, K
 */
record SelfHeating(double endcapKelvin) {

  private static final double LAYER_4_KELVIN = 4;
  private static final double OTHER_LAYERS_KELVIN = 3;

  /** Self-heating of a readout group whose high voltage is on, K. */
  double kelvin(ReadoutGroup group) {
    if (group instanceof BarrelGroup barrel) {
      return barrel.layer() == 4 ? LAYER_4_KELVIN : OTHER_LAYERS_KELVIN;
    }
    return endcapKelvin;
  }
}
