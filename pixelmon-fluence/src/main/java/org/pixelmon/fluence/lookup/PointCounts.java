package org.pixelmon.fluence.lookup;

/**
 * How many points were looked up.
 *
 * @param points number of points
 * @param outside how many of them lie outside the field
 * @param firstOutside line of the first of these; 0 for none
 */
public record PointCounts(long points, long outside, long firstOutside) {

  static final PointCounts NONE = new PointCounts(0, 0, 0);

  /** These and those of later rows. */
  PointCounts plus(PointCounts later) {
    return new PointCounts(
        points + later.points,
        outside + later.outside,
        firstOutside == 0 ? later.firstOutside : firstOutside);
  }
}
