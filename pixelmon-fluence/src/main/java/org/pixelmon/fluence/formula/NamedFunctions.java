package org.pixelmon.fluence.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The functions and constants a formula may name: those of C's mathematics and of ROOT's {@code
 * TMath}. As in ROOT, {@code log} is the natural logarithm.
 */
final class NamedFunctions {

  private static final Map<String, Operation> FUNCTIONS =
      Map.ofEntries(
          Map.entry("exp", Operation.EXP),
          Map.entry("log", Operation.LOG),
          Map.entry("log10", Operation.LOG10),
          Map.entry("sqrt", Operation.SQRT),
          Map.entry("abs", Operation.ABS),
          Map.entry("fabs", Operation.ABS),
          Map.entry("sin", Operation.SIN),
          Map.entry("cos", Operation.COS),
          Map.entry("tan", Operation.TAN),
          Map.entry("asin", Operation.ASIN),
          Map.entry("acos", Operation.ACOS),
          Map.entry("atan", Operation.ATAN),
          Map.entry("atan2", Operation.ATAN2),
          Map.entry("sinh", Operation.SINH),
          Map.entry("cosh", Operation.COSH),
          Map.entry("tanh", Operation.TANH),
          Map.entry("pow", Operation.POWER),
          Map.entry("sq", Operation.SQUARE),
          Map.entry("min", Operation.MIN),
          Map.entry("max", Operation.MAX),
          Map.entry("erf", Operation.ERF),
          Map.entry("erfc", Operation.ERFC),
          Map.entry("tgamma", Operation.GAMMA),
          Map.entry("lgamma", Operation.LOG_GAMMA),
          Map.entry("TMath::Exp", Operation.EXP),
          Map.entry("TMath::Log", Operation.LOG),
          Map.entry("TMath::Log10", Operation.LOG10),
          Map.entry("TMath::Sqrt", Operation.SQRT),
          Map.entry("TMath::Sq", Operation.SQUARE),
          Map.entry("TMath::Abs", Operation.ABS),
          Map.entry("TMath::Sin", Operation.SIN),
          Map.entry("TMath::Cos", Operation.COS),
          Map.entry("TMath::Tan", Operation.TAN),
          Map.entry("TMath::ASin", Operation.ASIN),
          Map.entry("TMath::ACos", Operation.ACOS),
          Map.entry("TMath::ATan", Operation.ATAN),
          Map.entry("TMath::ATan2", Operation.ATAN2),
          Map.entry("TMath::SinH", Operation.SINH),
          Map.entry("TMath::CosH", Operation.COSH),
          Map.entry("TMath::TanH", Operation.TANH),
          Map.entry("TMath::Power", Operation.POWER),
          Map.entry("TMath::Min", Operation.MIN),
          Map.entry("TMath::Max", Operation.MAX),
          Map.entry("TMath::Erf", Operation.ERF),
          Map.entry("TMath::Erfc", Operation.ERFC),
          Map.entry("TMath::Gamma", Operation.GAMMA),
          Map.entry("TMath::LnGamma", Operation.LOG_GAMMA));

  private static final Map<String, Double> CONSTANT_FUNCTIONS =
      Map.of("TMath::Pi", Math.PI, "TMath::E", Math.E);

  private NamedFunctions() {}

  /** The operation behind a name such as {@code exp} or {@code TMath::Exp}. */
  static Optional<Operation> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** The value of a function without arguments such as {@code TMath::Pi}. */
  static Optional<Double> constantFunction(String name) {
    return Optional.ofNullable(CONSTANT_FUNCTIONS.get(name));
  }

  /** What a user can do about a name nobody knows: the same name in other letters, or the list. */
  static String hintFor(String unknown) {
    String bare = unknown.substring(unknown.lastIndexOf(':') + 1);
    for (String candidate : List.of(unknown, bare, "TMath::" + bare)) {
      for (String name : new TreeSet<>(FUNCTIONS.keySet())) {
        if (name.equalsIgnoreCase(candidate)) {
          return "Did you mean " + name + "?";
        }
      }
    }
    TreeSet<String> plain = new TreeSet<>(FUNCTIONS.keySet());
    plain.removeIf(name -> name.startsWith("TMath::"));
    return "Known are "
        + String.join(", ", plain)
        + ", their TMath:: forms, pi, TMath::Pi(), TMath::E(), gaus, expo and pol0 to pol"
        + Shortcut.MAX_DEGREE
        + ".";
  }
}
