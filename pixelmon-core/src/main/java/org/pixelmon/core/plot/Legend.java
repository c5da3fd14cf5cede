package org.pixelmon.core.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The names of series and overlays with a sample of each, in columns, without a frame. */
final class Legend implements Block {

  private static final double LINE = 1.3;
  private static final double LINE_WIDTH = 1.7;
  private static final double MARKER_WIDTH = 0.7;
  private static final double GAP = 0.5;
  private static final double COLUMN_GAP = 1.1;
  private static final int LONGEST_COLUMN = 5;
  private static final double LARGEST_MARKER = 0.48;

  private static final int MOST_COLUMNS = 3;

  /** Share of a panel's height that a legend may take. */
  private static final double MOST_OF_PANEL = 0.4;

  private record Entry(RichText name, StyledSeries series, Overlay overlay) {}

  private final List<Entry> entries = new ArrayList<>();
  private final double size;
  private final int columns;
  private final int rows;
  private final double sampleWidth;

  /**
   * Lays the entries out.
   *
   * @param size font size in points
   */
  Legend(PlotFonts fonts, Panel panel, double size) {
    this.size = size;
    for (StyledSeries series : panel.series()) {
      if (!series.series().name().isEmpty()) {
        entries.add(new Entry(text(fonts, series.series().name()), series, null));
      }
    }
    for (Overlay overlay : panel.overlays()) {
      if (!overlay.name().isEmpty()) {
        entries.add(new Entry(text(fonts, overlay.name()), null, overlay));
      }
    }
    boolean onlyMarkers =
        entries.stream()
            .allMatch(e -> e.series != null && e.series.series().style() == Series.Style.MARKERS);
    sampleWidth = (onlyMarkers ? MARKER_WIDTH : LINE_WIDTH) * size;
    int most = longestColumn(panel);
    this.columns = Math.min((entries.size() + most - 1) / most, MOST_COLUMNS);
    rows = this.columns == 0 ? 0 : (entries.size() + this.columns - 1) / this.columns;
  }

  /** Entries of a column: fewer in a low panel, of which there must be left something for data. */
  private int longestColumn(Panel panel) {
    int fitting = (int) (MOST_OF_PANEL * panel.frame().getHeight() / (LINE * size));
    return Math.max(1, Math.min(LONGEST_COLUMN, fitting));
  }

  private RichText text(PlotFonts fonts, String name) {
    return new RichText(fonts, name, PlotFonts.Face.REGULAR, size);
  }

  @Override
  public double width() {
    double width = 0;
    for (int first = 0; first < entries.size(); first += rows) {
      width += columnWidth(first) + (first == 0 ? 0 : COLUMN_GAP * size);
    }
    return width;
  }

  @Override
  public double height() {
    return rows * LINE * size;
  }

  /** Number of columns. */
  int columns() {
    return columns;
  }

  /** Font size in points. */
  double size() {
    return size;
  }

  /** Width of the samples in points. */
  double sampleWidth() {
    return sampleWidth;
  }

  private double columnWidth(int first) {
    double names =
        entries.subList(first, Math.min(entries.size(), first + rows)).stream()
            .mapToDouble(entry -> entry.name.width())
            .max()
            .orElse(0);
    return sampleWidth + GAP * size + names;
  }

  @Override
  public void draw(Graphics2D g, double left, double top) {
    double x = left;
    for (int i = 0; i < entries.size(); i++) {
      if (i > 0 && i % rows == 0) {
        x += columnWidth(i - rows) + COLUMN_GAP * size;
      }
      double baseLine = top + (i % rows) * LINE * size + size;
      drawSample(g, entries.get(i), x, baseLine - 0.35 * size);
      g.setColor(Color.BLACK);
      entries.get(i).name.draw(g, x + sampleWidth + GAP * size, baseLine);
    }
  }

  private void drawSample(Graphics2D g, Entry entry, double x, double y) {
    if (entry.overlay != null) {
      OverlayLayer.drawSample(g, entry.overlay, x, y, sampleWidth);
      return;
    }
    Series.Style style = entry.series.series().style();
    g.setColor(entry.series.colour());
    if (style == Series.Style.BAND || style == Series.Style.AREA) {
      fillBand(g, x, y);
    }
    if (style == Series.Style.BAND || style == Series.Style.LINE) {
      g.setStroke(SeriesLayer.lineStroke(entry.series.dash(), size / Figure.LEGEND_SIZE));
      g.draw(new Line2D.Double(x, y, x + sampleWidth, y));
    }
    if (style == Series.Style.MARKERS) {
      drawMarker(g, entry.series, x + sampleWidth / 2, y);
    }
  }

  private void fillBand(Graphics2D g, double x, double y) {
    Composite before = g.getComposite();
    g.setComposite(AlphaComposite.SrcOver.derive(SeriesLayer.BAND_OPACITY));
    g.fill(new Rectangle2D.Double(x, y - 0.3 * size, sampleWidth, 0.6 * size));
    g.setComposite(before);
  }

  private void drawMarker(Graphics2D g, StyledSeries series, double x, double y) {
    AffineTransform there = AffineTransform.getTranslateInstance(x, y);
    var shape = there.createTransformedShape(series.marker().shape(LARGEST_MARKER * size));
    if (series.marker().filled()) {
      g.fill(shape);
    } else {
      g.setStroke(new BasicStroke((float) (0.07 * size)));
      g.draw(shape);
    }
  }
}
