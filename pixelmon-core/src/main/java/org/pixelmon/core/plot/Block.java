package org.pixelmon.core.plot;

import java.awt.Graphics2D;

/** A rectangle of text that can stand in any corner of a frame. */
interface Block {

  /** Width in points. */
  double width();

  /** Height in points. */
  double height();

  /** Draws with the upper left corner at (left, top). */
  void draw(Graphics2D g, double left, double top);

  /** Whether there is nothing to draw. */
  default boolean isEmpty() {
    return height() == 0;
  }
}
