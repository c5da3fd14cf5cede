package org.pixelmon.fluence.formula;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * One step of a compiled formula: its value and its derivatives by the left and the right operand.
 * Operations of one operand take no notice of the right one. Derivatives are those of any table of
 * elementary functions; where a function has a kink (abs, min, max) one side's is taken.
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
  LOG_GAMMA(Gamma::logGamma, (a, b, v) -> digamma(a));

  private final int operands;
  private final DoubleBinaryOperator value;
  private final Partial byLeft;
  private final Partial byRight;

  Operation(DoubleUnaryOperator value, Partial derivative) {
    this.operands = 1;
    this.value = (a, b) -> value.applyAsDouble(a);
    this.byLeft = derivative;
    this.byRight = (a, b, v) -> 0;
  }

  Operation(DoubleBinaryOperator value, Partial byLeft, Partial byRight) {
    this.operands = 2;
    this.value = value;
    this.byLeft = byLeft;
    this.byRight = byRight;
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
