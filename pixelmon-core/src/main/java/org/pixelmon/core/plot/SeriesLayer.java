package org.pixelmon.core.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/** Draws the points, the ticks on all four sides and the frame of a panel with JFreeChart. */
final class SeriesLayer {

  private static final float FRAME_STROKE = 2;
  private static final float LINE_STROKE = 2;
  private static final float ERROR_STROKE = 1.4f;
  private static final float[][] DASHES = {{}, {9, 5}, {2, 4}, {9, 4, 2, 4}};
  static final float BAND_OPACITY = 0.3f;

  private final Panel panel;
  private final XYPlot plot;

  SeriesLayer(Panel panel) {
    this.panel = panel;
    this.plot = emptyPlot();
    panel.series().stream().filter(SeriesLayer::isBand).forEach(this::addBand);
    panel.series().stream().filter(series -> !isBand(series)).forEach(this::add);
  }

  void draw(Graphics2D g) {
    plot.draw(g, new Rectangle(panel.frame()), null, null, null);
  }

  /**
   * The stroke of a line.
   *
   * @param dash 0 solid, 1 dashed, 2 dotted, 3 dots and dashes; then over again
   * @param scale 1 in the frame; smaller in a legend that had to shrink
   */
  static BasicStroke lineStroke(int dash, double scale) {
    float[] lengths = DASHES[dash % DASHES.length].clone();
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] *= (float) scale;
    }
    return new BasicStroke(
        (float) (LINE_STROKE * scale),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        lengths.length == 0 ? null : lengths,
        0);
  }

  private XYPlot emptyPlot() {
    XYPlot empty = new XYPlot();
    empty.setInsets(RectangleInsets.ZERO_INSETS);
    empty.setAxisOffset(RectangleInsets.ZERO_INSETS);
    empty.setFixedDomainAxisSpace(new AxisSpace());
    empty.setFixedRangeAxisSpace(new AxisSpace());
    empty.setBackgroundPaint(null);
    empty.setDomainGridlinesVisible(false);
    empty.setRangeGridlinesVisible(false);
    empty.setOutlinePaint(Color.BLACK);
    empty.setOutlineStroke(
        new BasicStroke(FRAME_STROKE, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    empty.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    for (int side = 0; side < 2; side++) {
      empty.setDomainAxis(side, InwardAxes.of(panel.x(), panel.xTicks()));
      empty.setRangeAxis(side, InwardAxes.of(panel.y(), panel.yTicks()));
    }
    empty.setDomainAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    empty.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    return empty;
  }

  private static boolean isBand(StyledSeries series) {
    Series.Style style = series.series().style();
    return style == Series.Style.BAND || style == Series.Style.AREA;
  }

  private void add(StyledSeries series) {
    switch (series.series().style()) {
      case MARKERS -> add(points(series), markerRenderer(series));
      case LINE -> add(withGaps(series), lineRenderer(series));
      case BAND, AREA -> throw new IllegalStateException("bands are drawn before all else");
    }
  }

  private void add(DefaultIntervalXYDataset data, XYItemRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  /** One data set for each run without gap: JFreeChart's bands know no gaps. */
  private void addBand(StyledSeries band) {
    int from = 0;
    while (from < band.size()) {
      int to = from;
      while (to < band.size() && !band.isGap(to)) {
        to++;
      }
      if (to > from) {
        int first = from;
        int[] run = IntStream.range(first, to).toArray();
        add(dataset(band, run), bandRenderer(band));
      }
      from = to + 1;
    }
  }

  private XYItemRenderer bandRenderer(StyledSeries band) {
    DeviationRenderer renderer =
        new DeviationRenderer(band.series().style() == Series.Style.BAND, false);
    renderer.setAlpha(BAND_OPACITY);
    renderer.setSeriesFillPaint(0, band.colour());
    return styled(renderer, band);
  }

  private XYItemRenderer lineRenderer(StyledSeries series) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    return styled(renderer, series);
  }

  private XYItemRenderer markerRenderer(StyledSeries series) {
    XYLineAndShapeRenderer renderer;
    if (series.series().yError() == null) {
      renderer = new XYLineAndShapeRenderer(false, true);
    } else {
      XYErrorRenderer withErrors = new XYErrorRenderer();
      withErrors.setDrawXError(false);
      withErrors.setCapLength(0);
      withErrors.setErrorStroke(new BasicStroke(ERROR_STROKE));
      renderer = withErrors;
    }
    renderer.setSeriesShape(0, series.marker().shape(series.markerSize()));
    renderer.setSeriesShapesFilled(0, series.marker().filled());
    renderer.setDrawOutlines(!series.marker().filled());
    renderer.setSeriesOutlineStroke(0, new BasicStroke(ERROR_STROKE));
    return styled(renderer, series);
  }

  private XYItemRenderer styled(XYItemRenderer renderer, StyledSeries series) {
    renderer.setSeriesPaint(0, series.colour());
    renderer.setSeriesStroke(0, lineStroke(series.dash(), 1));
    return renderer;
  }

  private DefaultIntervalXYDataset points(StyledSeries series) {
    return dataset(
        series, IntStream.range(0, series.size()).filter(i -> !series.isGap(i)).toArray());
  }

  private DefaultIntervalXYDataset withGaps(StyledSeries series) {
    return dataset(series, IntStream.range(0, series.size()).toArray());
  }

  private DefaultIntervalXYDataset dataset(StyledSeries styled, int[] points) {
    Series series = styled.series();
    double[] x = Arrays.stream(points).mapToDouble(i -> series.x()[i]).toArray();
    double[] y = Arrays.stream(points).mapToDouble(i -> series.y()[i]).toArray();
    double[] low =
        Arrays.stream(points).mapToDouble(i -> lowEnd(series.y()[i] - series.error(i))).toArray();
    double[] high =
        Arrays.stream(points).mapToDouble(i -> series.y()[i] + series.error(i)).toArray();
    DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
    data.addSeries(styled.series().name(), new double[][] {x, x, x, y, low, high});
    return data;
  }

  /** On a logarithmic scale an error bar that reaches 0 ends far below the frame. */
  private double lowEnd(double value) {
    Scale scale = panel.y();
    return scale.log() && value <= 0 ? scale.value(-1) : value;
  }
}
