package org.pixelmon.fluence.formula;

import java.util.List;

/**
 * A function of x and y with parameters, written as for ROOT's {@code TFormula}: {@code
 * [0]*exp(-x*x/(2*[1]*[1]))+[2]}.
 *
 * <p>Known are x, y (also x[0], x[1]); parameters {@code [0]} or {@code [p0]} numbered from 0
 * without holes, or all named, {@code [A]}, and numbered in the order in which they first appear; +
 * - * / ^ and ** with the precedence of ROOT 6; pow, sq, exp, log (natural), log10, sqrt, abs,
 * fabs, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, min, max, erf, erfc, tgamma,
 * lgamma and their {@code TMath::} forms; pi, {@code TMath::Pi()}, {@code TMath::E()}; and ROOT's
 * gaus, expo and pol0 to pol20, {@code gaus(3)} starting at [3]. Two differences to ROOT, both to
 * stop silent mistakes: numbers are real, so 1/2 is 0.5 and not C++'s 0; and of several gaus, expo,
 * polN only one may leave its first parameter unsaid.
 *
 * <p>Immutable; threads share a formula and have a {@link FormulaEvaluator} each.
 */
public final class Formula {

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

  /** The formula as it was given. */
  public String text() {
    return text;
  }

  /** Names of the parameters by number; {@code p0}, {@code p1}, ... for numbered ones. */
  public List<String> parameterNames() {
    return parameterNames;
  }

  /** Number of parameters. */
  public int parameterCount() {
    return parameterNames.size();
  }

  /** Number of coordinates it needs: 2 when it uses y, else 1. */
  public int dimensions() {
    return program.usesY() ? 2 : 1;
  }

  /** A new evaluator, for one thread. */
  public FormulaEvaluator evaluator() {
    return new FormulaEvaluator(program);
  }

  /**
   * The value at one place; for many places take an {@link #evaluator()}.
   *
   * @param y without meaning when the formula has one coordinate
   * @param parameters one value per parameter
   */
  public double valueAt(double x, double y, double... parameters) {
    return new FormulaEvaluator(program, 1).value(x, y, parameters);
  }

  @Override
  public String toString() {
    return text;
  }
}
