package org.pixelmon.core.plot;

import java.awt.Rectangle;
import java.util.List;

/**
 * One frame with its scales, ticks and contents, all places known.
 *
 * @param frame the frame's rectangle in points, from the canvas' upper left corner
 * @param series the point sets with their looks
 * @param overlays lines on top
 */
record Panel(
    Rectangle frame,
    Scale x,
    Scale y,
    Ticks xTicks,
    Ticks yTicks,
    List<StyledSeries> series,
    List<Overlay> overlays) {

  /** Horizontal place of a value in points. */
  double px(double value) {
    return frame.x + x.fraction(value) * frame.width;
  }

  /** Vertical place of a value in points, downwards. */
  double py(double value) {
    return frame.y + (1 - y.fraction(value)) * frame.height;
  }
}
