package org.pixelmon.core.io;

/**
 * Numbers as text the way Python's {@code repr(float)} writes them: the fewest digits that read
 * back to the same double, {@code 0.0}, {@code 1e-06}, {@code 5.25e-09}, {@code 1e+16}.
 *
 * <p>The text files of the field are written by Python programs and compared byte for byte. {@link
 * Double#toString(double)} cannot serve: before JDK 19 it sometimes writes more digits than needed
 * (JDK-4511638), and its exponents look different.
 */
public final class PythonFloat {

  private static final int SMALLEST_FIXED_EXPONENT = -4;
  private static final int LARGEST_FIXED_EXPONENT = 15;

  /** Whole numbers from here on are written as floats. */
  private static final double LEAST_LONG_WHOLE = 1e15;

  private PythonFloat() {}

  /**
   * The text of a finite number.
   *
   * @throws IllegalArgumentException for NaN and infinities: no file of ours holds them
   */
  public static String repr(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers are written, got " + value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    return (value < 0 ? "-" : "") + layOut(ShortestDecimal.of(Math.abs(value)));
  }

  /**
   * The text of a finite number that came from the database: a whole one, also where it is a
   * float's, has no point, as Python prints the integers that the driver makes of it.
   *
   * @throws IllegalArgumentException for NaN and infinities
   */
  public static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LEAST_LONG_WHOLE;
    return whole ? Long.toString((long) value) : repr(value);
  }

  private static String layOut(ShortestDecimal number) {
    String digits = number.digits();
    int exponent = number.exponent();
    if (exponent < SMALLEST_FIXED_EXPONENT || exponent > LARGEST_FIXED_EXPONENT) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
      return mantissa + "e" + (exponent < 0 ? "-" : "+") + power;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int beforePoint = exponent + 1;
    return digits.length() <= beforePoint
        ? digits + "0".repeat(beforePoint - digits.length()) + ".0"
        : digits.substring(0, beforePoint) + "." + digits.substring(beforePoint);
  }
}
