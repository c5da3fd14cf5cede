package org.pixelmon.core.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text the way Python's {@code repr(float)} writes them: the fewest digits that read
 * back to the same double, {@code 0.0}, {@code 1e-06}, {@code 5.25e-09}, {@code 1e+16}.
 *
 * <p>The text files of the field are written by Python programs and compared byte for byte. {@link
 * Double#toString(double)} cannot serve: before JDK 19 it sometimes writes more digits than needed
 * (JDK-4511638), and its exponents look different.
 */
public final class PythonFloat {

  /** Decimals of so many digits survive the way through a (normal) double unchanged. */
  private static final int ALWAYS_EXACT_DIGITS = 15;

  private static final int SMALLEST_FIXED_EXPONENT = -4;
  private static final int LARGEST_FIXED_EXPONENT = 15;

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
    BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
    return (value < 0 ? "-" : "") + layOut(shortest);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    // Subnormal numbers have fewer bits: a single digit can do.
    for (int digits = value < Double.MIN_NORMAL ? 1 : ALWAYS_EXACT_DIGITS; ; digits++) {
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.FLOOR));
      BigDecimal up = exact.round(new MathContext(digits, RoundingMode.CEILING));
      boolean downReadsBack = down.doubleValue() == value;
      boolean upReadsBack = up.doubleValue() == value;
      if (downReadsBack && upReadsBack) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (downReadsBack || upReadsBack) {
        return downReadsBack ? down : up;
      }
    }
  }

  private static String layOut(BigDecimal number) {
    String digits = number.unscaledValue().toString();
    int exponent = digits.length() - number.scale() - 1;
    if (exponent < SMALLEST_FIXED_EXPONENT || exponent > LARGEST_FIXED_EXPONENT) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
      return mantissa + "e" + (exponent < 0 ? "-" : "+") + power;
    }
    String plain = number.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
