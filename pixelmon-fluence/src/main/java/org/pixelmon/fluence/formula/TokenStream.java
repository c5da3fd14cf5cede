package org.pixelmon.fluence.formula;

import java.util.List;

/** The tokens of a formula with a place in them, and the errors that name it. */
final class TokenStream {

  /** Parentheses within parentheses; deeper ones would end in an overflow of the stack. */
  private static final int MAX_DEPTH = 200;

  private final String formula;
  private final List<Token> tokens;
  private int next;
  private int depth;

  TokenStream(String formula) {
    this.formula = formula;
    this.tokens = Lexer.tokens(formula);
  }

  /** The formula they are of. */
  String formula() {
    return formula;
  }

  /** The next token, which stays there. */
  Token peek() {
    return tokens.get(next);
  }

  /** The next token; the end stays there. */
  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  /** Takes the next token if it is this symbol. */
  boolean accept(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    next++;
    return true;
  }

  /**
   * Takes the next token, which has to be this symbol.
   *
   * @param hint what to do when it is not
   */
  void expect(String symbol, String hint) {
    Token token = peek();
    if (!accept(symbol)) {
      throw at(token, "expected '" + symbol + "', found " + token.described(), hint);
    }
  }

  /** Takes the parenthesis that closes. */
  void expectClosing() {
    expect(")", "Every parenthesis that opens must close.");
  }

  /** Goes one level deeper. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw at(peek(), "nested deeper than " + MAX_DEPTH, "Write the formula more simply.");
    }
  }

  /** Comes back from a deeper level. */
  void leave() {
    depth--;
  }

  /** An error at a token. */
  RuntimeException at(Token token, String problem, String hint) {
    return FormulaError.at(formula, token.column(), problem, hint);
  }
}
