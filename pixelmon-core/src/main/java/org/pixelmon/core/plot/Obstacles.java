package org.pixelmon.core.plot;

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
        addLine(panel, series, i);
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

  private void addLine(Panel panel, Series series, int i) {
    double x1 = panel.px(series.x()[i - 1]);
    double y1 = panel.py(series.y()[i - 1]);
    double dx = panel.px(series.x()[i]) - x1;
    double dy = panel.py(series.y()[i]) - y1;
    int pieces = (int) Math.min(500, Math.hypot(dx, dy) / STRIDE);
    for (int k = 1; k < pieces; k++) {
      places.add(new double[] {x1 + dx * k / pieces, y1 + dy * k / pieces});
    }
  }
}
