package org.pixelmon.currents.analysis;

import org.pixelmon.core.physics.LeakageCurrentScaling;

/** What a leakage current is divided by. */
public enum Normalisation {
  /** Nothing: uA per readout group. */
  NONE("", ""),
  /** The number of ROCs of the group: uA per ROC. */
  PER_ROC("_perRoc", " / ROC"),
  /** The volume of the group's sensors: uA per cm3. */
  PER_VOLUME("_volumeNormalization", " / cm^{3}");

  private final String fileSuffix;
  private final String unitSuffix;

  Normalisation(String fileSuffix, String unitSuffix) {
    this.fileSuffix = fileSuffix;
    this.unitSuffix = unitSuffix;
  }

  /**
   * Divides a current.
   *
   * @param microampere current of a readout group, uA
   * @param rocs number of its ROCs
   */
  public double apply(double microampere, int rocs) {
    return switch (this) {
      case NONE -> microampere;
      case PER_ROC -> microampere / rocs;
      case PER_VOLUME -> LeakageCurrentScaling.perVolume(microampere, rocs);
    };
  }

  /** Part of a plot's file name, as in the original. */
  public String fileSuffix() {
    return fileSuffix;
  }

  /** Appended to the unit, in ROOT's mark-up. */
  public String unitSuffix() {
    return unitSuffix;
  }
}
