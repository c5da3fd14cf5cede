package org.pixelmon.core.plot;

import java.awt.Rectangle;
import java.util.ArrayList;
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

  private static final double BETWEEN = 18;

  /** Head room of a panel that needs none for texts. */
  private static final double LITTLE_ROOM = 0.12;

  private static final double ROW = 50;
  private static final int MOST_TICKS = 10;
  private static final int FEWEST_ROWS = 4;

  private final PlotSpec spec;
  private final AxisTexts texts;
  private final Scale x;
  private final double leftRoom;
  private final List<Panel> panels;
  private final HeatMapLayer mapLayer;
  private final ColourBar colourBar;

  /**
   * Works a layout out.
   *
   * @param series the series of each panel
   * @param extraRoom additional room above the data of each panel, in shares of its y axis' span
   */
  Layout(PlotSpec spec, PlotFonts fonts, List<List<StyledSeries>> series, List<Double> extraRoom) {
    this.spec = spec;
    this.texts = new AxisTexts(fonts, spec.x());
    this.x = xScale(series);
    List<PlotPanel> all = spec.panels();
    List<Scale> scales =
        IntStream.range(0, all.size())
            .mapToObj(i -> yScale(i, series.get(i), extraRoom.get(i)))
            .toList();
    List<Ticks> yTicks =
        IntStream.range(0, all.size())
            .mapToObj(i -> yTicks(all.get(i), scales.get(i), height(all.get(i))))
            .toList();
    Scale z = spec.map().map(HeatMapLayer::scale).orElse(null);
    this.colourBar =
        spec.map()
            .map(map -> new ColourBar(map, z, zTicks(z, height(all.get(0))), texts))
            .orElse(null);
    this.leftRoom =
        EDGE
            + IntStream.range(0, all.size())
                .mapToDouble(i -> texts.leftRoom(yTicks.get(i), all.get(i).y().title()))
                .max()
                .orElseThrow();
    Ticks xTicks = xTicks();
    List<Rectangle> frames = frames(xTicks);
    this.panels = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      panels.add(
          new Panel(
              frames.get(i),
              x,
              scales.get(i),
              xTicks,
              yTicks.get(i),
              series.get(i),
              all.get(i).overlays()));
    }
    this.mapLayer = spec.map().map(map -> new HeatMapLayer(map, z, panels.get(0))).orElse(null);
  }

  AxisTexts texts() {
    return texts;
  }

  /** The panels from the top; the first is the plot's own. */
  List<Panel> panels() {
    return panels;
  }

  Optional<HeatMapLayer> mapLayer() {
    return Optional.ofNullable(mapLayer);
  }

  Optional<ColourBar> colourBar() {
    return Optional.ofNullable(colourBar);
  }

  private Scale xScale(List<List<StyledSeries>> series) {
    if (spec.map().isPresent()) {
      return AxisRange.exact(spec.x(), shown(spec.x(), Arrays.stream(spec.map().get().xEdges())));
    }
    DoubleStream values =
        series.stream().flatMap(List::stream).flatMapToDouble(s -> Arrays.stream(s.series().x()));
    return AxisRange.horizontal(spec.x(), shown(spec.x(), values));
  }

  private Scale yScale(int index, List<StyledSeries> series, double extraRoom) {
    PlotPanel panel = spec.panels().get(index);
    if (index == 0 && spec.map().isPresent()) {
      return AxisRange.exact(panel.y(), shown(panel.y(), Arrays.stream(spec.map().get().yEdges())));
    }
    DoubleStream values = series.stream().flatMapToDouble(this::withErrors);
    double[] lines = panel.overlays().stream().flatMapToDouble(Layout::levels).toArray();
    DoubleSummaryStatistics all =
        shown(panel.y(), DoubleStream.concat(values, Arrays.stream(lines)));
    double room = index == 0 || hasTexts(panel) ? AxisRange.HEAD_ROOM : LITTLE_ROOM;
    return AxisRange.vertical(panel.y(), all, lines.length > 0, room + extraRoom);
  }

  private static boolean hasTexts(PlotPanel panel) {
    return !panel.notes().isEmpty() || panel.series().stream().anyMatch(s -> !s.name().isEmpty());
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

  private static Ticks yTicks(PlotPanel panel, Scale scale, double height) {
    return Ticks.of(scale, rows(height), panel.y());
  }

  private static Ticks zTicks(Scale scale, double height) {
    return Ticks.of(scale, rows(height), Axis.Values.NUMBERS);
  }

  private static int rows(double height) {
    return Math.max(FEWEST_ROWS, Math.min(MOST_TICKS, (int) (height / ROW)));
  }

  /** As many numbers below the frame as stand apart from each other. */
  private Ticks xTicks() {
    Ticks ticks = Ticks.of(x, MOST_TICKS, spec.x());
    for (int most = MOST_TICKS - 1;
        most > 1 && !texts.standApart(ticks, x, PlotSpec.WIDTH - leftRoom - rightRoom(ticks));
        most--) {
      ticks = Ticks.of(x, most, spec.x());
    }
    return ticks;
  }

  private double height(PlotPanel panel) {
    double shares = spec.panels().stream().mapToDouble(PlotPanel::share).sum();
    return (height() - spec.below().size() * BETWEEN) * panel.share() / shares;
  }

  /** From the upper end of the first frame to the lower end of the last. */
  private double height() {
    return spec.height() - TOP - texts.bottomRoom(spec.x().title()) - EDGE / 2;
  }

  private List<Rectangle> frames(Ticks xTicks) {
    int left = (int) Math.round(leftRoom);
    int width = (int) Math.round(PlotSpec.WIDTH - left - rightRoom(xTicks));
    List<Rectangle> frames = new ArrayList<>();
    double top = TOP;
    for (PlotPanel panel : spec.panels()) {
      double height = height(panel);
      frames.add(new Rectangle(left, (int) Math.round(top), width, (int) Math.round(height)));
      top += height + BETWEEN;
    }
    return frames;
  }

  private double rightRoom(Ticks xTicks) {
    double right = RIGHT;
    if (!xTicks.multiplier().isEmpty()) {
      right = Math.max(right, texts.label(xTicks.multiplier()).width() + 2 * EDGE);
    }
    if (colourBar != null) {
      right = colourBar.room() + EDGE;
    }
    int last = xTicks.major().length - 1;
    return last < 0 ? right : Math.max(right, texts.halfWidth(xTicks, last) + EDGE);
  }
}
