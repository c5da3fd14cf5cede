package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A plot with all places worked out, to be drawn on any canvas. */
final class Figure {

  /** Font size of legend and notes in points. */
  static final double LEGEND_SIZE = 21;

  private static final double CLEAR = 8;

  private final PlotSpec spec;
  private final PlotFonts fonts;
  private final Layout layout;
  private final List<CornerTexts> corners;

  private Figure(
      PlotSpec spec, PlotFonts fonts, List<List<StyledSeries>> series, List<Double> extraRoom) {
    this.spec = spec;
    this.fonts = fonts;
    this.layout = new Layout(spec, fonts, series, extraRoom);
    this.corners =
        IntStream.range(0, series.size())
            .mapToObj(
                i ->
                    new CornerTexts(
                        fonts,
                        layout.panels().get(i),
                        spec.panels().get(i).notes(),
                        i == 0 && spec.map().isPresent()))
            .toList();
  }

  /**
   * Works a plot out. When legend and notes of a panel find no free corner and the upper end of its
   * y axis is not fixed, it is raised step by step until they do.
   */
  static Figure of(PlotSpec spec, PlotFonts fonts) {
    List<PlotPanel> panels = spec.panels();
    List<List<StyledSeries>> series =
        panels.stream().map(panel -> StyledSeries.of(spec.x(), panel)).toList();
    List<Double> room = new ArrayList<>(Collections.nCopies(panels.size(), 0.0));
    Figure best = new Figure(spec, fonts, series, room);
    for (int i = 0; i < panels.size(); i++) {
      boolean fixed = panels.get(i).y().max().isPresent() || spec.map().isPresent();
      double chosen = 0;
      for (double more = 0.1; !fixed && best.corners.get(i).hidden() > 0 && more < 1; more += 0.1) {
        room.set(i, more);
        Figure next = new Figure(spec, fonts, series, room);
        if (next.corners.get(i).hidden() < best.corners.get(i).hidden()) {
          best = next;
          chosen = more;
        }
      }
      room.set(i, chosen);
    }
    return best;
  }

  int width() {
    return PlotSpec.WIDTH;
  }

  int height() {
    return spec.height();
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
    return layout.panels().get(0);
  }

  /** All panels from the top. */
  List<Panel> panels() {
    return layout.panels();
  }

  /** What goes where, for other ways to draw. */
  DrawnPlot drawn() {
    return new DrawnPlot(
        width(),
        height(),
        new DrawnPlot.Range(main().x().min(), main().x().max()),
        corners.stream().map(CornerTexts::drawn).toList(),
        texts());
  }

  private DrawnPlot.Texts texts() {
    AxisTexts axes = layout.texts();
    LabelLine label = new LabelLine(fonts, spec.label());
    double[] sizes = label.sizes(main().frame());
    return new DrawnPlot.Texts(
        axes.labelSize(),
        axes.titleSize(),
        axes.titleBaseLine(bottom().frame()),
        axes.titleBaseLine(Layout.EDGE),
        sizes[0],
        sizes[1],
        sizes[2],
        label.baseLine(main().frame()));
  }

  private Panel bottom() {
    return layout.panels().get(layout.panels().size() - 1);
  }

  void draw(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle(width(), height()));
    layout.mapLayer().ifPresent(map -> map.draw(g));
    layout.panels().forEach(panel -> draw(g, panel));
    drawWhereNothingIs(g);
    corners.forEach(texts -> texts.draw(g));
    drawAxisTexts(g);
    new LabelLine(fonts, spec.label()).draw(g, main().frame());
  }

  @SuppressWarnings("ReferenceEquality") // the same panel, not one like it
  private boolean isMap(Panel panel) {
    return panel == main() && spec.map().isPresent();
  }

  private void draw(Graphics2D g, Panel panel) {
    new SeriesLayer(panel).draw(g);
    new OverlayLayer(panel, isMap(panel)).draw(g);
  }

  private void drawWhereNothingIs(Graphics2D g) {
    for (Panel panel : layout.panels()) {
      if (!isMap(panel) && isEmpty(panel)) {
        new RichText(fonts, "no data", PlotFonts.Face.ITALIC, LEGEND_SIZE * 1.5)
            .drawCentred(g, panel.frame().getCenterX(), panel.frame().getCenterY());
      }
    }
  }

  private static boolean isEmpty(Panel panel) {
    return panel.series().stream().allMatch(s -> IntStream.range(0, s.size()).allMatch(s::isGap));
  }

  private void drawAxisTexts(Graphics2D g) {
    AxisTexts texts = layout.texts();
    g.setColor(Color.BLACK);
    for (int i = 0; i < layout.panels().size(); i++) {
      Panel panel = layout.panels().get(i);
      Rectangle frame = panel.frame();
      texts.drawLeft(g, panel);
      String title = spec.panels().get(i).y().title();
      if (i == 0) {
        texts
            .label(panel.yTicks().multiplier())
            .drawRightAligned(g, frame.x - CLEAR, frame.y - CLEAR);
      } else {
        title = panel.yTicks().inUnit(title);
      }
      texts.drawTitleLeft(g, title, Layout.EDGE, frame);
    }
    texts.drawBelow(g, bottom());
    texts.drawTitleBelow(g, spec.x().title(), bottom().frame());
    drawXMultiplier(g, texts, bottom());
    layout.colourBar().ifPresent(bar -> bar.draw(g, main().frame()));
  }

  /** Right of the axis as ROOT does it; a colour bar leaves room only further down. */
  private void drawXMultiplier(Graphics2D g, AxisTexts texts, Panel bottom) {
    Rectangle frame = bottom.frame();
    Optional<ColourBar> bar = layout.colourBar();
    double baseLine = bar.isPresent() ? texts.titleBaseLine(frame) : frame.getMaxY();
    texts.label(bottom.xTicks().multiplier()).draw(g, frame.getMaxX() + CLEAR, baseLine);
  }
}
