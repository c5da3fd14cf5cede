package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** A plot with all places worked out, to be drawn on any canvas. */
final class Figure {

  /** Font size of legend and notes in points. */
  static final double LEGEND_SIZE = 21;

  private static final double CLEAR = 8;

  private final PlotSpec spec;
  private final PlotFonts fonts;
  private final Layout layout;
  private final Panel main;
  private final Legend legend;
  private final Notes notes;
  private final Placement placement;

  private Figure(PlotSpec spec, PlotFonts fonts, List<StyledSeries> series, double extraRoom) {
    this.spec = spec;
    this.fonts = fonts;
    this.layout = new Layout(spec, fonts, series, extraRoom);
    this.main = layout.main();
    this.legend = fitted(size -> new Legend(fonts, main, size));
    this.notes = fitted(size -> new Notes(fonts, spec.notes(), size));
    this.placement = Placement.best(main.frame(), legend, notes, new Obstacles(main));
  }

  /**
   * Works a plot out. When legend and notes find no free corner and the upper end of the y axis is
   * not fixed, it is raised step by step until they do.
   */
  static Figure of(PlotSpec spec, PlotFonts fonts) {
    List<StyledSeries> series = StyledSeries.of(spec);
    Figure best = new Figure(spec, fonts, series, 0);
    boolean fixed = spec.y().max().isPresent() || spec.map().isPresent();
    for (double room = 0.1; !fixed && best.placement.hidden() > 0 && room < 1; room += 0.1) {
      Figure next = new Figure(spec, fonts, series, room);
      best = next.placement.hidden() < best.placement.hidden() ? next : best;
    }
    return best;
  }

  /** A block in the usual size, or smaller when it would not fit into the frame. */
  private <B extends Block> B fitted(DoubleFunction<B> block) {
    B usual = block.apply(LEGEND_SIZE);
    double room = main.frame().width - 2 * Placement.INSET;
    return usual.width() <= room ? usual : block.apply(LEGEND_SIZE * room / usual.width());
  }

  int width() {
    return PlotSpec.WIDTH;
  }

  int height() {
    return PlotSpec.HEIGHT;
  }

  /** Name of the plot for document properties: the titles of its axes, without mark-up. */
  String title() {
    return RichTextParser.plain(spec.y().title()) + " / " + RichTextParser.plain(spec.x().title());
  }

  /** The fonts of its texts. */
  PlotFonts fonts() {
    return fonts;
  }

  /** The panel with the data; for tests that look for a point. */
  Panel main() {
    return main;
  }

  /** What goes where, for other ways to draw. */
  DrawnPlot drawn() {
    return new DrawnPlot(
        width(),
        height(),
        box(main.frame()),
        new DrawnPlot.Range(main.x().min(), main.x().max()),
        new DrawnPlot.Range(main.y().min(), main.y().max()),
        new DrawnPlot.Legend(
            box(placement.legend()), legend.columns(), legend.sampleWidth(), legend.size()),
        notes.at(placement.notes().getX(), placement.notes().getY()),
        texts(),
        main.series().stream()
            .map(s -> new DrawnPlot.Look(s.colour(), s.marker(), s.markerSize()))
            .toList());
  }

  private DrawnPlot.Texts texts() {
    AxisTexts axes = layout.texts();
    LabelLine label = new LabelLine(fonts, spec.label());
    double[] sizes = label.sizes(main.frame());
    return new DrawnPlot.Texts(
        axes.labelSize(),
        axes.titleSize(),
        axes.titleBaseLine(layout.lower().orElse(main).frame()),
        axes.titleBaseLine(Layout.EDGE),
        sizes[0],
        sizes[1],
        sizes[2],
        label.baseLine(main.frame()));
  }

  private static DrawnPlot.Box box(Rectangle2D place) {
    return new DrawnPlot.Box(place.getX(), place.getY(), place.getWidth(), place.getHeight());
  }

  void draw(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle(PlotSpec.WIDTH, PlotSpec.HEIGHT));
    layout.mapLayer().ifPresent(map -> map.draw(g));
    draw(g, main);
    layout.lower().ifPresent(panel -> draw(g, panel));
    drawCornerTexts(g);
    drawAxisTexts(g);
    new LabelLine(fonts, spec.label()).draw(g, main.frame());
  }

  private void draw(Graphics2D g, Panel panel) {
    new SeriesLayer(panel).draw(g);
    new OverlayLayer(panel, panel == main && spec.map().isPresent()).draw(g);
  }

  private void drawCornerTexts(Graphics2D g) {
    if (isEmpty()) {
      new RichText(fonts, "no data", PlotFonts.Face.ITALIC, LEGEND_SIZE * 1.5)
          .drawCentred(g, main.frame().getCenterX(), main.frame().getCenterY());
    }
    drawBlock(g, legend, placement.legend());
    drawBlock(g, notes, placement.notes());
  }

  private boolean isEmpty() {
    return spec.map().isEmpty()
        && main.series().stream().allMatch(s -> IntStream.range(0, s.size()).allMatch(s::isGap));
  }

  /** Text over data gets a bright ground, so that it can be read. */
  private void drawBlock(Graphics2D g, Block block, Rectangle2D place) {
    if (block.isEmpty()) {
      return;
    }
    if (placement.hidden() > 0 || spec.map().isPresent()) {
      g.setColor(new Color(255, 255, 255, 215));
      g.fill(
          new Rectangle2D.Double(
              place.getX() - CLEAR,
              place.getY() - CLEAR,
              place.getWidth() + 2 * CLEAR,
              place.getHeight() + CLEAR));
    }
    block.draw(g, place.getX(), place.getY());
  }

  private void drawAxisTexts(Graphics2D g) {
    AxisTexts texts = layout.texts();
    Rectangle frame = main.frame();
    Panel bottom = layout.lower().orElse(main);
    g.setColor(Color.BLACK);
    texts.drawLeft(g, main);
    texts.drawBelow(g, bottom);
    texts.drawTitleBelow(g, spec.x().title(), bottom.frame());
    texts.drawTitleLeft(g, spec.y().title(), Layout.EDGE, frame);
    texts.label(main.yTicks().multiplier()).drawRightAligned(g, frame.x - CLEAR, frame.y - CLEAR);
    drawXMultiplier(g, texts, bottom);
    layout
        .lower()
        .ifPresent(
            panel -> {
              texts.drawLeft(g, panel);
              texts.drawTitleLeft(
                  g, spec.lower().map(PullPanel::title).orElse(""), Layout.EDGE, panel.frame());
            });
    layout.colourBar().ifPresent(bar -> bar.draw(g, frame));
  }

  /** Right of the axis as ROOT does it; a colour bar leaves room only further down. */
  private void drawXMultiplier(Graphics2D g, AxisTexts texts, Panel bottom) {
    Rectangle frame = bottom.frame();
    Optional<ColourBar> bar = layout.colourBar();
    double baseLine = bar.isPresent() ? texts.titleBaseLine(frame) : frame.getMaxY();
    texts.label(bottom.xTicks().multiplier()).draw(g, frame.getMaxX() + CLEAR, baseLine);
  }
}
