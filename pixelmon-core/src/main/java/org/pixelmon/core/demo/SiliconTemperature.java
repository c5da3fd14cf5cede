package org.pixelmon.core.demo;

import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * Temperature of the modules on one cooling loop.
 *
 * @param cooling the plant
 * @param restCelsius temperature of the loop at the cooling's working point, degrees Celsius
 * @param phase phase of the loop's drifts, 0 to 1
 * @param selfHeatingK what the modules are warmer than the loop with bias on, K
 */
record SiliconTemperature(Cooling cooling, double restCelsius, double phase, double selfHeatingK) {

  /** Temperature of the silicon with bias on, K. */
  double kelvin(long epochMillis) {
    return LeakageCurrentScaling.ZERO_CELSIUS_K
        + cooling.celsius(restCelsius, phase, epochMillis)
        + selfHeatingK;
  }
}
