package org.pixelmon.fluence.formula;

import java.util.Arrays;
import org.pixelmon.core.fit.FitEvaluator;

/**
 * Works out a {@link Formula} and its derivatives, a block of places at a time: each step is done
 * for the whole block before the next one. Holds the intermediate results, so it is not for sharing
 * between threads.
 */
public final class FormulaEvaluator implements FitEvaluator {

  /** Places of a block: enough to hide the cost of a step, few enough for the processor's cache. */
  private static final int BLOCK = 128;

  private final Program program;
  private final double[][] values;
  private final double[][] adjoints;

  FormulaEvaluator(Program program) {
    this.program = program;
    this.values = new double[program.template.length][BLOCK];
    this.adjoints = new double[program.template.length][BLOCK];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(values[i], program.template[i]);
    }
  }

  /**
   * The value at one place; NaN or infinite where the formula is.
   *
   * @param y without meaning when the formula has one coordinate
   * @param p one value per parameter
   * @throws IllegalArgumentException when the number of parameters is another
   */
  public double value(double x, double y, double[] p) {
    double[] value = new double[1];
    values(new double[] {x}, new double[] {y}, p, value);
    return value[0];
  }

  /**
   * The values at many places.
   *
   * @param x first coordinates
   * @param y second coordinates; without meaning when the formula has one
   * @param p one value per parameter
   * @param result takes the values
   * @throws IllegalArgumentException when the number of parameters is another
   */
  public void values(double[] x, double[] y, double[] p, double[] result) {
    setParameters(p);
    for (int from = 0; from < x.length; from += BLOCK) {
      int n = Math.min(BLOCK, x.length - from);
      forward(x, y, from, n);
      System.arraycopy(values[program.result], 0, result, from, n);
    }
  }

  /**
   * The values at many places and their derivatives by the parameters.
   *
   * @param gradients takes the derivatives: per place, one per parameter
   * @see #values
   */
  @Override
  public void valuesAndGradients(
      double[] x, double[] y, double[] p, double[] result, double[][] gradients) {
    setParameters(p);
    for (int from = 0; from < x.length; from += BLOCK) {
      int n = Math.min(BLOCK, x.length - from);
      forward(x, y, from, n);
      System.arraycopy(values[program.result], 0, result, from, n);
      backward(n);
      for (int k = 0; k < program.parameterNodes.length; k++) {
        double[] adjoint = adjoints[program.parameterNodes[k]];
        for (int i = 0; i < n; i++) {
          gradients[from + i][program.parameters[k]] = adjoint[i];
        }
      }
    }
  }

  private void setParameters(double[] p) {
    if (p.length != program.parameterCount) {
      throw new IllegalArgumentException(
          "the formula has " + program.parameterCount + " parameters, got " + p.length);
    }
    for (int k = 0; k < program.parameterNodes.length; k++) {
      Arrays.fill(values[program.parameterNodes[k]], p[program.parameters[k]]);
    }
  }

  private void forward(double[] x, double[] y, int from, int n) {
    for (int k = 0; k < program.variableNodes.length; k++) {
      double[] coordinate = program.variables[k] == 0 ? x : y;
      System.arraycopy(coordinate, from, values[program.variableNodes[k]], 0, n);
    }
    for (int i = 0; i < program.targets.length; i++) {
      program.operations[i].values(
          values[program.left[i]], values[program.right[i]], values[program.targets[i]], n);
    }
  }

  private void backward(int n) {
    for (double[] adjoint : adjoints) {
      Arrays.fill(adjoint, 0, n, 0);
    }
    Arrays.fill(adjoints[program.result], 0, n, 1);
    for (int i = program.targets.length - 1; i >= 0; i--) {
      if (program.active[program.targets[i]]) {
        passBack(i, n);
      }
    }
  }

  private void passBack(int i, int n) {
    int left = program.left[i];
    int right = program.right[i];
    int target = program.targets[i];
    Operation operation = program.operations[i];
    Block block = new Block(values[left], values[right], values[target], adjoints[target]);
    if (program.active[left]) {
      operation.passLeft(block, adjoints[left], n);
    }
    if (operation.operands() == 2 && program.active[right]) {
      operation.passRight(block, adjoints[right], n);
    }
  }
}
