package org.pixelmon.core.io;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Numbers in text files, settings and options: the one place that says what a number looks like.
 *
 * <p>A sign, decimal digits, at most one point, an exponent: {@code -1.5e-3}. What only Java's own
 * reader takes for a number is none: {@code 12.5d}, {@code 0x1p3}, {@code NaN}, digits of other
 * scripts; such a text is damaged or means something else.
 */
public final class NumberText {

  /**
   * No quantity is further from 0, in any unit of ours: what is, is damaged. The product of any
   * three numbers within is finite, and so is any sum.
   */
  public static final double GREATEST = 1e100;

  /** What is closer to 0 is 0, so that quotients are finite, too. */
  private static final double LEAST = 1e-100;

  private NumberText() {}

  /** Whether a number may stand for a quantity: finite and no further from 0 than any is. */
  public static boolean isUsable(double value) {
    return Math.abs(value) <= GREATEST; // false for NaN
  }

  /** The finite number a text is; empty when it is none, or further from 0 than any quantity. */
  public static OptionalDouble finite(String text) {
    if (!isDecimal(text)) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    if (!isUsable(value)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.abs(value) < LEAST ? Math.copySign(0, value) : value);
  }

  /**
   * What to call for where a text is no finite number: {@code a number}, {@code a finite number},
   * {@code a number from -1e100 to 1e100}.
   */
  public static String wanted(String text) {
    if (isDecimal(text)) {
      return "a number from -1e100 to 1e100";
    }
    String small = text.toLowerCase(Locale.ROOT);
    return small.contains("nan") || small.contains("inf") ? "a finite number" : "a number";
  }

  /**
   * The whole number a text is, also with zeros behind a point: {@code 2450.0} is what pandas makes
   * of 2450 as soon as another row of the column is empty. Empty when it is none, or no int.
   */
  public static OptionalInt whole(String text) {
    int point = text.indexOf('.');
    String digits = point > 0 && isZeros(text, point + 1) ? text.substring(0, point) : text;
    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0 || !isDecimal(digits)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return OptionalInt.empty(); // a point with other digits, or too large
    }
  }

  private static boolean isZeros(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return from < text.length();
  }

  private static boolean isDecimal(String text) {
    int start = sign(text, 0);
    int afterWhole = digits(text, start);
    boolean point = afterWhole < text.length() && text.charAt(afterWhole) == '.';
    int end = point ? digits(text, afterWhole + 1) : afterWhole;
    if (end - start - (point ? 1 : 0) == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = sign(text, end + 1);
      end = digits(text, exponent);
      return end > exponent && end == text.length();
    }
    return end == text.length();
  }

  private static int sign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return sign ? at + 1 : at;
  }

  /** The place behind the digits that begin at a place. */
  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
