package org.pixelmon.core.plot;

import java.awt.Color;
import java.util.Objects;
import java.util.Optional;

/**
 * Straight lines on top of a plot: module positions on a map, a mark at a technical stop. A segment
 * whose ends coincide is a dot. An infinite coordinate reaches to the frame. Two overlays are equal
 * only when they share their arrays.
 *
 * @param name text of the legend in ROOT's mark-up; empty keeps it out of the legend
 * @param x1 x of the first ends, in the unit of the x axis
 * @param y1 y of the first ends, in the unit of the y axis
 * @param x2 x of the second ends
 * @param y2 y of the second ends
 * @param colour colour of the lines; absent: black
 * @param dashed whether the lines are dashed
 */
public record Overlay(
    String name,
    double[] x1,
    double[] y1,
    double[] x2,
    double[] y2,
    Optional<Color> colour,
    boolean dashed) {

  /**
   * Checks and copies the arrays.
   *
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public Overlay {
    Objects.requireNonNull(name, "name");
    if (x1.length != y1.length || x1.length != x2.length || x1.length != y2.length) {
      throw new IllegalArgumentException(
          "overlay \"" + name + "\": the four arrays must have the same length");
    }
    x1 = x1.clone();
    y1 = y1.clone();
    x2 = x2.clone();
    y2 = y2.clone();
  }

  /** Solid segments from (x1, y1) to (x2, y2). */
  public static Overlay segments(String name, double[] x1, double[] y1, double[] x2, double[] y2) {
    return new Overlay(name, x1, y1, x2, y2, Optional.empty(), false);
  }

  /** Dots. */
  public static Overlay points(String name, double[] x, double[] y) {
    return segments(name, x, y, x, y);
  }

  /** A dashed line across the whole frame at one y. */
  public static Overlay horizontalLine(String name, double y) {
    return new Overlay(
        name,
        new double[] {Double.NEGATIVE_INFINITY},
        new double[] {y},
        new double[] {Double.POSITIVE_INFINITY},
        new double[] {y},
        Optional.empty(),
        true);
  }

  /** This overlay in another colour. */
  public Overlay withColour(Color own) {
    return new Overlay(name, x1, y1, x2, y2, Optional.of(own), dashed);
  }
}
