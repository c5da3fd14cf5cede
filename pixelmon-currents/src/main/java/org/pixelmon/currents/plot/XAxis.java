package org.pixelmon.currents.plot;

import org.pixelmon.core.plot.AsciiText;
import org.pixelmon.core.plot.Axis;

/** What a current is plotted against. */
public enum XAxis {
  /** Delivered luminosity integrated to the end of the fill, fb^-1. */
  LUMI("_vs_integrated_lumi", "Integrated luminosity [fb^{-1}]"),
  /** Fill number. */
  FILL("_vs_fill_number", "Fill number"),
  /** Mean fluence of the series, 1 MeV neutron equivalent per cm2. */
  FLUENCE("_vs_fluence", "Fluence #Phi [n_{eq} cm^{-2}]"),
  /** Measurement time, UTC; in the table of points in seconds since 1970. */
  TIME("_vs_time", "Date (UTC)");

  private final String fileSuffix;
  private final String title;

  XAxis(String fileSuffix, String title) {
    this.fileSuffix = fileSuffix;
    this.title = title;
  }

  /** Last part of a plot's file name. */
  public String fileSuffix() {
    return fileSuffix;
  }

  /** Whether its values follow from luminosities. */
  public boolean needsLuminosity() {
    return this == LUMI || this == FLUENCE;
  }

  /** The axis of a plot. */
  Axis axis() {
    Axis axis = Axis.of(title);
    return switch (this) {
      case FILL -> axis.wholeNumbers();
      case TIME -> axis.dates();
      case LUMI, FLUENCE -> axis;
    };
  }

  /** What the x of the points is, with its unit, in plain text. */
  String column() {
    return this == TIME
        ? "measurement time, seconds since 1970-01-01 00:00:00 UTC"
        : AsciiText.of(title);
  }

  /** Title in ROOT's mark-up. */
  public String title() {
    return title;
  }
}
