package org.pixelmon.core.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;

/** The colours of a map with their values, to the right of its frame. */
final class ColourBar {

  private static final double DISTANCE = 14;
  private static final double WIDTH = 24;
  private static final double LABEL_GAP = 7;
  private static final double MAJOR = 8;
  private static final double MINOR = 4;

  private static final double ARROW = 12;

  private final HeatMap map;
  private final Scale scale;
  private final boolean overflow;
  private final boolean underflow;
  private final Ticks ticks;
  private final AxisTexts texts;
  private final String title;

  ColourBar(HeatMap map, Scale scale, Ticks ticks, AxisTexts texts) {
    this.map = map;
    this.scale = scale;
    DoubleSummaryStatistics values = HeatMapLayer.shownValues(map);
    this.overflow = values.getMax() > scale.max();
    this.underflow = values.getMin() < scale.min();
    this.ticks = ticks;
    this.texts = texts;
    this.title = map.zTitle();
  }

  /** Room needed to the right of the frame in points. */
  double room() {
    return DISTANCE + WIDTH + LABEL_GAP + texts.widestLabel(ticks) + texts.titleRoom(title);
  }

  void draw(Graphics2D g, Rectangle frame) {
    double left = frame.getMaxX() + DISTANCE;
    double right = left + WIDTH;
    for (int level = 0; level < HeatMapLayer.LEVELS; level++) {
      g.setColor(HeatMapLayer.colour(map, level));
      double height = frame.height * (1 - level / (double) HeatMapLayer.LEVELS);
      g.fill(new Rectangle2D.Double(left, frame.y, WIDTH, height));
    }
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(1.3f));
    g.draw(new Rectangle2D.Double(left, frame.y, WIDTH, frame.height));
    drawArrows(g, frame, left);
    drawTicks(g, frame, right);
    double labelEnd = right + LABEL_GAP + texts.widestLabel(ticks);
    texts.drawTitleUpwards(g, title, labelEnd + texts.titleRoom(title), frame);
    double above = 10 + (overflow ? ARROW : 0);
    texts.label(ticks.multiplier()).draw(g, left, frame.y - above);
  }

  /** An end that goes on beyond the frame tells that there are values beyond it. */
  private void drawArrows(Graphics2D g, Rectangle frame, double left) {
    if (overflow) {
      drawArrow(g, left, frame.y, -ARROW, HeatMapLayer.LEVELS - 1);
    }
    if (underflow) {
      drawArrow(g, left, frame.getMaxY(), ARROW, 0);
    }
  }

  private void drawArrow(Graphics2D g, double left, double y, double height, int level) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(left, y);
    arrow.lineTo(left + WIDTH / 2, y + height);
    arrow.lineTo(left + WIDTH, y);
    arrow.closePath();
    g.setColor(HeatMapLayer.colour(map, level));
    g.fill(arrow);
    g.setColor(Color.BLACK);
    g.draw(arrow);
  }

  private void drawTicks(Graphics2D g, Rectangle frame, double right) {
    for (double value : ticks.minor()) {
      tick(g, frame, right, value, MINOR);
    }
    for (int i = 0; i < ticks.major().length; i++) {
      double y = tick(g, frame, right, ticks.major()[i], MAJOR);
      texts.drawBeside(g, ticks.labels().get(i), right + LABEL_GAP, y);
    }
  }

  private double tick(Graphics2D g, Rectangle frame, double right, double value, double length) {
    double y = frame.y + (1 - scale.fraction(value)) * frame.height;
    g.draw(new Line2D.Double(right - length, y, right, y));
    return y;
  }
}
