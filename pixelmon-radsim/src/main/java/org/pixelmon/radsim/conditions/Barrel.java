package org.pixelmon.radsim.conditions;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.ReadoutGroup;

/** Keeps to the readout groups whose temperature can be told. */
final class Barrel {

  private Barrel() {}

  /**
   * The groups, all of the barrel.
   *
   * @throws UsageException when one is not
   */
  static List<BarrelGroup> only(List<ReadoutGroup> groups) {
    List<BarrelGroup> barrel = new ArrayList<>();
    for (ReadoutGroup group : groups) {
      if (!(group instanceof BarrelGroup ofBarrel)) {
        throw new UsageException(
            "no temperature is known of " + group.name() + ", and a profile needs one",
            "No table maps the endcap's cooling loops to readout groups. Choose groups of the"
                + " barrel.");
      }
      barrel.add(ofBarrel);
    }
    return barrel;
  }
}
