package org.pixelmon.fluence.formula;

/**
 * A step of a compiled formula; its result is the node of the step's own number.
 *
 * @param operation what is done; null for a leaf (number, variable or parameter)
 * @param left node of the left operand
 * @param right node of the right operand; the left one again for operations of one operand
 * @param leaf for a number its value, for a variable or parameter its index
 * @param kind what the step is
 */
record Step(Kind kind, Operation operation, int left, int right, double leaf) {

  enum Kind {
    NUMBER,
    VARIABLE,
    PARAMETER,
    OPERATION
  }
}
