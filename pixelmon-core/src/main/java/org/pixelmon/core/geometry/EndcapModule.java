package org.pixelmon.core.geometry;

/**
 * An endcap module.
 *
 * @param halfCylinder quarter of the detector
 * @param disk disk, 1 (next to the barrel) to 3
 * @param blade blade in its half ring, from 1 on
 * @param panel side of the blade, 1 or 2
 * @param ring 1 (inner) or 2 (outer)
 * @param readoutGroup readout group of its half disk, 1 to 4
 * @param rCm distance of the centre from the beam, cm
 * @param phiRad azimuth of the centre, rad, in (-pi, pi]
 * @param zCm centre along the beam, cm
 * @param size sensitive extent
 */
public record EndcapModule(
    HalfCylinder halfCylinder,
    int disk,
    int blade,
    int panel,
    int ring,
    int readoutGroup,
    double rCm,
    double phiRad,
    double zCm,
    ModuleSize size)
    implements PixelModule {

  @Override
  public String name() {
    String halfDisk = "FPix_" + halfCylinder.label() + "_D" + disk;
    return halfDisk + "_BLD" + blade + "_PNL" + panel + "_RNG" + ring;
  }

  @Override
  public SubSystem subSystem() {
    return SubSystem.ENDCAP;
  }
}
