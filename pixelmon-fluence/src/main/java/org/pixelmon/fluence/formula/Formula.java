package org.pixelmon.fluence.formula;

import java.util.List;
import org.pixelmon.core.fit.FitModel;

/**
 * A function of x and y with parameters, written as for ROOT's {@code TFormula}: {@code
 * [0]*exp(-x*x/(2*[1]*[1]))+[2]}.
 *
 * <p>Known are x, y (also x[0], x[1]); parameters {@code [0]} or {@code [p0]} numbered from 0
 * without holes, or all named, {@code [A]}, and numbered in the order in which they first appear; +
 * - * / ^ and ** with the precedence of ROOT 6; &lt; &gt; &lt;= &gt;= == != &amp;&amp; || ! (1 for
 * true, 0 for false) and a ? b : c; pow, sq, exp, log (natural), log10, log2, sqrt, cbrt, abs,
 * fabs, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, asinh, acosh, atanh, hypot, min,
 * max, sign, floor, ceil, fmod, erf, erfc, tgamma, lgamma and their {@code TMath::} forms, {@code
 * TMath::Gaus}, {@code TMath::BreitWigner}; pi, e, sqrt2, ln10, loge, {@code TMath::Pi()} and its
 * like; and ROOT's gaus, gausn, expo, breitwigner and pol0 to pol20, as they are, {@code gaus(3)}
 * starting at [3], {@code gaus(x,[A],[B],[C])}, or of y: {@code ygaus}. Three differences to ROOT,
 * all to stop silent mistakes: numbers are real, so 1/2 is 0.5 and not C++'s 0; of several gaus,
 * expo, polN only one may leave its first parameter unsaid; and a&lt;b&lt;c is refused.
 *
 * <p>Immutable; threads share a formula and have a {@link FormulaEvaluator} each.
 */
public final class Formula implements FitModel {

  private final String text;
  private final List<String> parameterNames;
  private final Program program;

  Formula(String text, List<String> parameterNames, List<Step> steps, int result) {
    this.text = text;
    this.parameterNames = parameterNames;
    this.program = new Program(parameterNames.size(), steps, result);
  }

  /**
   * Compiles a formula.
   *
   * @throws org.pixelmon.core.error.UsageException when it is not one; the message names the column
   *     of the mistake, counted from 1
   */
  public static Formula parse(String text) {
    return FormulaParser.parse(text);
  }

  @Override
  public String kind() {
    return "formula";
  }

  /** The formula as it was given. */
  @Override
  public String text() {
    return text;
  }

  /** Names of the parameters by number; {@code p0}, {@code p1}, ... for numbered ones. */
  @Override
  public List<String> parameterNames() {
    return parameterNames;
  }

  /** Number of coordinates it needs: 2 when it uses y, else 1. */
  @Override
  public int dimensions() {
    return program.usesY() ? 2 : 1;
  }

  /** A new evaluator, for one thread. */
  @Override
  public FormulaEvaluator evaluator() {
    return new FormulaEvaluator(program);
  }

  @Override
  public String toString() {
    return text;
  }
}
