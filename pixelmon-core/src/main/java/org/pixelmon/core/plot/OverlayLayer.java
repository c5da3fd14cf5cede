package org.pixelmon.core.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Draws the overlays of a panel, cut off at its frame. */
final class OverlayLayer {

  private static final float STROKE = 1.4f;
  private static final float DOT = 3.2f;
  private static final float HALO = 1.6f;
  private static final Color HALO_COLOUR = new Color(255, 255, 255, 190);

  private final Panel panel;
  private final boolean onMap;

  /**
   * Overlays of a panel.
   *
   * @param onMap whether lines get a bright rim, so that they are seen on dark cells
   */
  OverlayLayer(Panel panel, boolean onMap) {
    this.panel = panel;
    this.onMap = onMap;
  }

  void draw(Graphics2D g) {
    Shape before = g.getClip();
    g.clip(panel.frame());
    for (Overlay overlay : panel.overlays()) {
      draw(g, overlay);
    }
    g.setClip(before);
  }

  /** A short sample for the legend, from (x, y) to the right. */
  static void drawSample(Graphics2D g, Overlay overlay, double x, double y, double width) {
    g.setColor(colour(overlay));
    boolean dots = isDot(overlay, 0);
    g.setStroke(stroke(overlay, dots ? DOT : STROKE));
    double from = dots ? x + width / 2 : x;
    g.draw(new Line2D.Double(from, y, dots ? from : x + width, y));
  }

  private void draw(Graphics2D g, Overlay overlay) {
    Path2D lines = new Path2D.Double();
    Path2D dots = new Path2D.Double();
    for (int i = 0; i < overlay.x1().length; i++) {
      append(isDot(overlay, i) ? dots : lines, line(overlay, i));
    }
    stroke(g, overlay, lines, STROKE);
    stroke(g, overlay, dots, DOT);
  }

  /** One segment on the canvas; an end without a place on the axes is NaN or infinite. */
  Line2D line(Overlay overlay, int i) {
    return new Line2D.Double(
        x(overlay.x1()[i]), y(overlay.y1()[i]), x(overlay.x2()[i]), y(overlay.y2()[i]));
  }

  private void append(Path2D path, Line2D line) {
    if (Double.isFinite(line.getX1() + line.getY1() + line.getX2() + line.getY2())) {
      path.append(line, false);
    }
  }

  private void stroke(Graphics2D g, Overlay overlay, Path2D path, float width) {
    if (path.getCurrentPoint() == null) {
      return;
    }
    if (onMap) {
      g.setColor(HALO_COLOUR);
      g.setStroke(stroke(overlay, width + 2 * HALO));
      g.draw(path);
    }
    g.setColor(colour(overlay));
    g.setStroke(stroke(overlay, width));
    g.draw(path);
  }

  private double x(double value) {
    return Double.isInfinite(value)
        ? end(value, panel.frame().x, panel.frame().getMaxX())
        : panel.px(value);
  }

  private double y(double value) {
    return Double.isInfinite(value)
        ? end(value, panel.frame().getMaxY(), panel.frame().y)
        : panel.py(value);
  }

  private static double end(double infinite, double low, double high) {
    return infinite < 0 ? low : high;
  }

  private static boolean isDot(Overlay overlay, int i) {
    return overlay.x1().length > i
        && overlay.x1()[i] == overlay.x2()[i]
        && overlay.y1()[i] == overlay.y2()[i];
  }

  private static Color colour(Overlay overlay) {
    return overlay.colour().orElse(Color.BLACK);
  }

  private static BasicStroke stroke(Overlay overlay, float width) {
    float[] dashes = overlay.dashed() ? new float[] {7, 5} : null;
    return new BasicStroke(
        width,
        overlay.dashed() ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        10,
        dashes,
        0);
  }
}
