package org.pixelmon.fluence.formula;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
          Map.entry("log2", Operation.LOG2),
          Map.entry("cbrt", Operation.CBRT),
          Map.entry("hypot", Operation.HYPOT),
          Map.entry("asinh", Operation.ASINH),
          Map.entry("acosh", Operation.ACOSH),
          Map.entry("atanh", Operation.ATANH),
          Map.entry("floor", Operation.FLOOR),
          Map.entry("ceil", Operation.CEIL),
          Map.entry("fmod", Operation.REMAINDER),
          Map.entry("sign", Operation.SIGN),
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
          Map.entry("TMath::LnGamma", Operation.LOG_GAMMA),
          Map.entry("TMath::Log2", Operation.LOG2),
          Map.entry("TMath::Hypot", Operation.HYPOT),
          Map.entry("TMath::ASinH", Operation.ASINH),
          Map.entry("TMath::ACosH", Operation.ACOSH),
          Map.entry("TMath::ATanH", Operation.ATANH),
          Map.entry("TMath::Floor", Operation.FLOOR),
          Map.entry("TMath::Ceil", Operation.CEIL),
          Map.entry("TMath::Sign", Operation.SIGN));

  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "pi",
          Math.PI,
          "e",
          Math.E,
          "sqrt2",
          Math.sqrt(2),
          "ln10",
          Math.log(10),
          "loge",
          Math.log10(Math.E),
          "true",
          1.0,
          "false",
          0.0,
          "kTRUE",
          1.0,
          "kFALSE",
          0.0);

  private static final Map<String, Double> CONSTANT_FUNCTIONS =
      Map.of(
          "TMath::Pi",
          Math.PI,
          "TMath::TwoPi",
          2 * Math.PI,
          "TMath::PiOver2",
          Math.PI / 2,
          "TMath::PiOver4",
          Math.PI / 4,
          "TMath::InvPi",
          1 / Math.PI,
          "TMath::E",
          Math.E,
          "TMath::Sqrt2",
          Math.sqrt(2),
          "TMath::Ln10",
          Math.log(10),
          "TMath::DegToRad",
          Math.PI / 180,
          "TMath::RadToDeg",
          180 / Math.PI);

  private NamedFunctions() {}

  /** All names of functions. */
  static Set<String> names() {
    return new TreeSet<>(FUNCTIONS.keySet());
  }

  /** The operation behind a name such as {@code exp} or {@code TMath::Exp}. */
  static Optional<Operation> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** The value of a constant such as {@code pi}. */
  static OptionalDouble constant(String name) {
    return value(CONSTANTS, name);
  }

  /** The value of a function without arguments such as {@code TMath::Pi}. */
  static OptionalDouble constantFunction(String name) {
    return value(CONSTANT_FUNCTIONS, name);
  }

  private static OptionalDouble value(Map<String, Double> constants, String name) {
    Double value = constants.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
