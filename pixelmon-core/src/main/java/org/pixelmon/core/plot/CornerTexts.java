package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;

/** Legend and notes of a panel, in the corners where they hide the least. */
final class CornerTexts {

  private static final double CLEAR = 8;

  private final Panel panel;
  private final boolean onMap;
  private final Legend legend;
  private final Notes notes;
  private final Placement placement;

  /**
   * Finds their places.
   *
   * @param onMap whether they stand on a map
   */
  CornerTexts(PlotFonts fonts, Panel panel, List<String> lines, boolean onMap) {
    this.panel = panel;
    this.onMap = onMap;
    this.legend = fitted(size -> new Legend(fonts, panel, size));
    this.notes = fitted(size -> new Notes(fonts, lines, size));
    this.placement = Placement.best(panel.frame(), legend, notes, new Obstacles(panel));
  }

  /** A block in the usual size, or smaller when it would not fit into the frame. */
  private <B extends Block> B fitted(DoubleFunction<B> block) {
    B usual = block.apply(Figure.LEGEND_SIZE);
    double room = panel.frame().width - 2 * Placement.INSET;
    return usual.width() <= room ? usual : block.apply(Figure.LEGEND_SIZE * room / usual.width());
  }

  /** How much of the data lies below them. */
  int hidden() {
    return placement.hidden();
  }

  /** Where the panel and its texts are. */
  DrawnPlot.Pane drawn() {
    return new DrawnPlot.Pane(
        box(panel.frame()),
        new DrawnPlot.Range(panel.y().min(), panel.y().max()),
        new DrawnPlot.Legend(
            box(placement.legend()), legend.columns(), legend.sampleWidth(), legend.size()),
        notes.at(placement.notes().getX(), placement.notes().getY()),
        panel.series().stream()
            .map(s -> new DrawnPlot.Look(s.colour(), s.marker(), s.markerSize(), s.dash()))
            .toList());
  }

  private static DrawnPlot.Box box(Rectangle2D place) {
    return new DrawnPlot.Box(place.getX(), place.getY(), place.getWidth(), place.getHeight());
  }

  void draw(Graphics2D g) {
    drawBlock(g, legend, placement.legend());
    drawBlock(g, notes, placement.notes());
  }

  /** Text over data gets a bright ground, so that it can be read. */
  private void drawBlock(Graphics2D g, Block block, Rectangle2D place) {
    if (block.isEmpty()) {
      return;
    }
    if (placement.hidden() > 0 || onMap) {
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
}
