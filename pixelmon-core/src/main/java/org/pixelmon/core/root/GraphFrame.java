package org.pixelmon.core.root;

import java.util.List;

/**
 * The empty histogram that holds a graph's axes and their titles: all points with their errors and
 * a tenth of their spread around them, as ROOT draws a graph ({@code TGraph::GetHistogram}).
 */
record GraphFrame(
    String name, String title, GraphAxes axes, double xMin, double xMax, double yMin, double yMax) {

  static final int BINS = 100;

  private static final double MARGIN = 0.1;

  static GraphFrame of(RootObject owner, GraphAxes axes, List<RootGraph> graphs) {
    Range x = new Range();
    Range y = new Range();
    for (RootGraph graph : graphs) {
      RootPoints points = graph.points();
      x.include(points.x(), points.xLow(), points.xHigh());
      y.include(points.y(), points.yLow(), points.yHigh());
    }
    return new GraphFrame(
        owner.name(), owner.title(), axes, x.lower(), x.upper(), y.lower(), y.upper());
  }

  private static final class Range {
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void include(double[] values, double[] below, double[] above) {
      for (int i = 0; i < values.length; i++) {
        double low = values[i] - below[i];
        double high = values[i] + above[i];
        if (Double.isFinite(low) && Double.isFinite(high)) {
          min = Math.min(min, low);
          max = Math.max(max, high);
        }
      }
    }

    double lower() {
      return min > max ? 0 : min - margin();
    }

    double upper() {
      return min > max ? 1 : max + margin();
    }

    private double margin() {
      double margin = MARGIN * (max - min);
      if (margin > 0) {
        return margin;
      }
      return max == 0 ? 1 : MARGIN * Math.abs(max);
    }
  }
}
