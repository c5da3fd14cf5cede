package org.pixelmon.core.io;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers with a fixed number of decimals as C's {@code %.2f} gives them: the exact binary value
 * rounded, ties to even. Java's own formatter rounds the shortest decimal form half up, which
 * differs in rare last digits.
 */
public final class FixedDecimal {

  /** Beyond this a scaled number may have lost the digits that decide. */
  private static final double GREATEST_SCALED = 1e11;

  /** How near to a tie the exact value is looked at; far above the error of one multiplication. */
  private static final double NEAR_TIE = 1e-4;

  private FixedDecimal() {}

  /**
   * The text of a finite number.
   *
   * @param decimals digits behind the point, 1 to 4
   */
  public static String of(double value, int decimals) {
    StringBuilder text = new StringBuilder();
    append(text, value, decimals);
    return text.toString();
  }

  /** Appends the text of a finite number. */
  public static void append(StringBuilder text, double value, int decimals) {
    long unit = unit(decimals);
    double scaled = Math.abs(value) * unit;
    double fraction = scaled - Math.floor(scaled);
    if (scaled > GREATEST_SCALED || Math.abs(fraction - 0.5) < NEAR_TIE) {
      text.append(exact(value, decimals));
      return;
    }
    long rounded = Math.round(scaled);
    if (1 / value < 0) {
      text.append('-');
    }
    text.append(rounded / unit).append('.');
    String digits = Long.toString(rounded % unit);
    text.append("0".repeat(decimals - digits.length())).append(digits);
  }

  private static long unit(int decimals) {
    return switch (decimals) {
      case 1 -> 10;
      case 2 -> 100;
      case 3 -> 1_000;
      case 4 -> 10_000;
      default -> throw new IllegalArgumentException("1 to 4 decimals, got " + decimals);
    };
  }

  private static String exact(double value, int decimals) {
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean lostSign = value < 0 && !text.startsWith("-");
    return lostSign ? "-" + text : text;
  }
}
