package org.pixelmon.core.state;

import java.util.Locale;

/** The stages, in the order in which they make use of each other. */
public enum Stage {
  /** The fills file. */
  FILLS("fills"),
  /** The luminosity file. */
  LUMINOSITY("fills"),
  /** The days of the archive that fills need. */
  ARCHIVE("fills"),
  /** Currents as read from the database. */
  CURRENTS("fills"),
  /** Currents by readout group and power supply. */
  PROCESSED("fills"),
  /** Temperatures of readout groups. */
  READOUT_GROUPS("fills"),
  /** Air temperatures. */
  AIR("fills"),
  /** Temperatures of cooling pipes. */
  PIPE("fills"),
  /** Mean temperatures by UTC day, and the summary over the sensors. */
  ANNEALING("days"),
  /** Radiation profiles. */
  PROFILES("files"),
  /** Plots. */
  PLOTS("plots");

  private final String unit;

  Stage(String unit) {
    this.unit = unit;
  }

  /** What is counted: {@code fills}, {@code days}, {@code files} or {@code plots}. */
  public String unit() {
    return unit;
  }

  /** As users and scripts write it: {@code readout-groups}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
