package org.pixelmon.fluence.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the steps of a formula in the order of their evaluation. Equal steps are kept once, so
 * that a repeated sub-expression is worked out once; operations on numbers alone are done here.
 */
final class TapeBuilder {

  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> known = new HashMap<>();

  /** A number. */
  int constant(double value) {
    return node(new Step(Step.Kind.NUMBER, null, -1, -1, value));
  }

  /** x (0) or y (1). */
  int variable(int index) {
    return node(new Step(Step.Kind.VARIABLE, null, -1, -1, index));
  }

  /** A parameter by its number. */
  int parameter(int index) {
    return node(new Step(Step.Kind.PARAMETER, null, -1, -1, index));
  }

  /** An operation on one node. */
  int apply(Operation operation, int operand) {
    return apply(operation, operand, operand);
  }

  /** An operation on two nodes. */
  int apply(Operation operation, int left, int right) {
    Step a = steps.get(left);
    Step b = steps.get(right);
    if (a.kind() == Step.Kind.NUMBER && b.kind() == Step.Kind.NUMBER) {
      return constant(operation.value(a.leaf(), b.leaf()));
    }
    if (operation == Operation.POWER && b.kind() == Step.Kind.NUMBER && b.leaf() == 2) {
      return apply(Operation.SQUARE, left);
    }
    return node(new Step(Step.Kind.OPERATION, operation, left, right, 0));
  }

  /** The finished list; the last node asked for is not always the last of the list. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private int node(Step step) {
    return known.computeIfAbsent(
        step,
        added -> {
          steps.add(added);
          return steps.size() - 1;
        });
  }
}
