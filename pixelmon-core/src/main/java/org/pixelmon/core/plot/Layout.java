package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Works out scales, ticks and frames of a plot from its data and the room its texts need. */
final class Layout {

  private static final double TOP = 52;
  private static final double RIGHT = 28;

  /** Least room between texts and the border of the canvas. */
  static final double EDGE = 8;

  private static final double LOWER_SHARE = 0.3;
  private static final double BETWEEN = 12;
  private static final double ROW = 50;
  private static final int MOST_TICKS = 10;
  private static final double LEAST_PULL = 3.5;

  private final PlotSpec spec;
  private final AxisTexts texts;
  private final Scale x;
  private final double leftRoom;
  private final Panel main;
  private final Panel lower;
  private final HeatMapLayer mapLayer;
  private final ColourBar colourBar;

  /**
   * Works a layout out.
   *
   * @param extraRoom additional room above the data, in shares of the y axis' span
   */
  Layout(PlotSpec spec, PlotFonts fonts, List<StyledSeries> series, double extraRoom) {
    this.spec = spec;
    this.texts = new AxisTexts(fonts);
    this.x = xScale(series);
    Scale y = yScale(series, extraRoom);
    Scale z = spec.map().map(HeatMapLayer::scale).orElse(null);
    int height = frameHeight();
    Ticks yTicks = Ticks.of(y, rows(height), spec.y().integers());
    this.colourBar =
        spec.map()
            .map(map -> new ColourBar(map, z, Ticks.of(z, rows(height), false), texts))
            .orElse(null);
    Scale pulls = spec.lower().map(Layout::pullScale).orElse(null);
    Ticks pullTicks =
        pulls == null ? null : Ticks.of(pulls, Math.max(4, rows(lowerHeight())), true);
    this.leftRoom =
        EDGE
            + Math.max(
                texts.leftRoom(yTicks, spec.y().title()),
                pullTicks == null ? 0 : texts.leftRoom(pullTicks, spec.y().title()));
    Ticks xTicks = xTicks();
    Rectangle frame = frame(xTicks, height);
    this.main = new Panel(frame, x, y, xTicks, yTicks, series, spec.overlays());
    this.lower = pulls == null ? null : lowerPanel(frame, pulls, pullTicks);
    this.mapLayer = spec.map().map(map -> new HeatMapLayer(map, z, main)).orElse(null);
  }

  AxisTexts texts() {
    return texts;
  }

  Panel main() {
    return main;
  }

  Optional<Panel> lower() {
    return Optional.ofNullable(lower);
  }

  Optional<HeatMapLayer> mapLayer() {
    return Optional.ofNullable(mapLayer);
  }

  Optional<ColourBar> colourBar() {
    return Optional.ofNullable(colourBar);
  }

  private Scale xScale(List<StyledSeries> series) {
    if (spec.map().isPresent()) {
      return AxisRange.exact(spec.x(), shown(spec.x(), Arrays.stream(spec.map().get().xEdges())));
    }
    DoubleStream values = series.stream().flatMapToDouble(s -> Arrays.stream(s.series().x()));
    return AxisRange.horizontal(spec.x(), shown(spec.x(), values));
  }

  private Scale yScale(List<StyledSeries> series, double extraRoom) {
    if (spec.map().isPresent()) {
      return AxisRange.exact(spec.y(), shown(spec.y(), Arrays.stream(spec.map().get().yEdges())));
    }
    DoubleStream values = series.stream().flatMapToDouble(this::withErrors);
    double[] lines = spec.overlays().stream().flatMapToDouble(Layout::levels).toArray();
    DoubleSummaryStatistics all =
        shown(spec.y(), DoubleStream.concat(values, Arrays.stream(lines)));
    return AxisRange.vertical(spec.y(), all, lines.length > 0, extraRoom);
  }

  /** The heights of lines across the frame: what is compared with them has to be seen beside. */
  private static DoubleStream levels(Overlay overlay) {
    return IntStream.range(0, overlay.x1().length)
        .filter(i -> Double.isInfinite(overlay.x1()[i]) && Double.isInfinite(overlay.x2()[i]))
        .mapToDouble(i -> overlay.y1()[i]);
  }

  /** Both ends of the error bars of the points within the x range. */
  private DoubleStream withErrors(StyledSeries styled) {
    Series series = styled.series();
    return IntStream.range(0, styled.size())
        .filter(i -> x.contains(series.x()[i]))
        .boxed()
        .flatMapToDouble(
            i ->
                DoubleStream.of(
                    series.y()[i],
                    series.y()[i] - series.error(i),
                    series.y()[i] + series.error(i)));
  }

  private static DoubleSummaryStatistics shown(Axis axis, DoubleStream values) {
    return values.filter(axis::shows).summaryStatistics();
  }

  private static Scale pullScale(PullPanel panel) {
    double largest =
        Arrays.stream(panel.pulls()).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    double end = Math.max(LEAST_PULL, 1.15 * largest);
    return new Scale(-end, end, false);
  }

  private int frameHeight() {
    int all = allHeight();
    return spec.lower().isPresent() ? (int) Math.round(all * (1 - LOWER_SHARE) - BETWEEN) : all;
  }

  private int lowerHeight() {
    return (int) Math.round(allHeight() * LOWER_SHARE);
  }

  private int allHeight() {
    return (int) Math.round(PlotSpec.HEIGHT - TOP - texts.bottomRoom(spec.x().title()) - EDGE / 2);
  }

  private int rows(int height) {
    return Math.max(2, Math.min(MOST_TICKS, (int) (height / ROW)));
  }

  /** As many numbers below the frame as stand apart from each other. */
  private Ticks xTicks() {
    double width = PlotSpec.WIDTH - leftRoom - RIGHT;
    if (colourBar != null) {
      width -= colourBar.room();
    }
    Ticks ticks = Ticks.of(x, MOST_TICKS, spec.x().integers());
    for (int most = MOST_TICKS - 1;
        most > 1 && texts.columnRoom(ticks) * (ticks.major().length - 1) > width;
        most--) {
      ticks = Ticks.of(x, most, spec.x().integers());
    }
    return ticks;
  }

  private Rectangle frame(Ticks xTicks, int height) {
    double right = RIGHT;
    if (!xTicks.multiplier().isEmpty()) {
      right = Math.max(right, texts.label(xTicks.multiplier()).width() + 2 * EDGE);
    }
    if (colourBar != null) {
      right = colourBar.room() + EDGE;
    }
    int last = xTicks.major().length - 1;
    if (last >= 0) {
      double half = texts.label(xTicks.labels().get(last)).width() / 2;
      right = Math.max(right, half + EDGE);
    }
    int left = (int) Math.round(leftRoom);
    return new Rectangle(
        left, (int) Math.round(TOP), (int) Math.round(PlotSpec.WIDTH - left - right), height);
  }

  private Panel lowerPanel(Rectangle above, Scale y, Ticks yTicks) {
    PullPanel panel = spec.lower().orElseThrow();
    Rectangle frame =
        new Rectangle(
            above.x,
            above.y + above.height + (int) Math.round(BETWEEN),
            above.width,
            lowerHeight());
    Axis plain = Axis.of(panel.title());
    PlotSpec points =
        PlotSpec.of(
            spec.label(),
            spec.x(),
            plain,
            List.of(Series.markers("", panel.x(), panel.pulls()).withColour(Color.BLACK)));
    return new Panel(
        frame,
        x,
        y,
        main.xTicks(),
        yTicks,
        StyledSeries.of(points),
        List.of(Overlay.horizontalLine("", 0)));
  }
}
