package org.pixelmon.core.geometry;

import java.util.List;

/**
 * A sector of a barrel layer in one half cylinder; 128 in all.
 *
 * @param halfCylinder quarter of the detector
 * @param layer layer, 1 (innermost) to 4
 * @param sector sector, 1 to 8
 * @param modules its modules, by ladder and position
 * @param supply where it gets its power
 */
public record BarrelGroup(
    HalfCylinder halfCylinder,
    int layer,
    int sector,
    List<BarrelModule> modules,
    PowerSupply supply)
    implements ReadoutGroup {

  /** Keeps its own copy of the modules. */
  public BarrelGroup {
    modules = List.copyOf(modules);
  }

  static String nameOf(HalfCylinder half, int layer, int sector) {
    return "BPix_" + half.label() + "_SEC" + sector + "_LYR" + layer;
  }

  @Override
  public String name() {
    return nameOf(halfCylinder, layer, sector);
  }

  @Override
  public SubSystem subSystem() {
    return SubSystem.BARREL;
  }
}
