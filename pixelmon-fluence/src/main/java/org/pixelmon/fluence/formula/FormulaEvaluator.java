package org.pixelmon.fluence.formula;

import java.util.Arrays;
import java.util.List;

/**
 * Works out a {@link Formula} and its derivatives. Holds the intermediate results of one
 * evaluation, so it is not for sharing between threads.
 */
public final class FormulaEvaluator {

  private final int parameterCount;
  private final int result;
  private final double[] values;
  private final double[] adjoints;

  /** Leaves to fill in before an evaluation, node by node, and the index each one takes. */
  private final int[] variableNodes;

  private final int[] variables;
  private final int[] parameterNodes;
  private final int[] parameters;

  /** The operations in their order. */
  private final Operation[] operations;

  private final int[] targets;
  private final int[] left;
  private final int[] right;

  /** Whether a node depends on a parameter: the backward pass leaves out what does not. */
  private final boolean[] active;

  FormulaEvaluator(int parameterCount, List<Step> steps, int result) {
    this.parameterCount = parameterCount;
    this.result = result;
    this.values = new double[steps.size()];
    this.adjoints = new double[steps.size()];
    this.active = new boolean[steps.size()];
    this.variableNodes = nodes(steps, Step.Kind.VARIABLE);
    this.parameterNodes = nodes(steps, Step.Kind.PARAMETER);
    this.targets = nodes(steps, Step.Kind.OPERATION);
    this.variables = leaves(steps, variableNodes);
    this.parameters = leaves(steps, parameterNodes);
    this.operations =
        Arrays.stream(targets).mapToObj(i -> steps.get(i).operation()).toArray(Operation[]::new);
    this.left = Arrays.stream(targets).map(i -> steps.get(i).left()).toArray();
    this.right = Arrays.stream(targets).map(i -> steps.get(i).right()).toArray();
    for (int node : nodes(steps, Step.Kind.NUMBER)) {
      values[node] = steps.get(node).leaf();
    }
    for (int node : parameterNodes) {
      active[node] = true;
    }
    for (int i = 0; i < targets.length; i++) {
      active[targets[i]] = active[left[i]] || active[right[i]];
    }
  }

  private static int[] nodes(List<Step> steps, Step.Kind kind) {
    int[] all = new int[steps.size()];
    Arrays.setAll(all, i -> i);
    return Arrays.stream(all).filter(i -> steps.get(i).kind() == kind).toArray();
  }

  private static int[] leaves(List<Step> steps, int[] nodes) {
    return Arrays.stream(nodes).map(i -> (int) steps.get(i).leaf()).toArray();
  }

  /**
   * The value at one place; NaN or infinite where the formula is.
   *
   * @param y without meaning when the formula has one coordinate
   * @param p one value per parameter
   * @throws IllegalArgumentException when the number of parameters is another
   */
  public double value(double x, double y, double[] p) {
    if (p.length != parameterCount) {
      throw new IllegalArgumentException(
          "the formula has " + parameterCount + " parameters, got " + p.length);
    }
    for (int i = 0; i < variableNodes.length; i++) {
      values[variableNodes[i]] = variables[i] == 0 ? x : y;
    }
    for (int i = 0; i < parameterNodes.length; i++) {
      values[parameterNodes[i]] = p[parameters[i]];
    }
    for (int i = 0; i < targets.length; i++) {
      values[targets[i]] = operations[i].value(values[left[i]], values[right[i]]);
    }
    return values[result];
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
    adjoints[result] = 1;
    for (int i = targets.length - 1; i >= 0; i--) {
      double adjoint = adjoints[targets[i]];
      if (active[targets[i]] && adjoint != 0) {
        passBack(i, adjoint);
      }
    }
    for (int i = 0; i < parameterNodes.length; i++) {
      gradient[parameters[i]] = adjoints[parameterNodes[i]];
    }
    return value;
  }

  private void passBack(int i, double adjoint) {
    double a = values[left[i]];
    double b = values[right[i]];
    double v = values[targets[i]];
    if (active[left[i]]) {
      adjoints[left[i]] += adjoint * operations[i].byLeft(a, b, v);
    }
    if (operations[i].operands() == 2 && active[right[i]]) {
      adjoints[right[i]] += adjoint * operations[i].byRight(a, b, v);
    }
  }
}
