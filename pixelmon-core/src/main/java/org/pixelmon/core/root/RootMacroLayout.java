package org.pixelmon.core.root;

import java.util.List;
import java.util.Objects;

/**
 * How a macro draws its graphs. Places and sizes are fractions of the canvas, places from its lower
 * left corner; sizes of texts are fractions of its height.
 *
 * @param width canvas width in pixels
 * @param height canvas height in pixels
 * @param x the x axis that all panes share
 * @param heading what stands above the first pane
 * @param panes the panes from the top, one for each set of graphs
 */
public record RootMacroLayout(int width, int height, Axis x, Heading heading, List<Pane> panes) {

  /** Copies the list. */
  public RootMacroLayout {
    Objects.requireNonNull(x);
    Objects.requireNonNull(heading);
    panes = List.copyOf(panes);
  }

  /**
   * A frame with its graphs.
   *
   * @param frame the frame of the axes
   * @param y the y axis
   * @param colours of each graph in turn, as {@code #5790fc}; a graph beyond them keeps the colour
   *     of its style
   * @param lines heights of dashed lines across the frame, in the unit of the y axis
   * @param legend the legend
   * @param notes lines of text inside the frame
   */
  public record Pane(
      Box frame,
      Axis y,
      List<String> colours,
      List<Double> lines,
      Legend legend,
      List<Text> notes) {

    /** Copies the lists. */
    public Pane {
      Objects.requireNonNull(frame);
      Objects.requireNonNull(y);
      Objects.requireNonNull(legend);
      colours = List.copyOf(colours);
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }
  }

  /** A rectangle by its lower left and its upper right corner. */
  public record Box(double x1, double y1, double x2, double y2) {}

  /**
   * An axis.
   *
   * @param min what it shows first, in its unit
   * @param max what it shows last
   * @param log whether it is logarithmic
   * @param labelSize size of its numbers
   * @param titleSize size of its title
   * @param titleOffset distance of its title in ROOT's measure, in which 1 is the usual
   */
  public record Axis(
      double min,
      double max,
      boolean log,
      double labelSize,
      double titleSize,
      double titleOffset) {}

  /**
   * A legend.
   *
   * @param place where it stands
   * @param columns number of columns, filled one after the other; 0 for no legend
   * @param margin share of a column that the samples take
   * @param size size of its texts
   */
  public record Legend(Box place, int columns, double margin, double size) {}

  /** A line of text in ROOT's mark-up, from the left end of its base line. */
  public record Text(double x, double y, double size, String content) {}

  /**
   * The line above the frame, in ROOT's mark-up; each part may be empty.
   *
   * @param y height of its base line
   * @param experiment bold, on the left: {@code CMS}
   * @param experimentSize its size
   * @param extra italic, after it: {@code Preliminary}
   * @param extraSize its size
   * @param right on the right: luminosity and energy
   * @param rightSize its size
   */
  public record Heading(
      double y,
      String experiment,
      double experimentSize,
      String extra,
      double extraSize,
      String right,
      double rightSize) {}
}
