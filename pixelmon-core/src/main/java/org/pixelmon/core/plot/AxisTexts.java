package org.pixelmon.core.plot;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Lays out and draws the numbers and titles beside the axes. */
final class AxisTexts {

  private static final double TITLE_SIZE = 27;
  private static final double LABEL_SIZE = 22;

  /** Height of a digit in shares of the font size. */
  private static final double DIGIT = 0.72;

  /**
   * Height above the base line that a title with superscripts needs, in shares of the font size.
   */
  private static final double RISE = 0.92;

  /** Depth below the base line that a title with subscripts needs, in shares of the font size. */
  private static final double DEPTH = 0.42;

  /** Least distance of two dates beside each other, in font sizes. */
  private static final double APART = 0.6;

  private static final double GAP = 9;

  /** Below a frame there is more, so that the first numbers of both axes stay apart. */
  private static final double GAP_BELOW = 13;

  /** Between the numbers below a frame and the title, on top of the room for superscripts. */
  private static final double TITLE_GAP = 3;

  /** Distance of the two lines below a frame of dates, in font sizes. */
  private static final double LINE = 1.15;

  private final PlotFonts fonts;
  private final int linesBelow;

  /**
   * The texts of a plot with this x axis: dates have a second line with their day or year, names
   * one with what is below them.
   */
  AxisTexts(PlotFonts fonts, Axis x) {
    this.fonts = fonts;
    this.linesBelow = x.values() == Axis.Values.DATES || x.hasNamesBelow() ? 2 : 1;
  }

  /** Font size of the numbers. */
  double labelSize() {
    return LABEL_SIZE;
  }

  /** Font size of the titles. */
  double titleSize() {
    return TITLE_SIZE;
  }

  /** Upright base line of the title left of a frame, with this much room on its left. */
  double titleBaseLine(double edge) {
    return edge + TITLE_SIZE * RISE;
  }

  /** A number as it stands beside an axis. */
  RichText label(String markup) {
    return new RichText(fonts, markup, PlotFonts.Face.REGULAR, LABEL_SIZE);
  }

  /** Width of the widest number in points. */
  double widestLabel(Ticks ticks) {
    return ticks.labels().stream().mapToDouble(text -> label(text).width()).max().orElse(0);
  }

  /** Room for a vertical title beside the numbers in points; 0 without title. */
  double titleRoom(String title) {
    return title.isEmpty() ? 0 : TITLE_SIZE * (RISE + DEPTH) + GAP;
  }

  /** Room left of a frame for numbers and title. */
  double leftRoom(Ticks ticks, String title) {
    return GAP + widestLabel(ticks) + titleRoom(title);
  }

  /** Room below a frame for numbers and title. */
  double bottomRoom(String title) {
    double titleRoom = title.isEmpty() ? 0 : TITLE_SIZE * (RISE + DEPTH) + TITLE_GAP;
    return labelsBelow() + titleRoom;
  }

  /** Depth of the labels below a frame. */
  private double labelsBelow() {
    return GAP_BELOW + LABEL_SIZE * (DIGIT + (linesBelow - 1) * LINE);
  }

  /** Distance between two horizontal numbers that keeps them apart. */
  private double columnRoom(Ticks ticks) {
    return widestLabel(ticks) + LABEL_SIZE;
  }

  /** Whether the labels of a horizontal axis of some width in points stand apart. */
  boolean standApart(Ticks ticks, Scale scale, double width) {
    return ticks.periods().isEmpty()
        ? columnRoom(ticks) * (ticks.major().length - 1) <= width
        : standApart(ticks.labels(), ticks, scale, width)
            && standApart(ticks.periods(), ticks, scale, width);
  }

  /** Whether the texts of one line do; empty ones take no room. */
  private boolean standApart(List<String> line, Ticks ticks, Scale scale, double width) {
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      if (!line.get(i).isEmpty()) {
        double centre = width * scale.fraction(ticks.major()[i]);
        double half = label(line.get(i)).width() / 2;
        if (centre - half < end + LABEL_SIZE * APART) {
          return false;
        }
        end = centre + half;
      }
    }
    return true;
  }

  /** Half the width of a label below a frame, with what stands below it. */
  double halfWidth(Ticks ticks, int label) {
    double width = label(ticks.labels().get(label)).width();
    return ticks.periods().isEmpty()
        ? width / 2
        : Math.max(width, label(ticks.periods().get(label)).width()) / 2;
  }

  /** Numbers below a frame. */
  void drawBelow(Graphics2D g, Panel panel) {
    double baseLine = panel.frame().getMaxY() + GAP_BELOW + LABEL_SIZE * DIGIT;
    for (int i = 0; i < panel.xTicks().major().length; i++) {
      double centre = panel.px(panel.xTicks().major()[i]);
      label(panel.xTicks().labels().get(i)).drawCentred(g, centre, baseLine);
      if (!panel.xTicks().periods().isEmpty()) {
        label(panel.xTicks().periods().get(i)).drawCentred(g, centre, baseLine + LINE * LABEL_SIZE);
      }
    }
  }

  /** Numbers left of a frame. */
  void drawLeft(Graphics2D g, Panel panel) {
    for (int i = 0; i < panel.yTicks().major().length; i++) {
      label(panel.yTicks().labels().get(i))
          .drawRightAligned(
              g,
              panel.frame().x - GAP,
              panel.py(panel.yTicks().major()[i]) + LABEL_SIZE * DIGIT / 2);
    }
  }

  /** One number to the right of (x, y), at half its height. */
  void drawBeside(Graphics2D g, String markup, double x, double y) {
    label(markup).draw(g, x, y + LABEL_SIZE * DIGIT / 2);
  }

  /** Base line of the horizontal title below a frame. */
  double titleBaseLine(Rectangle frame) {
    return frame.getMaxY() + labelsBelow() + TITLE_GAP + TITLE_SIZE * RISE;
  }

  /** The horizontal title, ending at the right end of the frame. */
  void drawTitleBelow(Graphics2D g, String title, Rectangle frame) {
    title(title, frame.width).drawRightAligned(g, frame.getMaxX(), titleBaseLine(frame));
  }

  /** The title left of a frame, with this much room on its left. */
  void drawTitleLeft(Graphics2D g, String title, double edge, Rectangle frame) {
    drawTitleUpwards(g, title, edge + TITLE_SIZE * (RISE + DEPTH), frame);
  }

  /**
   * A title that reads upwards and ends at the upper end of the frame.
   *
   * @param right right edge of the strip it stands in
   */
  void drawTitleUpwards(Graphics2D g, String title, double right, Rectangle frame) {
    AffineTransform before = g.getTransform();
    g.translate(right - DEPTH * TITLE_SIZE, frame.y);
    g.rotate(-Math.PI / 2);
    title(title, frame.height).drawRightAligned(g, 0, 0);
    g.setTransform(before);
  }

  private RichText title(String markup, double room) {
    RichText text = new RichText(fonts, markup, PlotFonts.Face.REGULAR, TITLE_SIZE);
    return text.width() <= room
        ? text
        : new RichText(fonts, markup, PlotFonts.Face.REGULAR, TITLE_SIZE * room / text.width());
  }
}
