package org.pixelmon.core.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.stream.DoubleStream;

/** The line above the frame: experiment and status on the left, luminosity on the right. */
final class LabelLine {

  private static final double EXPERIMENT_SIZE = 31;
  private static final double EXTRA_SIZE = 24;
  private static final double RIGHT_SIZE = 22;
  private static final double ABOVE_FRAME = 11;
  private static final double GAP = 8;
  private static final double LEAST_DISTANCE = 16;

  private final PlotFonts fonts;
  private final CmsLabel label;

  LabelLine(PlotFonts fonts, CmsLabel label) {
    this.fonts = fonts;
    this.label = label;
  }

  /** Font sizes of the experiment, what follows it and the right end. */
  double[] sizes(Rectangle frame) {
    return DoubleStream.of(EXPERIMENT_SIZE, EXTRA_SIZE, RIGHT_SIZE)
        .map(size -> size * scale(frame))
        .toArray();
  }

  /** The base line of all three. */
  double baseLine(Rectangle frame) {
    return frame.y - ABOVE_FRAME;
  }

  /** Font size as a share of the usual one, so that both ends of the line stay apart. */
  private double scale(Rectangle frame) {
    double size = 1;
    while (size > 0.4 && width(size) > frame.width) {
      size *= 0.95;
    }
    return size;
  }

  void draw(Graphics2D g, Rectangle frame) {
    double size = scale(frame);
    double baseLine = baseLine(frame);
    RichText experiment = experiment(size);
    g.setColor(Color.BLACK);
    experiment.draw(g, frame.x, baseLine);
    extra(size).draw(g, frame.x + experiment.width() + gap(), baseLine);
    right(size).drawRightAligned(g, frame.getMaxX(), baseLine);
  }

  private double width(double size) {
    return experiment(size).width()
        + gap()
        + extra(size).width()
        + LEAST_DISTANCE
        + right(size).width();
  }

  private double gap() {
    return label.experiment().isEmpty() ? 0 : GAP;
  }

  private RichText experiment(double size) {
    return new RichText(fonts, label.experiment(), PlotFonts.Face.BOLD, EXPERIMENT_SIZE * size);
  }

  private RichText extra(double size) {
    return new RichText(fonts, label.extra(), PlotFonts.Face.ITALIC, EXTRA_SIZE * size);
  }

  private RichText right(double size) {
    return new RichText(fonts, label.right(), PlotFonts.Face.REGULAR, RIGHT_SIZE * size);
  }
}
