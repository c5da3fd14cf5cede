package org.pixelmon.core.plot;

import java.awt.Color;
import java.util.List;

/**
 * A plot as it is drawn: what its data and the room for its texts made of it. Whoever draws the
 * same plot by other means, as a ROOT macro, reads here what goes where.
 *
 * <p>Lengths are in points, from the canvas' upper left corner.
 *
 * @param width width of the canvas
 * @param height height of the canvas
 * @param x what the horizontal axis shows
 * @param panes the panels, from the top
 * @param texts the texts around the panels
 */
public record DrawnPlot(int width, int height, Range x, List<Pane> panes, Texts texts) {

  /**
   * A panel.
   *
   * @param frame the frame
   * @param y what its vertical axis shows
   * @param legend the legend
   * @param notes the notes, line by line
   * @param series looks of the series, in the order of the plot
   */
  public record Pane(Box frame, Range y, Legend legend, List<Text> notes, List<Look> series) {}

  /** A rectangle. */
  public record Box(double left, double top, double width, double height) {}

  /**
   * What an axis shows.
   *
   * @param min value at the lower or left end, in the axis' unit
   * @param max value at the other end
   */
  public record Range(double min, double max) {}

  /**
   * The legend.
   *
   * @param place where it stands
   * @param columns number of columns, filled one after the other; 0 without entries
   * @param sampleWidth width of the sample before each name
   * @param size font size
   */
  public record Legend(Box place, int columns, double sampleWidth, double size) {}

  /** A line of text in ROOT's mark-up, from the left end of its base line. */
  public record Text(double left, double baseLine, double size, String markup) {}

  /**
   * Texts around the panels: font sizes and base lines.
   *
   * @param axisLabel font size of the numbers beside the axes
   * @param axisTitle font size of the titles of the axes
   * @param xTitleBaseLine base line of the title below the last frame
   * @param yTitleBaseLine base line, upright, of the titles left of the frames
   * @param experiment font size of the experiment's name
   * @param extra font size of what follows it
   * @param right font size of the text at the right end
   * @param labelBaseLine base line of the three above the first frame
   */
  public record Texts(
      double axisLabel,
      double axisTitle,
      double xTitleBaseLine,
      double yTitleBaseLine,
      double experiment,
      double extra,
      double right,
      double labelBaseLine) {}

  /**
   * How the points of a series look.
   *
   * @param markerSize diameter of a circle
   * @param dash dashes of its lines: 0 solid, 1 dashed, 2 dotted, 3 dots and dashes, over again
   */
  public record Look(Color colour, Marker marker, double markerSize, int dash) {}
}
