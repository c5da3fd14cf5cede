package org.pixelmon.fluence.lookup;

/**
 * How many points were looked up.
 *
 * @param points number of points
 * @param outside those outside the field
 * @param withoutNumber those in bins that hold no number
 */
public record PointCounts(long points, Missed outside, Missed withoutNumber) {

  static final PointCounts NONE = new PointCounts(0, Missed.NONE, Missed.NONE);

  /** These and those of later rows. */
  PointCounts plus(PointCounts later) {
    return new PointCounts(
        points + later.points,
        outside.plus(later.outside),
        withoutNumber.plus(later.withoutNumber));
  }

  /**
   * Points without a value.
   *
   * @param count how many
   * @param firstLine line of the first of them; 0 for none
   */
  public record Missed(long count, long firstLine) {

    static final Missed NONE = new Missed(0, 0);

    /** One more, in a line. */
    Missed andIn(long line) {
      return new Missed(count + 1, count == 0 ? line : firstLine);
    }

    private Missed plus(Missed later) {
      return new Missed(count + later.count, count == 0 ? later.firstLine : firstLine);
    }
  }
}
