package org.pixelmon.core.fill;

import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;

/**
 * A range of fill numbers, both ends included.
 *
 * @param first first fill
 * @param last last fill, not below the first
 */
public record FillRange(int first, int last) {

  /**
   * Checks the order.
   *
   * @throws UsageException when the range runs backwards or is not of fill numbers
   */
  public FillRange {
    if (first <= 0 || last <= 0) {
      throw new UsageException(
          "fill numbers are above 0, got " + first + " to " + last,
          Remedy.of(Kind.GIVE_FILL_RANGE));
    }
    if (first > last) {
      throw new UsageException(
          "the fill range runs backwards: " + first + " is above " + last,
          Remedy.of(Kind.SWAP_FILL_RANGE));
    }
  }

  /** Whether {@code fill} lies in the range. */
  public boolean contains(int fill) {
    return first <= fill && fill <= last;
  }
}
