package org.pixelmon.fluence.formula;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * One step of a compiled formula: its value and its derivatives by the left and the right operand.
 * Operations of one operand take no notice of the right one. Derivatives are those of any table of
 * elementary functions; where a function has a kink (abs, min, max) one side's is taken, and where
 * it jumps (comparisons, floor) that of the two sides, 0.
 */
enum Operation {
  ADD((a, b) -> a + b, (a, b, v) -> 1, (a, b, v) -> 1),
  SUBTRACT((a, b) -> a - b, (a, b, v) -> 1, (a, b, v) -> -1),
  MULTIPLY((a, b) -> a * b, (a, b, v) -> b, (a, b, v) -> a),
  DIVIDE((a, b) -> a / b, (a, b, v) -> 1 / b, (a, b, v) -> -v / b),
  NEGATE(a -> -a, (a, b, v) -> -1),
  POWER(Math::pow, Operation::powerByBase, Operation::powerByExponent),
  SQUARE(a -> a * a, (a, b, v) -> 2 * a),
  EXP(Math::exp, (a, b, v) -> v),
  LOG(Math::log, (a, b, v) -> 1 / a),
  LOG10(Math::log10, (a, b, v) -> 1 / (a * Math.log(10))),
  SQRT(Math::sqrt, (a, b, v) -> 0.5 / v),
  ABS(Math::abs, (a, b, v) -> Math.signum(a)),
  SIN(Math::sin, (a, b, v) -> Math.cos(a)),
  COS(Math::cos, (a, b, v) -> -Math.sin(a)),
  TAN(Math::tan, (a, b, v) -> 1 + v * v),
  ASIN(Math::asin, (a, b, v) -> 1 / Math.sqrt(1 - a * a)),
  ACOS(Math::acos, (a, b, v) -> -1 / Math.sqrt(1 - a * a)),
  ATAN(Math::atan, (a, b, v) -> 1 / (1 + a * a)),
  ATAN2(Math::atan2, (a, b, v) -> b / (a * a + b * b), (a, b, v) -> -a / (a * a + b * b)),
  SINH(Math::sinh, (a, b, v) -> Math.cosh(a)),
  COSH(Math::cosh, (a, b, v) -> Math.sinh(a)),
  TANH(Math::tanh, (a, b, v) -> 1 - v * v),
  MIN(Math::min, (a, b, v) -> a <= b ? 1 : 0, (a, b, v) -> a <= b ? 0 : 1),
  MAX(Math::max, (a, b, v) -> a >= b ? 1 : 0, (a, b, v) -> a >= b ? 0 : 1),
  ERF(Erf::erf, (a, b, v) -> 2 / Math.sqrt(Math.PI) * Math.exp(-a * a)),
  ERFC(Erf::erfc, (a, b, v) -> -2 / Math.sqrt(Math.PI) * Math.exp(-a * a)),
  GAMMA(Gamma::gamma, (a, b, v) -> v * digamma(a)),
  LOG_GAMMA(Gamma::logGamma, (a, b, v) -> digamma(a)),
  LOG2(a -> Math.log(a) / Math.log(2), (a, b, v) -> 1 / (a * Math.log(2))),
  CBRT(Math::cbrt, (a, b, v) -> 1 / (3 * v * v)),
  HYPOT(Math::hypot, (a, b, v) -> a / v, (a, b, v) -> b / v),
  ASINH(FastMath::asinh, (a, b, v) -> 1 / Math.sqrt(a * a + 1)),
  ACOSH(FastMath::acosh, (a, b, v) -> 1 / Math.sqrt(a * a - 1)),
  ATANH(FastMath::atanh, (a, b, v) -> 1 / (1 - a * a)),
  /** C's fmod: the remainder has the sign of a. */
  REMAINDER((a, b) -> a % b, (a, b, v) -> 1, (a, b, v) -> (v - a) / b),
  /** The absolute value of a with the sign of b. */
  SIGN(
      (a, b) -> b >= 0 ? Math.abs(a) : -Math.abs(a),
      (a, b, v) -> b >= 0 ? Math.signum(a) : -Math.signum(a),
      (a, b, v) -> 0),
  /** The second operand where the first is true, else 0. */
  WHEN((a, b) -> isTrue(a) ? b : 0, (a, b, v) -> 0, (a, b, v) -> isTrue(a) ? 1 : 0),
  /** The second operand where the first is not true, else 0. */
  UNLESS((a, b) -> isTrue(a) ? 0 : b, (a, b, v) -> 0, (a, b, v) -> isTrue(a) ? 0 : 1),
  FLOOR(steps(Math::floor)),
  CEIL(steps(Math::ceil)),
  NOT(steps(a -> truth(!isTrue(a)))),
  LESS(steps((a, b) -> truth(a < b))),
  GREATER(steps((a, b) -> truth(a > b))),
  LESS_OR_EQUAL(steps((a, b) -> truth(a <= b))),
  GREATER_OR_EQUAL(steps((a, b) -> truth(a >= b))),
  EQUAL(steps((a, b) -> truth(a == b))),
  NOT_EQUAL(steps((a, b) -> truth(a != b))),
  AND(steps((a, b) -> truth(isTrue(a) && isTrue(b)))),
  OR(steps((a, b) -> truth(isTrue(a) || isTrue(b))));

