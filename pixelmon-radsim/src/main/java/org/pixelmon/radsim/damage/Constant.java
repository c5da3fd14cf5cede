package org.pixelmon.radsim.damage;

import java.util.Objects;

/**
 * A constant of a model.
 *
 * @param name which one; its value and uncertainties are in {@link ConstantName#unit}
 * @param value its value
 * @param minus standard uncertainty downwards, at least 0; 0 where none is quoted
 * @param plus standard uncertainty upwards, at least 0; 0 where none is quoted
 * @param source where the value comes from
 */
public record Constant(ConstantName name, double value, double minus, double plus, String source) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the value is none that a model can work with, or an
   *     uncertainty is below 0 or not finite
   */
  public Constant {
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    String problem = name.problem(value);
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    if (!(minus >= 0) || !(plus >= 0) || Double.isInfinite(minus) || Double.isInfinite(plus)) {
      throw new IllegalArgumentException(
          name.label() + ": an uncertainty is at least 0, got " + minus + " and " + plus);
    }
  }

  /** This constant with another value. */
  public Constant withValue(double other) {
    return new Constant(name, other, minus, plus, source);
  }
}
