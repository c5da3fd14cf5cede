package org.pixelmon.fluence.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Parses what begins with a name: coordinates, constants, functions, ready-made functions. */
final class NameParser {

  private static final Pattern COORDINATE = Pattern.compile("0*[01]");

  private final TokenStream tokens;
  private final TapeBuilder tape;
  private final ParameterTable parameters;
  private final IntSupplier expression;
  private boolean unnumberedShortcut;

  /** Parses from a stream; {@code expression} parses an argument and gives its node. */
  NameParser(
      TokenStream tokens, TapeBuilder tape, ParameterTable parameters, IntSupplier expression) {
    this.tokens = tokens;
    this.tape = tape;
    this.parameters = parameters;
    this.expression = expression;
  }

  /** Parses what begins with a name just taken, and gives its node. */
  int parse(Token name) {
    if (name.text().equals("x")) {
      return tape.variable(coordinate());
    }
    if (name.text().equals("y")) {
      return tape.variable(1);
    }
    OptionalDouble constant = NamedFunctions.constant(name.text());
    if (constant.isPresent()) {
      return tape.constant(constant.getAsDouble());
    }
    Optional<Shortcut> shortcut = Shortcut.named(name.text());
    return shortcut.isPresent() ? shortcut(shortcut.get(), name) : call(name);
  }

  /** ROOT's x[0] is x and x[1] is y; x alone is x. */
  private int coordinate() {
    if (tokens.peek().kind() != Token.Kind.PARAMETER) {
      return 0;
    }
    Token index = tokens.take();
    if (!COORDINATE.matcher(index.text()).matches()) {
      throw tokens.at(
          index,
          "x[" + index.text() + "] is not a coordinate",
          "x[0] is x, x[1] is y; x times a parameter is x*[" + index.text() + "].");
    }
    return Integer.parseInt(index.text());
  }

  /** {@code gaus}, {@code gaus(3)}, or {@code gaus(x, [0], [1], [2])}. */
  private int shortcut(Shortcut shortcut, Token name) {
    if (!tokens.peek().is("(")) {
      rejectSecondWithoutNumber(name);
      return shortcut.compile(tape, numbered(shortcut, 0, name));
    }
    tokens.take();
    Token first = tokens.peek();
    if (first.kind() == Token.Kind.NUMBER) {
      tokens.take();
      if (!first.text().matches("[0-9]{1,3}")) {
        throw noParameterNumber(name, first);
      }
      tokens.expectClosing();
      return shortcut.compile(tape, numbered(shortcut, Integer.parseInt(first.text()), name));
    }
    if (!first.is("x") && !first.is("y") && first.kind() != Token.Kind.NAME) {
      throw noParameterNumber(name, first);
    }
    List<Integer> arguments = argumentsToClosing();
    requireCount(name, arguments, shortcut.parameters() + 1, shortcut.parameters() + 1);
    int[] nodes = arguments.stream().skip(1).mapToInt(Integer::intValue).toArray();
    return shortcut.compile(tape, arguments.get(0), nodes);
  }

  private RuntimeException noParameterNumber(Token name, Token found) {
    return tokens.at(
        found,
        name.text() + " takes the number of its first parameter, found " + found.described(),
        "Write "
            + name.text()
            + "(0), or its coordinate and parameters, as in gaus(x,[0],[1],[2]).");
  }

  private int[] numbered(Shortcut shortcut, long first, Token name) {
    int[] nodes = new int[shortcut.parameters()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = tape.parameter(parameters.number(first + i, name.column()));
    }
    return nodes;
  }

  private void rejectSecondWithoutNumber(Token name) {
    if (unnumberedShortcut) {
      throw tokens.at(
          name,
          "a second function that would start at [0]",
          "Say where its parameters start, for instance " + name.text() + "(3).");
    }
    unnumberedShortcut = true;
  }

  private int call(Token name) {
    OptionalDouble constant = NamedFunctions.constantFunction(name.text());
    if (constant.isPresent()) {
      tokens.expect("(", "Write " + name.text() + "().");
      tokens.expectClosing();
      return tape.constant(constant.getAsDouble());
    }
    Optional<ComposedFunction> composed = ComposedFunction.named(name.text());
    if (composed.isPresent()) {
      List<Integer> arguments = arguments(name);
      requireCount(name, arguments, 1, composed.get().mostArguments());
      return composed.get().compile(tape, arguments);
    }
    Operation operation =
        NamedFunctions.function(name.text())
            .orElseThrow(
                () ->
                    tokens.at(
                        name,
                        "unknown "
                            + (tokens.peek().is("(") ? "function " : "name ")
                            + name.described(),
                        UnknownName.hint(name.text())));
    List<Integer> arguments = arguments(name);
    requireCount(name, arguments, operation.operands(), operation.operands());
    return operation.operands() == 1
        ? tape.apply(operation, arguments.get(0))
        : tape.apply(operation, arguments.get(0), arguments.get(1));
  }

  private void requireCount(Token name, List<Integer> arguments, int least, int most) {
    if (arguments.size() < least || arguments.size() > most) {
      String wanted = least == most ? "" + most : least + " to " + most;
      throw tokens.at(
          name,
          name.text()
              + " takes "
              + wanted
              + (most == 1 ? " argument" : " arguments")
              + ", found "
              + arguments.size(),
          "Separate arguments by commas.");
    }
  }

  private List<Integer> arguments(Token name) {
    if (!tokens.peek().is("(")) {
      throw tokens.at(
          tokens.peek(), "expected '(' after " + name.text(), "Write " + name.text() + "(...).");
    }
    tokens.take();
    return argumentsToClosing();
  }

  private List<Integer> argumentsToClosing() {
    List<Integer> arguments = new ArrayList<>();
    if (tokens.accept(")")) {
      return arguments;
    }
    tokens.enter();
    do {
      arguments.add(expression.getAsInt());
    } while (tokens.accept(","));
    tokens.leave();
    tokens.expectClosing();
    return arguments;
  }
}
