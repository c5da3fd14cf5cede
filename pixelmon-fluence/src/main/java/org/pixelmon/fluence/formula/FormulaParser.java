package org.pixelmon.fluence.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses by recursive descent, with the precedence of ROOT 6: powers bind tightest and to the right
 * (2^3^2 is 2^9), then signs (-x^2 is -(x^2), 2^-x is allowed), then * and /, then + and -. All
 * arithmetic is of real numbers: 1/2 is 0.5.
 */
final class FormulaParser {

  /** Parentheses within parentheses; deeper ones would end in an overflow of the stack. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern COORDINATE = Pattern.compile("0*[01]");

  private final String formula;
  private final List<Token> tokens;
  private final TapeBuilder tape = new TapeBuilder();
  private final ParameterTable parameters;
  private int next;
  private int depth;
  private boolean unnumberedShortcut;

  private FormulaParser(String formula) {
    this.formula = formula;
    this.tokens = Lexer.tokens(formula);
    this.parameters = new ParameterTable(formula);
  }

  /** Compiles a formula. */
  static Formula parse(String formula) {
    FormulaParser parser = new FormulaParser(formula);
    int result = parser.sum();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.missingOperator();
    }
    return new Formula(formula, parser.parameters.names(), parser.tape.steps(), result);
  }

  private int sum() {
    int value = product();
    while (true) {
      if (accept("+")) {
        value = tape.apply(Operation.ADD, value, product());
      } else if (accept("-")) {
        value = tape.apply(Operation.SUBTRACT, value, product());
      } else {
        return value;
      }
    }
  }

  private int product() {
    int value = signed();
    while (true) {
      if (accept("*")) {
        value = tape.apply(Operation.MULTIPLY, value, signed());
      } else if (accept("/")) {
        value = tape.apply(Operation.DIVIDE, value, signed());
      } else {
        return value;
      }
    }
  }

  private int signed() {
    boolean negative = false;
    while (peek().is("+") || peek().is("-")) {
      negative ^= take().is("-");
    }
    int value = power();
    return negative ? tape.apply(Operation.NEGATE, value) : value;
  }

  private int power() {
    int base = primary();
    if (!accept("^") && !accept("**")) {
      return base;
    }
    enter();
    int exponent = signed();
    depth--;
    return tape.apply(Operation.POWER, base, exponent);
  }

  private int primary() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> tape.constant(Double.parseDouble(token.text()));
      case PARAMETER -> tape.parameter(parameters.numberOf(token));
      case NAME -> name(token);
      case SYMBOL -> token.is("(") ? parenthesised() : unexpected(token);
      case END -> unexpected(token);
    };
  }

  private int parenthesised() {
    enter();
    int value = sum();
    depth--;
    expect(")");
    return value;
  }

  private int name(Token name) {
    switch (name.text()) {
      case "x":
        return tape.variable(coordinate());
      case "y":
        return tape.variable(1);
      case "pi":
        return tape.constant(Math.PI);
      default:
        break;
    }
    Optional<Shortcut> shortcut = Shortcut.named(name.text());
    if (shortcut.isPresent()) {
      return shortcut(shortcut.get(), name);
    }
    return call(name);
  }

  /** ROOT's x[0] is x and x[1] is y; x alone is x. */
  private int coordinate() {
    if (peek().kind() != Token.Kind.PARAMETER) {
      return 0;
    }
    Token index = take();
    if (!COORDINATE.matcher(index.text()).matches()) {
      throw at(
          index,
          "x[" + index.text() + "] is not a coordinate",
          "x[0] is x, x[1] is y; x times a parameter is x*[" + index.text() + "].");
    }
    return Integer.parseInt(index.text());
  }

  private int shortcut(Shortcut shortcut, Token name) {
    int first = firstParameter(name);
    int[] nodes = new int[shortcut.parameters()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = tape.parameter(parameters.number((long) first + i, name.column()));
    }
    return shortcut.compile(tape, nodes);
  }

  private int firstParameter(Token name) {
    if (accept("(")) {
      Token first = take();
      if (!first.text().matches("[0-9]{1,3}")) {
        throw at(
            first,
            name.text() + " takes the number of its first parameter, found " + first.described(),
            "Write " + name.text() + "(0).");
      }
      expect(")");
      return Integer.parseInt(first.text());
    }
    if (unnumberedShortcut) {
      throw at(
          name,
          "a second function that would start at [0]",
          "Say where its parameters start, for instance " + name.text() + "(3).");
    }
    unnumberedShortcut = true;
    return 0;
  }

  private int call(Token name) {
    Optional<Double> constant = NamedFunctions.constantFunction(name.text());
    if (constant.isPresent()) {
      expect("(");
      expect(")");
      return tape.constant(constant.get());
    }
    Operation operation =
        NamedFunctions.function(name.text())
            .orElseThrow(
                () ->
                    at(
                        name,
                        "unknown " + (peek().is("(") ? "function " : "name ") + name.described(),
                        NamedFunctions.hintFor(name.text())));
    List<Integer> arguments = arguments(name);
    if (arguments.size() != operation.operands()) {
      throw at(
          name,
          name.text() + " takes " + count(operation.operands()) + ", found " + arguments.size(),
          "Separate arguments by commas.");
    }
    return operation.operands() == 1
        ? tape.apply(operation, arguments.get(0))
        : tape.apply(operation, arguments.get(0), arguments.get(1));
  }

  private static String count(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private List<Integer> arguments(Token name) {
    if (!peek().is("(")) {
      throw at(peek(), "expected '(' after " + name.text(), "Write " + name.text() + "(...).");
    }
    take();
    List<Integer> arguments = new ArrayList<>();
    if (accept(")")) {
      return arguments;
    }
    enter();
    do {
      arguments.add(sum());
    } while (accept(","));
    depth--;
    expect(")");
    return arguments;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private boolean accept(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    next++;
    return true;
  }

  private void expect(String symbol) {
    Token token = peek();
    if (!accept(symbol)) {
      throw at(
          token,
          "expected '" + symbol + "', found " + token.described(),
          "Every parenthesis that opens must close.");
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw at(peek(), "nested deeper than " + MAX_DEPTH, "Write the formula more simply.");
    }
  }

  private int unexpected(Token token) {
    throw at(
        token,
        "expected a number, x, y, a parameter or a function, found " + token.described(),
        "An operator needs something on either side.");
  }

  private RuntimeException missingOperator() {
    Token token = peek();
    if (token.is(")")) {
      return at(token, "')' without '('", "Every parenthesis that closes must open.");
    }
    if (token.is(",")) {
      return at(token, "',' outside a function's arguments", "Decimals are written with a point.");
    }
    return at(
        token,
        "expected an operator before " + token.described(),
        "Products are written with '*', as in 2*x.");
  }

  private RuntimeException at(Token token, String problem, String hint) {
    return FormulaError.at(formula, token.column(), problem, hint);
  }
}
