package org.pixelmon.core.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A fitted parameter as people write it: the error with two digits, the value to the last of them,
 * {@code 123.45600 +- 0.00045}. (The Particle Data Group keeps two digits of errors up to 0.354 and
 * one of larger ones; two throughout lose nothing.) Numbers from a million on and below 1e-4 share
 * a power of ten: {@code (1.2340 +- 0.0012)e7}.
 */
public final class RoundedParameter {

  private static final int ERROR_DIGITS = 2;

  /** Of values without an error. */
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /** More digits of a double mean nothing, however small the error is. */
  private static final int MOST_DIGITS = 15;

  private static final int LARGEST_PLAIN_EXPONENT = 5;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private final FittedParameter parameter;

  /** Rounds a parameter. */
  public RoundedParameter(FittedParameter parameter) {
    this.parameter = parameter;
  }

  /** As plain text: {@code p0 = 123.45600 +- 0.00045}. */
  public String text() {
    return written(" +- ", "e", "");
  }

  /** In ROOT's mark-up, for plots: {@code p0 = 123.45600 #pm 0.00045}. */
  public String markup() {
    return written(" #pm ", " #times 10^{", "}");
  }

  private String written(String plusMinus, String power, String powerEnd) {
    double value = parameter.value();
    double error = parameter.error();
    String name = parameter.name() + " = ";
    if (!Double.isFinite(value)) {
      return name + "unknown";
    }
    if (parameter.state() == FittedParameter.State.FIXED) {
      return name + alone(value, power, powerEnd) + " (fixed)";
    }
    if (parameter.state() == FittedParameter.State.AT_LIMIT) {
      return name + alone(value, power, powerEnd) + " (at a limit)";
    }
    if (!Double.isFinite(error)) {
      return name + alone(value, power, powerEnd) + " (error unknown)";
    }
    if (error == 0) {
      return name + alone(value, power, powerEnd) + plusMinus + "0";
    }
    BigDecimal roundedError = toDigits(error, ERROR_DIGITS);
    BigDecimal roundedValue = new BigDecimal(value);
    int scale = Math.min(roundedError.scale(), MOST_DIGITS - 1 - exponent(roundedValue));
    roundedValue = roundedValue.setScale(scale, RoundingMode.HALF_EVEN);
    int exponent = Math.max(exponent(roundedValue), exponent(roundedError));
    if (isPlain(exponent)) {
      return name + roundedValue.toPlainString() + plusMinus + roundedError.toPlainString();
    }
    return name
        + "("
        + shifted(roundedValue, exponent)
        + plusMinus
        + shifted(roundedError, exponent)
        + ")"
        + power
        + exponent
        + powerEnd;
  }

  private static String alone(double value, String power, String powerEnd) {
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    int exponent = exponent(rounded);
    return isPlain(exponent)
        ? rounded.toPlainString()
        : shifted(rounded, exponent) + power + exponent + powerEnd;
  }

  private static BigDecimal toDigits(double value, int digits) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return rounded.setScale(digits - 1 - exponent(rounded), RoundingMode.UNNECESSARY);
  }

  /** Power of ten of the first digit; that of 0 is the least there is. */
  private static int exponent(BigDecimal number) {
    return number.signum() == 0 ? Double.MIN_EXPONENT : number.precision() - number.scale() - 1;
  }

  private static boolean isPlain(int exponent) {
    return (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT)
        || exponent == Double.MIN_EXPONENT;
  }

  private static String shifted(BigDecimal number, int exponent) {
    return number.scaleByPowerOfTen(-exponent).toPlainString();
  }
}
