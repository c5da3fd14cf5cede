package org.pixelmon.core.geometry;

import java.util.List;

/**
 * A high-voltage group of the endcap: the modules of one ring in one readout group of a half disk;
 * 96 in all.
 *
 * @param halfCylinder quarter of the detector
 * @param disk disk, 1 (next to the barrel) to 3
 * @param readoutGroup readout group of the half disk, 1 to 4
 * @param ring 1 (inner) or 2 (outer)
 * @param modules its modules, by blade and panel
 * @param supply where it gets its power; its hvCable follows the barrel's pattern
 */
public record EndcapGroup(
    HalfCylinder halfCylinder,
    int disk,
    int readoutGroup,
    int ring,
    List<EndcapModule> modules,
    PowerSupply supply)
    implements ReadoutGroup {

  /** Keeps its own copy of the modules. */
  public EndcapGroup {
    modules = List.copyOf(modules);
  }

  @Override
  public String name() {
    return "FPix_" + halfCylinder.label() + "_D" + disk + "_ROG" + readoutGroup + "_RNG" + ring;
  }

  /** Its name in the cabling map within the half cylinder, for example {@code D1-RG1-HV2}. */
  public String cablingName() {
    return "D" + disk + "-RG" + readoutGroup + "-" + supply.hvChannel();
  }

  @Override
  public SubSystem subSystem() {
    return SubSystem.ENDCAP;
  }
}
