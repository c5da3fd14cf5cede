package org.pixelmon.core.geometry;

/**
 * A barrel module.
 *
 * @param halfCylinder quarter of the detector
 * @param layer layer, 1 (innermost) to 4
 * @param ladder ladder in its half layer, from 1 (top) on
 * @param position position on the ladder, 1 (next to z = 0) to 4
 * @param sector sector, 1 to 8
 * @param rCm distance of the centre from the beam, cm
 * @param phiRad azimuth of the centre, rad, in (-pi, pi]
 * @param zCm centre along the beam, cm
 * @param size sensitive extent
 */
public record BarrelModule(
    HalfCylinder halfCylinder,
    int layer,
    int ladder,
    int position,
    int sector,
    double rCm,
    double phiRad,
    double zCm,
    ModuleSize size)
    implements PixelModule {

  @Override
  public String name() {
    return BarrelGroup.nameOf(halfCylinder, layer, sector) + "_LDR" + ladder + "F_MOD" + position;
  }

  @Override
  public SubSystem subSystem() {
    return SubSystem.BARREL;
  }
}
