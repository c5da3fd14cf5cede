package org.pixelmon.core.geometry;

import java.util.List;

/**
 * A power supply device: its low voltages feed the chips of all its readout groups together, while
 * each group has a bias voltage of its own. Barrel: {@code PixelBarrel_BmI_S4_LAY14} (64), endcap:
 * {@code PixelEndCap_BmI_D1_ROG1} (48).
 *
 * @param name name in OMDS
 * @param groups the readout groups it serves; never empty
 */
public record LowVoltageDevice(String name, List<ReadoutGroup> groups) {

  /** Keeps its own copy of the groups. */
  public LowVoltageDevice {
    groups = List.copyOf(groups);
  }

  /** Barrel or endcap. */
  public SubSystem subSystem() {
    return groups.get(0).subSystem();
  }

  /** The quarter of the detector it serves. */
  public HalfCylinder halfCylinder() {
    return groups.get(0).halfCylinder();
  }

  /** OMDS cable of its digital current. */
  public String digitalCable() {
    return groups.get(0).supply().digitalCable();
  }

  /** OMDS cable of its analog current. */
  public String analogCable() {
    return groups.get(0).supply().analogCable();
  }

  /** Number of read-out chips it feeds, those of all its groups. */
  public int nRocs() {
    return groups.stream().mapToInt(ReadoutGroup::nRocs).sum();
  }
}
