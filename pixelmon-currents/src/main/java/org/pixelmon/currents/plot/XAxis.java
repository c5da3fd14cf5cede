package org.pixelmon.currents.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;

/** What a current is plotted against. */
public enum XAxis {
  /** Delivered luminosity integrated to the end of the fill, fb^-1. */
  LUMI("lumi", "_vs_integrated_lumi", "Integrated luminosity [fb^{-1}]"),
  /** Fill number. */
  FILL("fill", "_vs_fill_number", "Fill number"),
  /** Mean fluence of the series, 1 MeV neutron equivalent per cm2. */
  FLUENCE("fluence", "_vs_fluence", "Fluence #Phi [n_{eq} cm^{-2}]");

  private final String option;
  private final String fileSuffix;
  private final String title;

  XAxis(String option, String fileSuffix, String title) {
    this.option = option;
    this.fileSuffix = fileSuffix;
    this.title = title;
  }

  /**
   * Reads a comma-separated list, as {@code lumi,fill}.
   *
   * @throws UsageException when a name is unknown; the message lists the choices
   */
  public static List<XAxis> parse(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .map(XAxis::one)
        .distinct()
        .toList();
  }

  private static XAxis one(String text) {
    return Arrays.stream(values())
        .filter(axis -> axis.option.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown x axis '" + text + "'",
                    "Choose from "
                        + Arrays.stream(values())
                            .map(axis -> axis.option)
                            .collect(Collectors.joining(", "))
                        + "."));
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
