package org.pixelmon.core.root;

import java.util.List;
import java.util.Objects;

/**
 * How a macro draws its graphs.
 *
 * @param width canvas width in pixels
 * @param height canvas height in pixels
 * @param xRange what the x axis shows, in its unit
 * @param yRange what the y axis shows, in its unit
 * @param logY whether the y axis is logarithmic
 * @param legend where the legend stands
 * @param texts what is written above and inside the frame
 */
public record RootMacroLayout(
    int width, int height, Range xRange, Range yRange, boolean logY, Legend legend, Texts texts) {

  /** 800 x 600 pixels, axes as ROOT chooses them, legend in the upper left corner. */
  public static final RootMacroLayout DEFAULT =
      new RootMacroLayout(
          800, 600, Range.AUTOMATIC, Range.AUTOMATIC, false, Legend.UPPER_LEFT, Texts.NONE);

  public RootMacroLayout {
    Objects.requireNonNull(xRange);
    Objects.requireNonNull(yRange);
    Objects.requireNonNull(legend);
    Objects.requireNonNull(texts);
  }

  /** A part of an axis, or, with {@code min} not below {@code max}, whatever ROOT chooses. */
  public record Range(double min, double max) {

    /** ROOT chooses what the axis shows. */
    public static final Range AUTOMATIC = new Range(0, 0);

    boolean isAutomatic() {
      return !(min < max);
    }
  }

  /** Texts above and inside the frame in ROOT's mark-up, see {@link #withTexts}. */
  public record Texts(String experiment, String extra, String right, List<String> notes) {

    /** Nothing is written. */
    public static final Texts NONE = new Texts("", "", "", List.of());

    public Texts {
      Objects.requireNonNull(experiment);
      Objects.requireNonNull(extra);
      Objects.requireNonNull(right);
      notes = List.copyOf(notes);
    }

    boolean isEmpty() {
      return equals(NONE);
    }
  }

  /** Corners of the legend in fractions of the canvas, from its lower left corner. */
  public record Legend(double x1, double y1, double x2, double y2) {

    /** In the upper left corner of the frame. */
    public static final Legend UPPER_LEFT = new Legend(0.13, 0.68, 0.38, 0.88);

    /** In the upper right corner of the frame. */
    public static final Legend UPPER_RIGHT = new Legend(0.63, 0.68, 0.88, 0.88);
  }

  /** The same with given axis ranges. */
  public RootMacroLayout withRanges(Range x, Range y) {
    return new RootMacroLayout(width, height, x, y, logY, legend, texts);
  }

  /** The same with a logarithmic y axis. */
  public RootMacroLayout withLogY() {
    return new RootMacroLayout(width, height, xRange, yRange, true, legend, texts);
  }

  /** The same with the legend elsewhere. */
  public RootMacroLayout withLegend(Legend elsewhere) {
    return new RootMacroLayout(width, height, xRange, yRange, logY, elsewhere, texts);
  }

  /**
   * The same with texts in ROOT's mark-up.
   *
   * @param experiment bold, above the frame on the left: {@code CMS}; may be empty
   * @param extra italic, after it: {@code Preliminary}; may be empty
   * @param right above the frame on the right: luminosity and energy; may be empty
   * @param notes lines in the upper right corner of the frame
   */
  public RootMacroLayout withTexts(
      String experiment, String extra, String right, List<String> notes) {
    Texts all = new Texts(experiment, extra, right, notes);
    return new RootMacroLayout(width, height, xRange, yRange, logY, legend, all);
  }
}
