package org.pixelmon.core.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where on the canvas the points and lines of a panel are, so that texts can stay off them. */
final class Obstacles {

  /** Distance in points between the places that stand for a line. */
  private static final double STRIDE = 6;

  private final List<double[]> places = new ArrayList<>();

  Obstacles(Panel panel) {
    for (StyledSeries series : panel.series()) {
      add(panel, series);
    }
    for (Overlay overlay : panel.overlays()) {
      add(new OverlayLayer(panel, false), overlay);
    }
  }

  /** Number of places within a rectangle. */
  int within(Rectangle2D area) {
    int count = 0;
    for (double[] place : places) {
      if (area.contains(place[0], place[1])) {
        count++;
      }
    }
    return count;
  }

  private void add(Panel panel, StyledSeries styled) {
    Series series = styled.series();
    boolean joined = series.style() != Series.Style.MARKERS;
    for (int i = 0; i < styled.size(); i++) {
      if (styled.isGap(i)) {
        continue;
      }
      double error = series.error(i);
      addUpright(panel, series.x()[i], series.y()[i] - error, series.y()[i] + error);
      if (joined && i > 0 && !styled.isGap(i - 1)) {
        addLine(
            panel.px(series.x()[i - 1]),
            panel.py(series.y()[i - 1]),
            panel.px(series.x()[i]),
            panel.py(series.y()[i]));
      }
    }
  }

  private void addUpright(Panel panel, double x, double low, double high) {
    double px = panel.px(x);
    double bottom = Math.min(panel.py(low), panel.frame().getMaxY()); // log of 0: the frame's end
    double top = panel.py(high);
    for (double y = bottom; y > top; y -= STRIDE) {
      places.add(new double[] {px, y});
    }
    places.add(new double[] {px, top});
  }

  private void add(OverlayLayer layer, Overlay overlay) {
    for (int i = 0; i < overlay.x1().length; i++) {
      Line2D line = layer.line(overlay, i);
      addLine(line.getX1(), line.getY1(), line.getX2(), line.getY2());
    }
  }

  private void addLine(double x1, double y1, double x2, double y2) {
    int pieces = (int) Math.max(1, Math.min(500, Math.hypot(x2 - x1, y2 - y1) / STRIDE));
    for (int k = 0; k <= pieces; k++) {
      places.add(new double[] {x1 + (x2 - x1) * k / pieces, y1 + (y2 - y1) * k / pieces});
    }
  }
}