  private final int operands;
  private final DoubleBinaryOperator value;
  private final Partial byLeft;
  private final Partial byRight;
  private final boolean stepwise;

  Operation(DoubleUnaryOperator value, Partial derivative) {
    this.operands = 1;
    this.value = (a, b) -> value.applyAsDouble(a);
    this.byLeft = derivative;
    this.byRight = (a, b, v) -> 0;
    this.stepwise = false;
  }

  Operation(DoubleBinaryOperator value, Partial byLeft, Partial byRight) {
    this.operands = 2;
    this.value = value;
    this.byLeft = byLeft;
    this.byRight = byRight;
    this.stepwise = false;
  }

  Operation(Steps steps) {
    this.operands = steps.operands();
    this.value = steps.value();
    this.byLeft = (a, b, v) -> 0;
    this.byRight = (a, b, v) -> 0;
    this.stepwise = true;
  }

  /** A function that is constant but for jumps: its derivatives are 0. */
  private record Steps(int operands, DoubleBinaryOperator value) {}

  private static Steps steps(DoubleUnaryOperator value) {
    return new Steps(1, (a, b) -> value.applyAsDouble(a));
  }

  private static Steps steps(DoubleBinaryOperator value) {
    return new Steps(2, value);
  }

  /** As in C++: what is not 0 is true. */
  private static boolean isTrue(double value) {
    return value != 0;
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }

  /** Whether it is constant but for jumps, so that no derivative passes through it. */
  boolean isStepwise() {
    return stepwise;
  }

  /** Number of operands, 1 or 2. */
  int operands() {
    return operands;
  }

  /** The value for one pair of operands. */
  double value(double a, double b) {
    return value.applyAsDouble(a, b);
  }

  /**
   * The values for n pairs of operands. The four rules are spelt out here and below because nearly
   * every step is one of them and such loops compile to few instructions.
   */
  void values(double[] a, double[] b, double[] values, int n) {
    switch (this) {
      case ADD -> {
        for (int i = 0; i < n; i++) {
          values[i] = a[i] + b[i];
        }
      }
      case SUBTRACT -> {
        for (int i = 0; i < n; i++) {
          values[i] = a[i] - b[i];
        }
      }
      case MULTIPLY -> {
        for (int i = 0; i < n; i++) {
          values[i] = a[i] * b[i];
        }
      }
      case DIVIDE -> {
        for (int i = 0; i < n; i++) {
          values[i] = a[i] / b[i];
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          values[i] = value.applyAsDouble(a[i], b[i]);
        }
      }
    }
  }

  /**
   * Adds, for n pairs, adjoint times the derivative by the left operand. A pair whose adjoint is 0
   * is left out: it lies on the branch that min or max did not take, where derivatives may be NaN.
   */
  void passLeft(Block at, double[] into, int n) {
    double[] adjoint = at.adjoint();
    double[] b = at.right();
    for (int i = 0; i < n; i++) {
      if (adjoint[i] != 0) {
        into[i] +=
            adjoint[i]
                * switch (this) {
                  case ADD, SUBTRACT -> 1;
                  case MULTIPLY -> b[i];
                  case DIVIDE -> 1 / b[i];
                  default -> byLeft.at(at.left()[i], b[i], at.value()[i]);
                };
      }
    }
  }

  /** The same for the right operand. */
  void passRight(Block at, double[] into, int n) {
    double[] adjoint = at.adjoint();
    double[] a = at.left();
    for (int i = 0; i < n; i++) {
      if (adjoint[i] != 0) {
        into[i] +=
            adjoint[i]
                * switch (this) {
                  case ADD -> 1;
                  case SUBTRACT -> -1;
                  case MULTIPLY -> a[i];
                  case DIVIDE -> -at.value()[i] / at.right()[i];
                  default -> byRight.at(a[i], at.right()[i], at.value()[i]);
                };
      }
    }
  }

  private static double powerByBase(double base, double exponent, double value) {
    return exponent == 0 ? 0 : exponent * Math.pow(base, exponent - 1);
  }

  /** a^b ln a, whose limit at a = 0 is 0 for every positive exponent. */
  private static double powerByExponent(double base, double exponent, double value) {
    return base == 0 && exponent > 0 ? 0 : value * Math.log(base);
  }

  /** By reflection for negative arguments, where the library recurses once per unit. */
  private static double digamma(double a) {
    return a < 0 ? Gamma.digamma(1 - a) - Math.PI / Math.tan(Math.PI * a) : Gamma.digamma(a);
  }
}
