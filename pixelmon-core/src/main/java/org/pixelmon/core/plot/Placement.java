package org.pixelmon.core.plot;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where legend and notes stand: in the corners of the frame where they hide the fewest points.
 *
 * @param legend place of the legend in points
 * @param notes place of the notes in points
 * @param hidden number of places with data below them
 */
record Placement(Rectangle2D legend, Rectangle2D notes, int hidden) {

  /** Corners in the order in which the legend prefers them. */
  private enum Corner {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_RIGHT,
    BOTTOM_LEFT;

    boolean isLeft() {
      return this == TOP_LEFT || this == BOTTOM_LEFT;
    }

    boolean isTop() {
      return this == TOP_LEFT || this == TOP_RIGHT;
    }
  }

  private record Candidate(Placement placement, int rank, Corner legend) {}

  /** Distance of the blocks from the frame: beyond the ticks. */
  static final double INSET = 20;

  private static final double CLEARANCE = 6;

  /** Chooses the places; an empty block gets an empty rectangle. */
  static Placement best(Rectangle frame, Block legend, Block notes, Obstacles obstacles) {
    List<Candidate> candidates = new ArrayList<>();
    for (Corner first : Corner.values()) {
      for (Corner second : notes.isEmpty() ? new Corner[] {first} : Corner.values()) {
        boolean stacked = first == second; // the notes above the legend
        Rectangle2D legendArea =
            place(frame, legend, first, stacked && first.isTop() ? notes.height() : 0);
        Rectangle2D notesArea =
            place(frame, notes, second, stacked && !first.isTop() ? legend.height() : 0);
        if (!legendArea.intersects(notesArea)) {
          int hidden = hidden(legendArea, obstacles) + hidden(notesArea, obstacles);
          candidates.add(
              new Candidate(
                  new Placement(legendArea, notesArea, hidden), rank(first, second), first));
        }
      }
    }
    return candidates.stream()
        .min(
            Comparator.comparingInt((Candidate c) -> c.placement.hidden)
                .thenComparingInt(Candidate::rank)
                .thenComparing(Candidate::legend))
        .orElseThrow()
        .placement;
  }

  /** Legend left and notes right at the top is what readers are used to. */
  private static int rank(Corner legend, Corner notes) {
    int together = legend == notes ? 2 : 0;
    int below = (legend.isTop() ? 0 : 4) + (notes.isTop() ? 0 : 4);
    return below + together;
  }

  private static Rectangle2D place(Rectangle frame, Block block, Corner corner, double offset) {
    double x = corner.isLeft() ? frame.x + INSET : frame.getMaxX() - INSET - block.width();
    double y =
        corner.isTop()
            ? frame.y + INSET + offset
            : frame.getMaxY() - INSET - block.height() - offset;
    return new Rectangle2D.Double(x, y, block.width(), block.height());
  }

  private static int hidden(Rectangle2D area, Obstacles obstacles) {
    if (area.isEmpty()) {
      return 0;
    }
    return obstacles.within(
        new Rectangle2D.Double(
            area.getX() - CLEARANCE,
            area.getY() - CLEARANCE,
            area.getWidth() + 2 * CLEARANCE,
            area.getHeight() + 2 * CLEARANCE));
  }
}
