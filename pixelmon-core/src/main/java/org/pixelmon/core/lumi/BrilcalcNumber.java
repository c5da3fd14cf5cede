package org.pixelmon.core.lumi;

import java.util.regex.Pattern;
import org.pixelmon.core.io.NumberText;

/**
 * Reads the luminosities brilcalc prints ({@code 9152426.154405719}) with the last bit the original
 * gets.
 *
 * <p>The original reads them with pandas, which gathers up to 17 digits in a double and scales that
 * by one power of ten. The result lies within one unit in the last place of the nearest double,
 * which is all that rounding correctly would improve; files made from brilcalc equal the original's
 * byte for byte.
 */
final class BrilcalcNumber {

  private static final Pattern FIXED_POINT = Pattern.compile("[+-]?\\d+(\\.\\d*)?|[+-]?\\.\\d+");
  private static final int MOST_DIGITS = 17;

  private BrilcalcNumber() {}

  /**
   * The number a text holds.
   *
   * @throws NumberFormatException when it is none, or not finite
   */
  static double parse(String text) {
    if (!FIXED_POINT.matcher(text).matches()) {
      return NumberText.finite(text).orElseThrow(() -> new NumberFormatException(text));
    }
    double gathered = 0;
    int digits = 0;
    int exponent = 0;
    boolean behindPoint = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        behindPoint = true;
      } else if (Character.isDigit(c)) {
        if (digits < MOST_DIGITS) {
          gathered = gathered * 10 + Character.digit(c, 10);
          digits += gathered == 0 ? 0 : 1;
          exponent -= behindPoint ? 1 : 0;
        } else {
          exponent += behindPoint ? 0 : 1;
        }
      }
    }
    double scale = NumberText.finite("1e" + Math.abs(exponent)).orElse(Double.POSITIVE_INFINITY);
    double magnitude = exponent < 0 ? gathered / scale : gathered * scale;
    if (!Double.isFinite(magnitude)) {
      throw new NumberFormatException(text);
    }
    return text.charAt(0) == '-' ? -magnitude : magnitude;
  }

  /**
   * By how much rounding to its last decimal may have changed a number: half of that decimal; 0 for
   * a number without decimals. brilcalc prints nine decimals, older ones printed three.
   *
   * @param text a number
   */
  static double rounding(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return 0;
    }
    int end = point + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    String power = end < text.length() ? "1" + text.substring(end) : "1"; // e+03
    return 0.5
        * Math.pow(10, -(end - point - 1))
        * NumberText.finite(power).orElseThrow(() -> new NumberFormatException(text));
  }
}
