package org.pixelmon.fluence.formula;

import org.pixelmon.core.error.UsageException;

/** Builds the errors that point into a formula. */
final class FormulaError {

  /** Longer formulas are cut to this many characters on either side of the mistake. */
  private static final int CONTEXT = 100;

  private FormulaError() {}

  /**
   * An error at a column.
   *
   * @param column counted from 1
   */
  static UsageException at(String formula, int column, String problem, String hint) {
    return new UsageException(
        "formula \"" + excerpt(formula, column) + "\", column " + column + ": " + problem, hint);
  }

  /** The formula in one line. */
  private static String excerpt(String formula, int column) {
    int from = Math.max(0, column - CONTEXT);
    int to = Math.min(formula.length(), column + CONTEXT);
    String shown = formula.substring(from, to).replaceAll("\\s", " ");
    return (from > 0 ? "..." : "") + shown + (to < formula.length() ? "..." : "");
  }
}
