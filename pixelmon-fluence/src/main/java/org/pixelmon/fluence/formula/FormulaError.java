package org.pixelmon.fluence.formula;

import org.pixelmon.core.error.UsageException;

/** Builds the errors that point into a formula. */
final class FormulaError {

  private FormulaError() {}

  /**
   * An error at a column.
   *
   * @param column counted from 1
   */
  static UsageException at(String formula, int column, String problem, String hint) {
    return new UsageException(
        "formula \"" + formula + "\", column " + column + ": " + problem, hint);
  }
}
