/**
 * Formulas of x, y and numbered parameters in the syntax of ROOT's {@code TFormula}, compiled for
 * fast evaluation together with their derivatives. What a formula is fitted to does not belong
 * here. All values are plain numbers; units are the caller's, angles are radians.
 *
 * <p>The parser is our own and not a translation to exp4j 0.4.8, which was tried: it reports most
 * mistakes without a position (an unmatched parenthesis ends in a bare {@code
 * EmptyStackException}), reads {@code 1e} as 2.718, and knows no derivatives, so that one gradient
 * of a formula with seven parameters costs eight or more evaluations of 0.2 us. Here a mistake is
 * reported with its column, and value and gradient together come from one forward and one backward
 * pass (reverse-mode differentiation; A. Griewank, A. Walther, "Evaluating Derivatives", SIAM 2008,
 * chapter 3), exact to rounding, at a cost that does not grow with the number of parameters.
 */
package org.pixelmon.fluence.formula;
