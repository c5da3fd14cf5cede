package org.pixelmon.core.geometry;

/** Rounds positions like the position tables of CMS. */
final class Rounding {

  private static final int SIGNIFICANT_DIGITS = 6;

  private Rounding() {}

  /**
   * The value to six significant digits, half to even. The position tables of CMS have six; ours
   * are computed from rules with more, and rounded the same way, so that everything derived from
   * them agrees to the last digit with programs that read those tables.
   *
   * @param value in absolute value between 1e-6 and 1e6, or 0
   */
  static double toTablePrecision(double value) {
    if (value == 0) {
      return value;
    }
    int decimals = SIGNIFICANT_DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    // Powers of ten this small are exact, so the quotient is the double nearest to the decimal.
    double scale = Math.pow(10, decimals);
    return Math.rint(value * scale) / scale;
  }
}
