package org.pixelmon.core.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal with the fewest digits that reads back to a double; of several, the nearest to it.
 *
 * <p>Numbers of usual size go through 128-bit arithmetic as described by R. Giulietti, "The
 * Schubfach way to render doubles" (2020), all others through exact arithmetic, some ten times
 * slower. Both give the same.
 *
 * @param digits the digits, without zeros at the end
 * @param exponent power of ten of the first digit
 */
record ShortestDecimal(String digits, int exponent) {

  /** Decimals of so many digits survive the way through a (normal) double unchanged. */
  private static final int ALWAYS_EXACT_DIGITS = 15;

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1075;

  /** Usual size: powers of ten of the last of 17 digits; 1e-30 to 1e30. */
  private static final int LEAST_POWER = -48;

  private static final int LARGEST_POWER = 14;

  private static final double LOG10_OF_2 = Math.log10(2);
  private static final double LOG2_OF_10 = 1 / LOG10_OF_2;

  /** Bits of the scale factors. */
  private static final int SCALE_BITS = 126;

  private static final long LOW_63 = Long.MAX_VALUE;

  /** 10^-power times the power of two that makes it {@link #SCALE_BITS} long, rounded up. */
  private static final long[][] SCALES = scales();

  /**
   * The shortest decimal of a number.
   *
   * @param value finite and above 0
   */
  static ShortestDecimal of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int q = (int) (bits >>> FRACTION_BITS) - BIAS;
    long fraction = bits & FRACTION;
    int power = (int) Math.floor(q * LOG10_OF_2);
    // Neighbours of a power of two are not equally far: left to exact arithmetic, as are
    // subnormals.
    boolean usual = fraction != 0 && power >= LEAST_POWER && power <= LARGEST_POWER;
    return usual ? scaled(fraction | 1L << FRACTION_BITS, q, power) : exact(value);
  }

  /**
   * The shortest decimal of c 2^q. In quarters of 10^power, {@code middle} is the number, {@code
   * low} and {@code high} are the ends of what reads back to it, with a last bit that tells whether
   * anything was cut off.
   */
  private static ShortestDecimal scaled(long c, int q, int power) {
    int shift = q + (int) Math.floor(-power * LOG2_OF_10) + 2;
    long[] scale = SCALES[power - LEAST_POWER];
    long low = times(scale, (4 * c - 2) << shift);
    long middle = times(scale, (4 * c) << shift);
    long high = times(scale, (4 * c + 2) << shift);
    long open = c & 1; // ties read back to an even c: for an odd one, the ends do not count
    long down = middle >> 2;

    long shorter = down / 10 * 10;
    boolean shorterFits = low + open <= 4 * shorter;
    boolean nextShorterFits = 4 * (shorter + 10) + open <= high;
    if (shorterFits != nextShorterFits) {
      return stripped(shorterFits ? shorter : shorter + 10, power);
    }
    // The nearer of the two 17-digit neighbours always reads back: 10^power is at most 2^q.
    long beyondHalf = middle - (4 * down + 2);
    boolean downIsNearer = beyondHalf < 0 || (beyondHalf == 0 && (down & 1) == 0);
    return stripped(downIsNearer ? down : down + 1, power);
  }

  /** Scale times number over 2^127, the last bit set when something was cut off. */
  private static long times(long[] scale, long number) {
    long lower = Math.multiplyHigh(scale[1], number);
    long middle = ((scale[0] * number) >>> 1) + lower;
    long upper = Math.multiplyHigh(scale[0], number) + (middle >>> 63);
    return (middle & LOW_63) == 0 ? upper : upper | 1;
  }

  private static ShortestDecimal stripped(long number, int power) {
    long digits = number;
    int zeros = 0;
    while (digits % 10 == 0) {
      digits /= 10;
      zeros++;
    }
    String text = Long.toString(digits);
    return new ShortestDecimal(text, text.length() - 1 + zeros + power);
  }

  private static long[][] scales() {
    long[][] scales = new long[LARGEST_POWER - LEAST_POWER + 1][];
    for (int i = 0; i < scales.length; i++) {
      BigInteger scale = scale(LEAST_POWER + i);
      scales[i] = new long[] {scale.shiftRight(63).longValue(), scale.longValue() & LOW_63};
    }
    return scales;
  }

  private static BigInteger scale(int power) {
    BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
    int cut = (int) Math.floor(-power * LOG2_OF_10) + 1 - SCALE_BITS;
    BigInteger down = power <= 0 ? ten.shiftRight(cut) : BigInteger.ONE.shiftLeft(-cut).divide(ten);
    return down.add(BigInteger.ONE);
  }

  /** The same for any number, digit by digit. */
  static ShortestDecimal exact(double value) {
    BigDecimal number = shortest(value).stripTrailingZeros();
    String digits = number.unscaledValue().toString();
    return new ShortestDecimal(digits, digits.length() - number.scale() - 1);
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
}
