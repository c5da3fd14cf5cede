package org.pixelmon.radsim.damage;

/**
 * The sensor of a module.
 *
 * @param thicknessCm thickness, cm
 * @param areaCm2 active area of a module, cm2
 * @param voltCm coefficient of the depletion voltage: q/(2 eps eps0), V cm
 */
public record Silicon(double thicknessCm, double areaCm2, double voltCm) {

  private static final double CM_PER_M = 100;

  /** The sensor that some constants tell of. */
  public static Silicon of(ConstantSet constants) {
    double permittivity =
        constants.value(ConstantName.SILICON_EPSILON)
            * constants.value(ConstantName.PHYSICS_EPSILON_0)
            / CM_PER_M;
    return new Silicon(
        constants.value(ConstantName.SENSOR_THICKNESS),
        constants.value(ConstantName.SENSOR_WIDTH) * constants.value(ConstantName.SENSOR_LENGTH),
        constants.value(ConstantName.PHYSICS_Q) / (2 * permittivity));
  }

  /**
   * Voltage that depletes the whole sensor, V.
   *
   * @param doping effective doping, 1/cm3
   */
  public double depletionVolt(double doping) {
    return voltCm * Math.abs(doping) * thicknessCm * thicknessCm;
  }
}
