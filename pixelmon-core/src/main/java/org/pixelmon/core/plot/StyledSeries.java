package org.pixelmon.core.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A series with the looks its position in the plot gives it, and only with points the axes can
 * show.
 *
 * @param series the points; a gap has x and y NaN
 * @param markerSize diameter in points
 * @param dash how often the colours were used up before it: its lines are solid, dashed, dotted ...
 */
record StyledSeries(Series series, Color colour, Marker marker, double markerSize, int dash) {

  /** Number of points up to which markers of each size stay apart on the wide canvas. */
  private static final int[] CROWDED = {60, 200, 400};

  private static final double[] SIZES = {10, 8.5, 7.2, 6.4};

  /** Gives each series its colour, marker and size. */
  static List<StyledSeries> of(Axis x, PlotPanel panel) {
    Palette palette = Palette.forSeries(places(panel.series()));
    int most = panel.series().stream().mapToInt(s -> s.x().length).max().orElse(0);
    List<StyledSeries> styled = new ArrayList<>();
    for (int i = 0; i < panel.series().size(); i++) {
      Series series = panel.series().get(i);
      int position = i;
      int place = series.look().map(SeriesLook::place).orElse(position);
      Marker marker =
          series.look().map(Marker::of).orElseGet(() -> Marker.at(position, palette.size()));
      boolean open = series.look().map(SeriesLook::open).orElse(false);
      styled.add(
          new StyledSeries(
              withGaps(series, x, panel.y()),
              series.colour().orElse(palette.colour(place)),
              marker,
              markerSize(most),
              open ? 1 : place / palette.size()));
    }
    return styled;
  }

  /** Number of colours wanted: series of one look share theirs. */
  private static int places(List<Series> series) {
    int places = 0;
    for (int i = 0; i < series.size(); i++) {
      places = Math.max(places, 1 + series.get(i).look().map(SeriesLook::place).orElse(i));
    }
    return places;
  }

  private static double markerSize(int points) {
    int i = 0;
    while (i < CROWDED.length && points > CROWDED[i]) {
      i++;
    }
    return SIZES[i];
  }

  private static Series withGaps(Series series, Axis xAxis, Axis yAxis) {
    double[] x = series.x().clone();
    double[] y = series.y().clone();
    for (int i = 0; i < x.length; i++) {
      if (!xAxis.shows(x[i]) || !yAxis.shows(y[i])) {
        x[i] = Double.NaN;
        y[i] = Double.NaN;
      }
    }
    return new Series(
        series.name(), x, y, series.yError(), series.style(), series.colour(), series.look());
  }

  boolean isGap(int point) {
    return Double.isNaN(series.x()[point]);
  }

  int size() {
    return series.x().length;
  }
}
