package org.pixelmon.fluence.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ROOT's ready-made functions: {@code gaus} = [0]*exp(-0.5*((x-[1])/[2])^2), {@code gausn} the same
 * over sqrt(2 pi) [2], {@code expo} = exp([0]+[1]*x), {@code breitwigner} =
 * [0]*TMath::BreitWigner(x,[1],[2]), {@code polN} = [0]+[1]*x+...+[N]*x^N. With {@code (n)} behind
 * them their parameters start at [n]; with x or y before them ({@code ygaus}) they are of that
 * coordinate.
 *
 * @param kind which one
 * @param degree of a polynomial; without meaning otherwise
 * @param coordinate what it is a function of: x (0) or y (1)
 */
record Shortcut(Kind kind, int degree, int coordinate) {

  /** Highest degree of {@code polN}. */
  static final int MAX_DEGREE = 20;

  private static final Pattern NAME =
      Pattern.compile("([xy]?)(gausn|gaus|expo|breitwigner|pol)([0-9]{0,2})");

  enum Kind {
    GAUS(3),
    GAUSN(3),
    EXPO(2),
    BREITWIGNER(3),
    POL(1);

    private final int parameters;

    Kind(int parameters) {
      this.parameters = parameters;
    }
  }

  /** The shortcut of this name, if it is one. */
  static Optional<Shortcut> named(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Kind kind = Kind.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    boolean numbered = !parts.group(3).isEmpty();
    int degree = numbered ? Integer.parseInt(parts.group(3)) : 0;
    return numbered == (kind == Kind.POL) && degree <= MAX_DEGREE
        ? Optional.of(new Shortcut(kind, degree, parts.group(1).equals("y") ? 1 : 0))
        : Optional.empty();
  }

  /** Number of parameters it takes. */
  int parameters() {
    return kind.parameters + degree;
  }

  /**
   * Adds it to a formula being compiled, as a function of its own coordinate.
   *
   * @param parameters the nodes of its parameters
   * @return the node of its value
   */
  int compile(TapeBuilder tape, int[] parameters) {
    return compile(tape, tape.variable(coordinate), parameters);
  }

  /** The same as a function of any node. */
  int compile(TapeBuilder tape, int x, int[] parameters) {
    return switch (kind) {
      case GAUS -> tape.apply(Operation.MULTIPLY, parameters[0], gaussian(tape, x, parameters));
      case GAUSN ->
          tape.apply(
              Operation.MULTIPLY,
              parameters[0],
              ComposedFunction.normalised(tape, gaussian(tape, x, parameters), parameters[2]));
      case BREITWIGNER ->
          tape.apply(
              Operation.MULTIPLY,
              parameters[0],
              ComposedFunction.breitWigner(tape, x, parameters[1], parameters[2]));
      case EXPO -> tape.apply(Operation.EXP, polynomial(tape, x, parameters));
      case POL -> polynomial(tape, x, parameters);
    };
  }

  private static int gaussian(TapeBuilder tape, int x, int[] parameters) {
    return ComposedFunction.gaussian(tape, x, parameters[1], parameters[2]);
  }

  private static int polynomial(TapeBuilder tape, int x, int[] parameters) {
    int value = parameters[parameters.length - 1];
    for (int i = parameters.length - 2; i >= 0; i--) {
      value = tape.apply(Operation.ADD, parameters[i], tape.apply(Operation.MULTIPLY, x, value));
    }
    return value;
  }
}
