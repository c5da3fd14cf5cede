package org.pixelmon.core.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One of several panels of a plot that stand one above the other and share their x axis.
 *
 * @param y the vertical axis
 * @param series point sets, in the order of legend, colours and markers; may be empty
 * @param notes lines of text in a corner of the panel, in ROOT's mark-up
 * @param overlays lines on top
 * @param share height of the panel in heights of a usual one; above 0
 */
public record PlotPanel(
    Axis y, List<Series> series, List<String> notes, List<Overlay> overlays, double share) {

  /** Height of a panel of pulls: three tenths of the plot. */
  private static final double PULL_SHARE = 3.0 / 7;

  private static final double LEAST_PULL = 3.5;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when the share is not above 0
   */
  public PlotPanel {
    Objects.requireNonNull(y, "y");
    series = List.copyOf(series);
    notes = List.copyOf(notes);
    overlays = List.copyOf(overlays);
    if (!(share > 0) || Double.isInfinite(share)) {
      throw new IllegalArgumentException("the height of a panel must be above 0, got " + share);
    }
  }

  /** A panel of the usual height. */
  public static PlotPanel of(Axis y, List<Series> series) {
    return new PlotPanel(y, series, List.of(), List.of(), 1);
  }

  /** This panel with these lines of text in a corner. */
  public PlotPanel withNotes(String... lines) {
    return new PlotPanel(y, series, List.of(lines), overlays, share);
  }

  /**
   * The pulls of a fit, (data - fit) / error, without unit: a low panel, symmetric about 0.
   *
   * @param title title of the panel's y axis in ROOT's mark-up, for example {@code Pull}
   * @param x abscissae in the unit of the plot's x axis
   * @param pulls as many as {@code x}; NaN for a point without uncertainty
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static PlotPanel pulls(String title, double[] x, double[] pulls) {
    double largest = Arrays.stream(pulls).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    double end = Math.max(LEAST_PULL, 1.15 * largest);
    return new PlotPanel(
        Axis.of(title).wholeNumbers().range(-end, end),
        List.of(Series.markers("", x, pulls).withColour(Color.BLACK)),
        List.of(),
        List.of(Overlay.horizontalLine("", 0)),
        PULL_SHARE);
  }
}
