package org.pixelmon.core.geometry;

/** A module of the phase-1 detector: one sensor with its read-out chips. */
public sealed interface PixelModule permits BarrelModule, EndcapModule {

  /** Name in the CMS tables, for example {@code BPix_BmI_SEC3_LYR1_LDR3F_MOD4}. */
  String name();

  /** Barrel or endcap. */
  SubSystem subSystem();

  /** The quarter of the detector it is in. */
  HalfCylinder halfCylinder();

  /** Distance of its centre from the beam, cm. */
  double rCm();

  /** Azimuth of its centre, rad, in (-pi, pi]. */
  double phiRad();

  /** Position of its centre along the beam, cm. */
  double zCm();

  /** Sensitive extent. */
  ModuleSize size();

  /** Lower end of its extent in r, cm. */
  default double rMinCm() {
    return rCm() - size().rCm() / 2;
  }

  /** Upper end of its extent in r, cm. */
  default double rMaxCm() {
    return rCm() + size().rCm() / 2;
  }

  /** Lower end of its extent in z, cm. */
  default double zMinCm() {
    return zCm() - size().zCm() / 2;
  }

  /** Upper end of its extent in z, cm. */
  default double zMaxCm() {
    return zCm() + size().zCm() / 2;
  }
}
