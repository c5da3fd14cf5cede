package org.pixelmon.core.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a plot shows, as data.
 *
 * @param label the line above the frame
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series point sets, in the order of legend, colours and markers; may be empty
 * @param map a map below the points
 * @param notes lines of text in a corner of the frame, in ROOT's mark-up
 * @param overlays lines on top
 * @param lower a panel below the plot
 */
public record PlotSpec(
    CmsLabel label,
    Axis x,
    Axis y,
    List<Series> series,
    Optional<HeatMap> map,
    List<String> notes,
    List<Overlay> overlays,
    Optional<PullPanel> lower) {

  /** Width of the canvas in points, of which a PNG has two pixels each: the wide CMS canvas. */
  public static final int WIDTH = 800;

  /** Height of the canvas in points. */
  public static final int HEIGHT = 600;

  /** Copies the lists. */
  public PlotSpec {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    series = List.copyOf(series);
    notes = List.copyOf(notes);
    overlays = List.copyOf(overlays);
  }

  /** A plot of series. */
  public static PlotSpec of(CmsLabel label, Axis x, Axis y, List<Series> series) {
    return new PlotSpec(
        label, x, y, series, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  /** A map. */
  public static PlotSpec of(CmsLabel label, Axis x, Axis y, HeatMap map) {
    return of(label, x, y, List.of()).withMap(map);
  }

  /** This plot with a map below its points. */
  public PlotSpec withMap(HeatMap below) {
    return new PlotSpec(label, x, y, series, Optional.of(below), notes, overlays, lower);
  }

  /** This plot below another label. */
  public PlotSpec withLabel(CmsLabel other) {
    return new PlotSpec(other, x, y, series, map, notes, overlays, lower);
  }

  /** This plot with these lines of text in a corner. */
  public PlotSpec withNotes(String... lines) {
    return new PlotSpec(label, x, y, series, map, List.of(lines), overlays, lower);
  }

  /** This plot with these lines on top. */
  public PlotSpec withOverlays(Overlay... lines) {
    return new PlotSpec(label, x, y, series, map, notes, List.of(lines), lower);
  }

  /** This plot with a panel below. */
  public PlotSpec withLower(PullPanel panel) {
    return new PlotSpec(label, x, y, series, map, notes, overlays, Optional.of(panel));
  }
}
