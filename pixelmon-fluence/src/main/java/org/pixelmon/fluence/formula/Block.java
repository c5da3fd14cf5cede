package org.pixelmon.fluence.formula;

/**
 * One step at several places: its operands, its value and its adjoint, the derivative of the
 * formula by that value.
 */
record Block(double[] left, double[] right, double[] value, double[] adjoint) {}
