package org.pixelmon.temperatures.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;

/**
 * Draws the series of a plot: markers joined by a line, in a band of the spread where it is that of
 * several sensors. A fill or day without a value is a gap, and so is a long time without any.
 */
final class SeriesDrawing {

  /** More names than these find no room in a plot; the table of points has them. */
  static final int MOST_NAMED = 20;

  private static final double DAY = 86_400;

  /** Time between fills from which on nothing is known of what was between. */
  private static final double LONG_WITHOUT_FILL = 7 * DAY;

  private static final double LONG_WITHOUT_DAY = 1.5 * DAY;

  private final TemperaturePlotRequest request;
  private final List<Readings> all;

  /**
   * Draws series over these places of the x axis.
   *
   * @param all by x
   */
  SeriesDrawing(TemperaturePlotRequest request, List<Readings> all) {
    this.request = request;
    this.all = all;
  }

  /**
   * The lines or bands of all series, then their markers.
   *
   * @param series points of each by the place of the x axis; null where it has none
   */
  List<Series> of(SortedMap<String, TemperaturePoint[]> series) {
    List<Series> lines = new ArrayList<>();
    List<Series> markers = new ArrayList<>();
    boolean named = series.size() <= MOST_NAMED;
    int place = 0;
    for (Map.Entry<String, TemperaturePoint[]> entry : series.entrySet()) {
      SeriesLook look = new SeriesLook(place, false);
      Columns columns = columns(entry.getValue());
      String name = named ? entry.getKey() : "";
      if (request.grouping() == Grouping.SENSOR) {
        lines.add(Series.line("", columns.x, columns.y).withLook(look));
        markers.add(Series.markers(name, columns.x, columns.y).withLook(look));
      } else {
        lines.add(Series.band(name, columns.x, columns.y, columns.spread).withLook(look));
        markers.add(Series.markers("", columns.x, columns.y).withLook(look));
      }
      place++;
    }
    lines.addAll(markers);
    return lines;
  }

  private record Columns(double[] x, double[] y, double[] spread) {}

  private Columns columns(TemperaturePoint[] points) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (points[i] == null || (i > 0 && isLongAfter(all.get(i - 1), all.get(i)))) {
        rows.add(new double[] {Double.NaN, Double.NaN, 0});
      }
      if (points[i] != null) {
        rows.add(new double[] {points[i].x(), points[i].mean(), points[i].spread()});
      }
    }
    return new Columns(column(rows, 0), column(rows, 1), column(rows, 2));
  }

  private boolean isLongAfter(Readings before, Readings at) {
    double limit = request.ofDays() ? LONG_WITHOUT_DAY : LONG_WITHOUT_FILL;
    return request.axis() == TimeAxis.TIME && at.seconds() - before.seconds() > limit;
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }
}
