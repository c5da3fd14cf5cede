package org.pixelmon.core.files;

import java.util.List;

/**
 * The radiation profile of a readout group: what it lived through, step by step.
 *
 * @param leakageUnit unit of the leakage current as the header names it, {@code uA}; the original
 *     and its files say {@code mA/cm2} of uA per readout group
 * @param withBunches whether it tells the number of colliding bunches
 * @param rows the steps in the file's order
 */
public record Profile(String leakageUnit, boolean withBunches, List<ProfileRow> rows) {

  /** Keeps its own copy of the rows. */
  public Profile {
    rows = List.copyOf(rows);
  }
}
