package org.pixelmon.radsim.profile;

import java.util.List;
import org.pixelmon.core.choice.Named;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/** The unit of the leakage currents of a profile. */
public enum LeakageUnit implements Named {
  /** uA per readout group, as it is measured. */
  MICROAMP("uA"),
  /** uA per area of the group's sensors. */
  MICROAMP_PER_CM2("uA/cm2"),
  /** uA per volume of the group's sensors. */
  MICROAMP_PER_CM3("uA/cm3"),
  /** mA per area of the group's sensors. */
  MILLIAMP_PER_CM2("mA/cm2");

  private static final double MICROAMP_PER_MILLIAMP = 1_000;

  private final String label;

  LeakageUnit(String label) {
    this.label = label;
  }

  /** As a header names it. */
  public String label() {
    return label;
  }

  /**
   * A current in this unit.
   *
   * @param microamp current of the group, uA
   */
  double of(double microamp, ReadoutGroup group) {
    return switch (this) {
      case MICROAMP -> microamp;
      case MICROAMP_PER_CM2 -> LeakageCurrentScaling.perArea(microamp, group.nRocs());
      case MICROAMP_PER_CM3 -> LeakageCurrentScaling.perVolume(microamp, group.nRocs());
      case MILLIAMP_PER_CM2 ->
          LeakageCurrentScaling.perArea(microamp, group.nRocs()) / MICROAMP_PER_MILLIAMP;
    };
  }

  @Override
  public List<String> names() {
    return List.of(label);
  }
}
