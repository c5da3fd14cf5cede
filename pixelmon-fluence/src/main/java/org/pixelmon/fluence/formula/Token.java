package org.pixelmon.fluence.formula;

/**
 * A piece of a formula.
 *
 * @param kind what it is
 * @param text as written; a parameter without its brackets
 * @param column where it starts, counted from 1
 */
record Token(Kind kind, String text, int column) {

  enum Kind {
    NUMBER,
    NAME,
    PARAMETER,
    SYMBOL,
    END
  }

  /** Whether this is the operator, parenthesis or comma given. */
  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** How an error message calls it. */
  String described() {
    return switch (kind) {
      case END -> "the end of the formula";
      case PARAMETER -> "[" + text + "]";
      default -> "'" + text + "'";
    };
  }
}
