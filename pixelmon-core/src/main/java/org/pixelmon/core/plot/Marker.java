package org.pixelmon.core.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The shape of a point, so that series differ without colour, too. In the order series get them.
 */
public enum Marker {
  /** Full circle. */
  CIRCLE(true),
  /** Full square. */
  SQUARE(true),
  /** Full triangle, tip up. */
  TRIANGLE_UP(true),
  /** Full triangle, tip down. */
  TRIANGLE_DOWN(true),
  /** Full diamond. */
  DIAMOND(true),
  /** Upright cross. */
  PLUS(true),
  /** Open circle. */
  OPEN_CIRCLE(false),
  /** Open square. */
  OPEN_SQUARE(false),
  /** Open triangle, tip up. */
  OPEN_TRIANGLE_UP(false),
  /** Open triangle, tip down. */
  OPEN_TRIANGLE_DOWN(false),
  /** Open diamond. */
  OPEN_DIAMOND(false),
  /** Open upright cross. */
  OPEN_PLUS(false);

  /** Number of shapes; each comes filled and open. */
  private static final int SHAPES = 6;

  private final boolean filled;

  Marker(boolean filled) {
    this.filled = filled;
  }

  /**
   * The marker a series gets by its position. Each time the colours start over, a colour gets
   * another marker: first its shape open instead of filled, then the next shape; so twelve times as
   * many series as there are colours look different.
   *
   * @param colours number of colours
   */
  static Marker at(int index, int colours) {
    int round = index / colours;
    int shift = round / 2 + round % 2 * SHAPES;
    return values()[(index % colours + shift) % values().length];
  }

  /** The marker of a series with looks of its own. */
  static Marker of(SeriesLook look) {
    return values()[look.place() % SHAPES + (look.open() ? SHAPES : 0)];
  }

  boolean filled() {
    return filled;
  }

  /**
   * The outline around the origin.
   *
   * @param size diameter of the circle in points; the others are scaled to about its area
   */
  Shape shape(double size) {
    double r = size / 2;
    return switch (this) {
      case CIRCLE, OPEN_CIRCLE -> new Ellipse2D.Double(-r, -r, size, size);
      case SQUARE, OPEN_SQUARE -> new Rectangle2D.Double(-0.89 * r, -0.89 * r, 1.78 * r, 1.78 * r);
      case TRIANGLE_UP, OPEN_TRIANGLE_UP -> triangle(r, -1);
      case TRIANGLE_DOWN, OPEN_TRIANGLE_DOWN -> triangle(r, 1);
      case DIAMOND, OPEN_DIAMOND -> polygon(0, -1.3 * r, r, 0, 0, 1.3 * r, -r, 0);
      case PLUS, OPEN_PLUS -> plus(1.1 * r, 0.42 * r);
    };
  }

  private static Shape triangle(double r, int tip) {
    double h = 1.2 * r;
    return polygon(0, tip * h, 1.15 * r, -tip * 0.75 * h, -1.15 * r, -tip * 0.75 * h);
  }

  private static Shape plus(double r, double w) {
    return polygon(
        -w, -r, w, -r, w, -w, r, -w, r, w, w, w, w, r, -w, r, -w, w, -r, w, -r, -w, -w, -w);
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
