package org.pixelmon.core.root;

import java.util.Objects;

/**
 * The two axes of a graph.
 *
 * @param xTitle title of the x axis with its unit; empty for none
 * @param xTime how the x axis writes dates; empty when its values are no dates. See {@link
 *     RootAxis#utc}
 * @param yTitle title of the y axis with its unit; empty for none
 */
public record GraphAxes(String xTitle, String xTime, String yTitle) {

  public GraphAxes {
    Objects.requireNonNull(xTitle);
    Objects.requireNonNull(xTime);
    Objects.requireNonNull(yTitle);
  }

  /** Axes of numbers. */
  public static GraphAxes of(String xTitle, String yTitle) {
    return new GraphAxes(xTitle, "", yTitle);
  }
}
