package org.pixelmon.core.plot;

import java.util.ArrayList;
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
 * @param below more panels below the plot, from the top, on the same x axis
 */
public record PlotSpec(
    CmsLabel label,
    Axis x,
    Axis y,
    List<Series> series,
    Optional<HeatMap> map,
    List<String> notes,
    List<Overlay> overlays,
    List<PlotPanel> below) {

  /** Width of the canvas in points, of which a PNG has two pixels each: the wide CMS canvas. */
  public static final int WIDTH = 800;

  /** Height of the canvas of a plot without many panels, in points. */
  private static final int HEIGHT = 600;

  /** What each panel below the plot adds to the height, from the second on. */
  private static final int MORE_HEIGHT = 160;

  /** Copies the lists. */
  public PlotSpec {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    series = List.copyOf(series);
    notes = List.copyOf(notes);
    overlays = List.copyOf(overlays);
    below = List.copyOf(below);
  }

  /** A plot of series. */
  public static PlotSpec of(CmsLabel label, Axis x, Axis y, List<Series> series) {
    return new PlotSpec(label, x, y, series, Optional.empty(), List.of(), List.of(), List.of());
  }

  /** Panels one above the other, from the top, with one x axis. */
  public static PlotSpec stacked(CmsLabel label, Axis x, List<PlotPanel> panels) {
    PlotPanel top = panels.get(0);
    return new PlotSpec(
        label,
        x,
        top.y(),
        top.series(),
        Optional.empty(),
        top.notes(),
        top.overlays(),
        panels.subList(1, panels.size()));
  }

  /** A map. */
  public static PlotSpec of(CmsLabel label, Axis x, Axis y, HeatMap map) {
    return of(label, x, y, List.of()).withMap(map);
  }

  /** This plot with a map below its points. */
  public PlotSpec withMap(HeatMap under) {
    return new PlotSpec(label, x, y, series, Optional.of(under), notes, overlays, below);
  }

  /** This plot below another label. */
  public PlotSpec withLabel(CmsLabel other) {
    return new PlotSpec(other, x, y, series, map, notes, overlays, below);
  }

  /** This plot with these lines of text in a corner. */
  public PlotSpec withNotes(String... lines) {
    return new PlotSpec(label, x, y, series, map, List.of(lines), overlays, below);
  }

  /** This plot with these lines on top. */
  public PlotSpec withOverlays(Overlay... lines) {
    return new PlotSpec(label, x, y, series, map, notes, List.of(lines), below);
  }

  /** This plot with panels below. */
  public PlotSpec withBelow(PlotPanel... panels) {
    return new PlotSpec(label, x, y, series, map, notes, overlays, List.of(panels));
  }

  /** All panels from the top; the first is the plot itself. */
  public List<PlotPanel> panels() {
    List<PlotPanel> panels = new ArrayList<>();
    panels.add(new PlotPanel(y, series, notes, overlays, 1));
    panels.addAll(below);
    return panels;
  }

  /** Height of the canvas in points. */
  public int height() {
    return HEIGHT + MORE_HEIGHT * Math.max(0, below.size() - 1);
  }
}
