package org.pixelmon.fluence.formula;

import java.util.Optional;

/**
 * ROOT's ready-made functions of x: {@code gaus} = [0]*exp(-0.5*((x-[1])/[2])^2), {@code expo} =
 * exp([0]+[1]*x), {@code polN} = [0]+[1]*x+...+[N]*x^N. With {@code (n)} behind them their
 * parameters start at [n].
 *
 * @param name as written
 * @param degree of a polynomial; without meaning otherwise
 */
record Shortcut(String name, int degree) {

  /** Highest degree of {@code polN}. */
  static final int MAX_DEGREE = 20;

  /** The shortcut of this name, if it is one. */
  static Optional<Shortcut> named(String name) {
    if (name.equals("gaus") || name.equals("expo")) {
      return Optional.of(new Shortcut(name, 0));
    }
    if (!name.matches("pol[0-9]{1,2}") || Integer.parseInt(name.substring(3)) > MAX_DEGREE) {
      return Optional.empty();
    }
    return Optional.of(new Shortcut(name, Integer.parseInt(name.substring(3))));
  }

  /** Number of parameters it takes. */
  int parameters() {
    return switch (name) {
      case "gaus" -> 3;
      case "expo" -> 2;
      default -> degree + 1;
    };
  }

  /**
   * Adds it to a formula being compiled.
   *
   * @param parameters the nodes of its parameters
   * @return the node of its value
   */
  int compile(TapeBuilder tape, int[] parameters) {
    int x = tape.variable(0);
    return switch (name) {
      case "gaus" -> gaussian(tape, x, parameters);
      case "expo" ->
          tape.apply(
              Operation.EXP,
              tape.apply(
                  Operation.ADD, parameters[0], tape.apply(Operation.MULTIPLY, parameters[1], x)));
      default -> polynomial(tape, x, parameters);
    };
  }

  private static int gaussian(TapeBuilder tape, int x, int[] parameters) {
    int pull =
        tape.apply(
            Operation.DIVIDE, tape.apply(Operation.SUBTRACT, x, parameters[1]), parameters[2]);
    int exponent =
        tape.apply(Operation.MULTIPLY, tape.constant(-0.5), tape.apply(Operation.SQUARE, pull));
    return tape.apply(Operation.MULTIPLY, parameters[0], tape.apply(Operation.EXP, exponent));
  }

  private static int polynomial(TapeBuilder tape, int x, int[] parameters) {
    int value = parameters[parameters.length - 1];
    for (int i = parameters.length - 2; i >= 0; i--) {
      value = tape.apply(Operation.ADD, parameters[i], tape.apply(Operation.MULTIPLY, x, value));
    }
    return value;
  }
}
