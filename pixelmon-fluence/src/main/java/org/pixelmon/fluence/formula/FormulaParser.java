package org.pixelmon.fluence.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Parses by recursive descent, with the precedence of ROOT 6: powers bind tightest and to the right
 * (2^3^2 is 2^9), then signs and ! (-x^2 is -(x^2), 2^-x is allowed), then as in C++ * and /, + and
 * -, comparisons, == and !=, &amp;&amp;, ||, and a ? b : c. All arithmetic is of real numbers: 1/2
 * is 0.5, and what is true is 1, what is not 0.
 */
final class FormulaParser {

  private static final Map<String, Operation> ORDER =
      Map.of(
          "<", Operation.LESS,
          ">", Operation.GREATER,
          "<=", Operation.LESS_OR_EQUAL,
          ">=", Operation.GREATER_OR_EQUAL);

  private static final Map<String, Operation> EQUALITY =
      Map.of("==", Operation.EQUAL, "!=", Operation.NOT_EQUAL);

  /** A plus before a number leaves it as it is. */
  private static final Map<String, Operation> SIGNS =
      Map.of("+", Operation.ADD, "-", Operation.NEGATE, "!", Operation.NOT);

  private final TokenStream tokens;
  private final TapeBuilder tape = new TapeBuilder();
  private final ParameterTable parameters;
  private final NameParser names;

  private FormulaParser(String formula) {
    this.tokens = new TokenStream(formula);
    this.parameters = new ParameterTable(formula);
    this.names = new NameParser(tokens, tape, parameters, this::expression);
  }

  /** Compiles a formula. */
  static Formula parse(String formula) {
    FormulaParser parser = new FormulaParser(formula);
    int result = parser.expression();
    if (parser.tokens.peek().kind() != Token.Kind.END) {
      throw parser.missingOperator();
    }
    return new Formula(formula, parser.parameters.names(), parser.tape.steps(), result);
  }

  private int expression() {
    int condition = either();
    if (!tokens.accept("?")) {
      return condition;
    }
    tokens.enter();
    int whenTrue = expression();
    tokens.expect(":", "A choice is written condition ? value : other value.");
    int otherwise = expression();
    tokens.leave();
    // The branch not taken becomes 0, and gets no derivative, whatever it is itself.
    return tape.apply(
        Operation.ADD,
        tape.apply(Operation.WHEN, condition, whenTrue),
        tape.apply(Operation.UNLESS, condition, otherwise));
  }

  private int either() {
    int value = both();
    while (tokens.accept("||")) {
      value = tape.apply(Operation.OR, value, both());
    }
    return value;
  }

  private int both() {
    int value = equality();
    while (tokens.accept("&&")) {
      value = tape.apply(Operation.AND, value, equality());
    }
    return value;
  }

  private int equality() {
    int value = comparison();
    Token operator = tokens.peek();
    if (!EQUALITY.containsKey(operator.text())) {
      return value;
    }
    tokens.take();
    int result = tape.apply(EQUALITY.get(operator.text()), value, comparison());
    rejectChain(EQUALITY);
    return result;
  }

  private int comparison() {
    int value = sum();
    Token operator = tokens.peek();
    if (!ORDER.containsKey(operator.text())) {
      return value;
    }
    tokens.take();
    int result = tape.apply(ORDER.get(operator.text()), value, sum());
    rejectChain(ORDER);
    return result;
  }

  /** C++ compares the 0 or 1 of the first comparison with the next number, which nobody means. */
  private void rejectChain(Map<String, Operation> operators) {
    Token operator = tokens.peek();
    if (operators.containsKey(operator.text())) {
      throw tokens.at(
          operator,
          "a comparison of a comparison",
          "Write a<b && b<c for a<b<c, or set parentheses.");
    }
  }

  private int sum() {
    int value = product();
    while (true) {
      if (tokens.accept("+")) {
        value = tape.apply(Operation.ADD, value, product());
      } else if (tokens.accept("-")) {
        value = tape.apply(Operation.SUBTRACT, value, product());
      } else {
        return value;
      }
    }
  }

  private int product() {
    int value = signed();
    while (true) {
      if (tokens.accept("*")) {
        value = tape.apply(Operation.MULTIPLY, value, signed());
      } else if (tokens.accept("/")) {
        value = tape.apply(Operation.DIVIDE, value, signed());
      } else {
        return value;
      }
    }
  }

  /** A power with any signs and ! before it; the one next to it acts first. */
  private int signed() {
    Deque<Operation> signs = new ArrayDeque<>();
    for (Token sign = tokens.peek(); SIGNS.containsKey(sign.text()); sign = tokens.peek()) {
      Operation operation = SIGNS.get(tokens.take().text());
      if (operation == Operation.NEGATE && signs.peek() == Operation.NEGATE) {
        signs.pop();
      } else if (operation != Operation.ADD) {
        signs.push(operation);
      }
    }
    int value = power();
    for (Operation sign : signs) {
      value = tape.apply(sign, value);
    }
    return value;
  }

  private int power() {
    int base = primary();
    if (!tokens.accept("^") && !tokens.accept("**")) {
      return base;
    }
    tokens.enter();
    int exponent = signed();
    tokens.leave();
    return tape.apply(Operation.POWER, base, exponent);
  }

  private int primary() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case NUMBER -> tape.constant(Double.parseDouble(token.text()));
      case PARAMETER -> tape.parameter(parameters.numberOf(token));
      case NAME -> names.parse(token);
      case SYMBOL -> token.is("(") ? parenthesised() : unexpected(token);
      case END -> unexpected(token);
    };
  }

  private int parenthesised() {
    tokens.enter();
    int value = expression();
    tokens.leave();
    tokens.expectClosing();
    return value;
  }

  private int unexpected(Token token) {
    throw tokens.at(
        token,
        "expected a number, x, y, a parameter or a function, found " + token.described(),
        "An operator needs something on either side.");
  }

  private RuntimeException missingOperator() {
    Token token = tokens.peek();
    if (token.is(")")) {
      return tokens.at(token, "')' without '('", "Every parenthesis that closes must open.");
    }
    if (token.is(",")) {
      return tokens.at(
          token, "',' outside a function's arguments", "Decimals are written with a point.");
    }
    if (token.is(":")) {
      return tokens.at(
          token, "':' without '?'", "A choice is written condition ? value : other value.");
    }
    return tokens.at(
        token,
        "expected an operator before " + token.described(),
        "Products are written with '*', as in 2*x.");
  }
}
