package org.pixelmon.radsim.conditions;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.ReadoutGroup;

/** Keeps to the readout groups whose temperature the original tells. */
final class Barrel {

  private Barrel() {}

  /**
   * The groups, all of the barrel.
   *
   * @throws UsageException when one is not
   */
  static List<ReadoutGroup> only(List<ReadoutGroup> groups) {
    List<ReadoutGroup> barrel = new ArrayList<>();
    for (ReadoutGroup group : groups) {
      if (!(group instanceof BarrelGroup)) {
        throw new UsageException(
            "the original knows no temperature of " + group.name() + ", and a profile needs one",
            "Choose groups of the barrel, or our own rules.");
      }
      barrel.add(group);
    }
    return barrel;
  }
}
