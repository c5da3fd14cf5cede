package org.pixelmon.core.plot;

import java.util.Objects;

/**
 * A small panel below the plot with the same x axis: the pulls of a fit, (data - fit) / error. Its
 * y range is symmetric about 0. Two panels are equal only when they share their arrays.
 *
 * @param title title of the panel's y axis in ROOT's mark-up, for example {@code Pull}
 * @param x abscissae in the unit of the plot's x axis
 * @param pulls as many as {@code x}, without unit; NaN for a point without uncertainty
 */
public record PullPanel(String title, double[] x, double[] pulls) {

  /**
   * Checks and copies the arrays.
   *
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public PullPanel {
    Objects.requireNonNull(title, "title");
    if (x.length != pulls.length) {
      throw new IllegalArgumentException("panel \"" + title + "\": x and pulls differ in length");
    }
    x = x.clone();
    pulls = pulls.clone();
  }
}
