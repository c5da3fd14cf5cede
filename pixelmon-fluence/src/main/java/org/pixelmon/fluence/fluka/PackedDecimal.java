package org.pixelmon.fluence.fluka;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers of at least 0 and up to 15 digits, each packed into a long: the digits above, the
 * power of ten in the lowest 12 bits. That is what FLUKA's text holds, kept without rounding, and
 * without an object for each of a file's millions of numbers.
 */
public final class PackedDecimal {

  /** What {@link #parse} gives for a text that is no such number. */
  public static final long NONE = -1;

  private static final int EXPONENT_BITS = 12;
  private static final int EXPONENT_OFFSET = 1 << (EXPONENT_BITS - 1);
  private static final int LARGEST_EXPONENT = 1000;

  /** Whole numbers of so many digits are exact in a double, and leave room for the exponent. */
  private static final int MAX_DIGITS = 15;

  /** Powers of ten that are exact in a double. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final long SIX_DIGIT_NUMBER = 100_000;

  private PackedDecimal() {}

  private static long pack(long digits, int exponent) {
    return digits << EXPONENT_BITS | exponent + EXPONENT_OFFSET;
  }

  /** The digits as a whole number. */
  static long digits(long packed) {
    return packed >> EXPONENT_BITS;
  }

  /** The power of ten the digits are to be multiplied with. */
  static int exponent(long packed) {
    return (int) (packed & (1 << EXPONENT_BITS) - 1) - EXPONENT_OFFSET;
  }

  /**
   * Reads a number as Fortran writes it: {@code 1.2345E-03}, {@code 1.2345D-03}, {@code 12.5}, and
   * with an exponent of three digits {@code 1.2345-103}.
   *
   * @return the packed number, or {@link #NONE} when the bytes are none, or a negative one, or have
   *     more than 15 digits
   */
  public static long parse(byte[] text, int from, int to) {
    long digits = 0;
    int count = 0;
    int decimals = 0;
    boolean afterPoint = false;
    int at = from < to && text[from] == '+' ? from + 1 : from;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += afterPoint ? 1 : 0;
        if (digits >= 1_000_000_000_000_000L) {
          return NONE;
        }
      } else if (text[at] == '.' && !afterPoint) {
        afterPoint = true;
      } else {
        break;
      }
    }
    if (count == 0) {
      return NONE;
    }
    int exponent = at == to ? 0 : exponent(text, at, to);
    return exponent == Integer.MIN_VALUE ? NONE : pack(digits, exponent - decimals);
  }

  /** The exponent that begins at a letter or a sign; Integer.MIN_VALUE when it is none. */
  private static int exponent(byte[] text, int from, int to) {
    int at = from;
    int letter = text[at] & ~0x20; // capital
    boolean hasLetter = letter == 'E' || letter == 'D';
    at += hasLetter ? 1 : 0;
    boolean hasSign = at < to && (text[at] == '-' || text[at] == '+');
    boolean negative = hasSign && text[at] == '-';
    at += hasSign ? 1 : 0;
    if (at == to || !(hasLetter || hasSign)) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      exponent = exponent * 10 + digit;
      if (digit < 0 || digit > 9 || exponent > LARGEST_EXPONENT) {
        return Integer.MIN_VALUE;
      }
    }
    return negative ? -exponent : exponent;
  }

  /** The double nearest to the number; infinite above the largest double. */
  public static double toDouble(long packed) {
    double digits = digits(packed);
    int exponent = exponent(packed);
    // Both operands are exact, so the one rounding of the result is the correct one.
    if (exponent <= 0 && exponent > -POWERS.length) {
      return digits / POWERS[-exponent];
    }
    if (exponent > 0 && exponent < POWERS.length) {
      return digits * POWERS[exponent];
    }
    return toBigDecimal(packed).doubleValue();
  }

  private static BigDecimal toBigDecimal(long packed) {
    return BigDecimal.valueOf(digits(packed), -exponent(packed));
  }

  /** The number divided by 100 with five digits, as Python's {@code %.4E} shows it. */
  public static long percent(long packed) {
    return digits(packed) < SIX_DIGIT_NUMBER
        ? pack(digits(packed), exponent(packed) - 2)
        : ofDouble(toDouble(packed) * 1e-2);
  }

  /**
   * The sum with five digits, as Python shows a sum of Decimals with {@code %.4E}: the exact sum is
   * made a double, and the double rounded to five digits.
   *
   * @param terms columns of packed numbers
   * @param index which number of each column
   */
  public static long sum(long[][] terms, int index) {
    int lowest = Integer.MAX_VALUE;
    for (long[] term : terms) {
      lowest = Math.min(lowest, exponent(term[index]));
    }
    long sum = 0;
    for (long[] term : terms) {
      int shift = exponent(term[index]) - lowest;
      long digits = digits(term[index]);
      if (shift > MAX_DIGITS || digits * POWERS[shift] + sum >= POWERS[MAX_DIGITS]) {
        return exactSum(terms, index);
      }
      sum += digits * (long) POWERS[shift];
    }
    return toFiveDigits(sum, lowest);
  }

  private static long exactSum(long[][] terms, int index) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long[] term : terms) {
      sum = sum.add(toBigDecimal(term[index]));
    }
    return ofDouble(sum.doubleValue());
  }

  private static long toFiveDigits(long digits, int exponent) {
    long divisor = 1;
    int dropped = 0;
    while (digits / divisor >= SIX_DIGIT_NUMBER) {
      divisor *= 10;
      dropped++;
    }
    long kept = digits / divisor;
    long rest = digits % divisor;
    if (rest * 2 == divisor) {
      // Half way: the double, a little above or below, decides.
      return ofDouble(toDouble(pack(digits, exponent)));
    }
    return pack(rest * 2 > divisor ? kept + 1 : kept, exponent + dropped);
  }

  private static long ofDouble(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FIVE_DIGITS);
    return pack(rounded.unscaledValue().longValueExact(), -rounded.scale());
  }
}
