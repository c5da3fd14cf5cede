package org.pixelmon.fluence.formula;

import java.util.List;
import java.util.Optional;

/**
 * Functions of ROOT's TMath that are made of simpler steps. Arguments that are left out have ROOT's
 * defaults.
 */
enum ComposedFunction {
  /** TMath::Gaus(x, mean = 0, sigma = 1, norm = false): exp(-0.5 ((x - mean) / sigma)^2). */
  GAUS("TMath::Gaus", 4) {
    @Override
    int compile(TapeBuilder tape, List<Integer> arguments) {
      int sigma = argument(tape, arguments, 2, 1);
      int plain = gaussian(tape, arguments.get(0), argument(tape, arguments, 1, 0), sigma);
      if (arguments.size() < 4) {
        return plain;
      }
      int norm = arguments.get(3);
      return tape.apply(
          Operation.ADD,
          tape.apply(Operation.WHEN, norm, normalised(tape, plain, sigma)),
          tape.apply(Operation.UNLESS, norm, plain));
    }
  },
  /** TMath::BreitWigner(x, mean = 0, gamma = 1): gamma / (2 pi ((x - mean)^2 + gamma^2 / 4)). */
  BREIT_WIGNER("TMath::BreitWigner", 3) {
    @Override
    int compile(TapeBuilder tape, List<Integer> arguments) {
      return breitWigner(
          tape, arguments.get(0), argument(tape, arguments, 1, 0), argument(tape, arguments, 2, 1));
    }
  };

  private final String rootName;
  private final int mostArguments;

  ComposedFunction(String rootName, int mostArguments) {
    this.rootName = rootName;
    this.mostArguments = mostArguments;
  }

  /** The function of this name, if it is one. */
  static Optional<ComposedFunction> named(String name) {
    for (ComposedFunction function : values()) {
      if (function.rootName.equals(name)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  /** Its name in ROOT. */
  String rootName() {
    return rootName;
  }

  /** How many arguments it takes at most; one is the least. */
  int mostArguments() {
    return mostArguments;
  }

  /**
   * Adds it to a formula being compiled.
   *
   * @param arguments their nodes
   * @return the node of its value
   */
  abstract int compile(TapeBuilder tape, List<Integer> arguments);

  private static int argument(TapeBuilder tape, List<Integer> arguments, int i, double otherwise) {
    return i < arguments.size() ? arguments.get(i) : tape.constant(otherwise);
  }

  /** exp(-0.5 ((x - mean) / sigma)^2). */
  static int gaussian(TapeBuilder tape, int x, int mean, int sigma) {
    int pull = tape.apply(Operation.DIVIDE, tape.apply(Operation.SUBTRACT, x, mean), sigma);
    int exponent =
        tape.apply(Operation.MULTIPLY, tape.constant(-0.5), tape.apply(Operation.SQUARE, pull));
    return tape.apply(Operation.EXP, exponent);
  }

  /** A Gaussian over sqrt(2 pi) sigma. */
  static int normalised(TapeBuilder tape, int gaussian, int sigma) {
    int area = tape.apply(Operation.MULTIPLY, tape.constant(Math.sqrt(2 * Math.PI)), sigma);
    return tape.apply(Operation.DIVIDE, gaussian, area);
  }

  /** gamma / (2 pi ((x - mean)^2 + gamma^2 / 4)). */
  static int breitWigner(TapeBuilder tape, int x, int mean, int gamma) {
    int distance = tape.apply(Operation.SQUARE, tape.apply(Operation.SUBTRACT, x, mean));
    int width =
        tape.apply(Operation.MULTIPLY, tape.constant(0.25), tape.apply(Operation.SQUARE, gamma));
    int below =
        tape.apply(
            Operation.MULTIPLY,
            tape.constant(2 * Math.PI),
            tape.apply(Operation.ADD, distance, width));
    return tape.apply(Operation.DIVIDE, gamma, below);
  }
}
