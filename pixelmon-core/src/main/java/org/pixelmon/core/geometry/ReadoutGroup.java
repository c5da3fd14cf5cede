package org.pixelmon.core.geometry;

import java.util.List;

/**
 * The modules that share one bias voltage, so the smallest part of the detector whose leakage
 * current is measured: a sector of a barrel layer, or a ring of an endcap readout group.
 */
public sealed interface ReadoutGroup permits BarrelGroup, EndcapGroup {

  /** For example {@code BPix_BmI_SEC4_LYR1} or {@code FPix_BmI_D1_ROG1_RNG2}. */
  String name();

  /** Barrel or endcap. */
  SubSystem subSystem();

  /** The quarter of the detector it is in. */
  HalfCylinder halfCylinder();

  /** Its modules; never empty. */
  List<? extends PixelModule> modules();

  /** Where it gets its power. */
  PowerSupply supply();

  /** The side of the interaction point it is on. */
  default ZSide zSide() {
    return halfCylinder().zSide();
  }

  /** Number of its read-out chips. */
  default int nRocs() {
    return modules().stream().mapToInt(module -> module.size().nRocs()).sum();
  }

  /** OMDS cable of its leakage current, for example {@code PixelBarrel_BmI_S4_LAY14/channel002}. */
  default String leakageCable() {
    return supply().leakageCable();
  }

  /** OMDS cable of its bias voltage, for example {@code PixelBarrel_BmI_S4_LAY14/HV1}. */
  default String hvCable() {
    return supply().hvCable();
  }

  /**
   * Mean azimuth of its modules, rad, in (-pi, pi]: the plain mean, where angles are counted from
   * the first module's, so that a group that straddles phi = pi (some of the endcap do) gets the
   * mean of its own side of the detector.
   */
  default double meanPhiRad() {
    double first = modules().get(0).phiRad();
    double sum = 0;
    for (PixelModule module : modules()) {
      sum += Azimuth.near(first, module.phiRad());
    }
    return Azimuth.wrap(sum / modules().size());
  }
}
