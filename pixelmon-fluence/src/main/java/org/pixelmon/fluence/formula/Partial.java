package org.pixelmon.fluence.formula;

/** The derivative of an {@link Operation} with respect to one of its operands. */
@FunctionalInterface
interface Partial {
  /**
   * The derivative at the operands {@code a} and {@code b}.
   *
   * @param value what the operation gives there, so that exp and its like need not be worked out
   *     again
   */
  double at(double a, double b, double value);
}
