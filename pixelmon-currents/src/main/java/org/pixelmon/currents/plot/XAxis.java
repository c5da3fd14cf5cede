package org.pixelmon.currents.plot;

/** What a current is plotted against. */
public enum XAxis {
  /** Delivered luminosity integrated to the end of the fill, fb^-1. */
  LUMI("_vs_integrated_lumi", "Integrated luminosity [fb^{-1}]"),
  /** Fill number. */
  FILL("_vs_fill_number", "Fill number"),
  /** Mean fluence of the series, 1 MeV neutron equivalent per cm2. */
  FLUENCE("_vs_fluence", "Fluence #Phi [n_{eq} cm^{-2}]");

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

  /** Title in ROOT's mark-up. */
  public String title() {
    return title;
  }
}
