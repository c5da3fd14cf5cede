package org.pixelmon.fluence.formula;

import java.util.Arrays;
import java.util.List;

/**
 * A compiled formula: which nodes to fill in before an evaluation and which operations to run after
 * that, in their order. Threads share it, so nothing writes to its arrays.
 */
final class Program {

  final int parameterCount;

  /** Node of the value. */
  final int result;

  /** One value per node, those of numbers filled in. */
  final double[] template;

  /** Leaves to fill in, node by node, and the coordinate or parameter each one takes. */
  final int[] variableNodes;

  final int[] variables;
  final int[] parameterNodes;
  final int[] parameters;

  /** The operations, the node each one writes and the nodes of its operands. */
  final Operation[] operations;

  final int[] targets;
  final int[] left;
  final int[] right;

  /** Whether a node depends on a parameter: the backward pass leaves out what does not. */
  final boolean[] active;

  Program(int parameterCount, List<Step> steps, int result) {
    this.parameterCount = parameterCount;
    this.result = result;
    this.template =
        steps.stream()
            .mapToDouble(step -> step.kind() == Step.Kind.NUMBER ? step.leaf() : 0)
            .toArray();
    this.variableNodes = nodes(steps, Step.Kind.VARIABLE);
    this.parameterNodes = nodes(steps, Step.Kind.PARAMETER);
    this.targets = nodes(steps, Step.Kind.OPERATION);
    this.variables = leaves(steps, variableNodes);
    this.parameters = leaves(steps, parameterNodes);
    this.operations =
        Arrays.stream(targets).mapToObj(i -> steps.get(i).operation()).toArray(Operation[]::new);
    this.left = Arrays.stream(targets).map(i -> steps.get(i).left()).toArray();
    this.right = Arrays.stream(targets).map(i -> steps.get(i).right()).toArray();
    this.active = active();
  }

  private boolean[] active() {
    boolean[] depends = new boolean[template.length];
    for (int node : parameterNodes) {
      depends[node] = true;
    }
    for (int i = 0; i < targets.length; i++) {
      depends[targets[i]] = !operations[i].isStepwise() && (depends[left[i]] || depends[right[i]]);
    }
    return depends;
  }

  private static int[] nodes(List<Step> steps, Step.Kind kind) {
    int[] all = new int[steps.size()];
    Arrays.setAll(all, i -> i);
    return Arrays.stream(all).filter(i -> steps.get(i).kind() == kind).toArray();
  }

  private static int[] leaves(List<Step> steps, int[] nodes) {
    return Arrays.stream(nodes).map(i -> (int) steps.get(i).leaf()).toArray();
  }

  /** Whether the formula uses y. */
  boolean usesY() {
    return Arrays.stream(variables).anyMatch(v -> v == 1);
  }
}
