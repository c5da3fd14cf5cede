package org.pixelmon.fluence.formula;

import java.util.Arrays;

/**
 * Works out a {@link Formula} and its derivatives. Holds the intermediate results of one
 * evaluation, so it is not for sharing between threads.
 */
public final class FormulaEvaluator {

  private final Program program;
  private final double[] values;
  private final double[] adjoints;

  FormulaEvaluator(Program program) {
    this.program = program;
    this.values = program.template.clone();
    this.adjoints = new double[values.length];
  }

  /**
   * The value at one place; NaN or infinite where the formula is.
   *
   * @param y without meaning when the formula has one coordinate
   * @param p one value per parameter
   * @throws IllegalArgumentException when the number of parameters is another
   */
  public double value(double x, double y, double[] p) {
    if (p.length != program.parameterCount) {
      throw new IllegalArgumentException(
          "the formula has " + program.parameterCount + " parameters, got " + p.length);
    }
    for (int i = 0; i < program.variableNodes.length; i++) {
      values[program.variableNodes[i]] = program.variables[i] == 0 ? x : y;
    }
    for (int i = 0; i < program.parameterNodes.length; i++) {
      values[program.parameterNodes[i]] = p[program.parameters[i]];
    }
    for (int i = 0; i < program.targets.length; i++) {
      values[program.targets[i]] =
          program.operations[i].value(values[program.left[i]], values[program.right[i]]);
    }
    return values[program.result];
  }

  /**
   * The value and its derivatives by the parameters.
   *
   * @param gradient takes the derivatives, one per parameter
   * @return the value, as {@link #value} gives it
   */
  public double valueAndGradient(double x, double y, double[] p, double[] gradient) {
    double value = value(x, y, p);
    Arrays.fill(adjoints, 0);
    adjoints[program.result] = 1;
    for (int i = program.targets.length - 1; i >= 0; i--) {
      double adjoint = adjoints[program.targets[i]];
      if (program.active[program.targets[i]] && adjoint != 0) {
        passBack(i, adjoint);
      }
    }
    Arrays.fill(gradient, 0);
    for (int i = 0; i < program.parameterNodes.length; i++) {
      gradient[program.parameters[i]] = adjoints[program.parameterNodes[i]];
    }
    return value;
  }

  private void passBack(int i, double adjoint) {
    int left = program.left[i];
    int right = program.right[i];
    double v = values[program.targets[i]];
    Operation operation = program.operations[i];
    if (program.active[left]) {
      adjoints[left] += adjoint * operation.byLeft(values[left], values[right], v);
    }
    if (operation.operands() == 2 && program.active[right]) {
      adjoints[right] += adjoint * operation.byRight(values[left], values[right], v);
    }
  }
}
