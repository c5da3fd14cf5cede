package org.pixelmon.temperatures.plot;

import org.pixelmon.core.plot.AsciiText;
import org.pixelmon.core.plot.Axis;

/** What a temperature is plotted against. */
public enum TimeAxis {
  /** Fill number. */
  FILL("_vs_fill_number", "Fill number"),
  /** Delivered luminosity integrated to the end of the fill, fb^-1. */
  LUMI("_vs_integrated_lumi", "Integrated luminosity [fb^{-1}]"),
  /** Measurement time of the fill, or noon of the day, UTC. */
  TIME("_vs_time", "Date (UTC)");

  private final String fileSuffix;
  private final String title;

  TimeAxis(String fileSuffix, String title) {
    this.fileSuffix = fileSuffix;
    this.title = title;
  }

  /** Last part of a plot's file name. */
  String fileSuffix() {
    return fileSuffix;
  }

  /** The axis of a plot. */
  Axis axis() {
    Axis axis = Axis.of(title);
    return switch (this) {
      case FILL -> axis.wholeNumbers();
      case TIME -> axis.dates();
      case LUMI -> axis;
    };
  }

  /** What the x of the points is, with its unit, in plain text. */
  String column() {
    return this == TIME ? "seconds since 1970-01-01 00:00:00 UTC" : AsciiText.of(title);
  }
}
