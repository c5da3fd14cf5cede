package org.pixelmon.fluence.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives against finite differences at random places. */
class DerivativeTest {

  /** Arguments are kept where each function is smooth: 0.1 to 0.9, and for some below 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0]+[1]",
        "[0]-[1]",
        "[0]*[1]",
        "[0]/[1]",
        "-[0]*[1]",
        "[0]^[1]",
        "pow([0],2*[1])",
        "pow([0],-[1])",
        "[0]^2+[1]^3",
        "sq([0])*[1]",
        "exp([0]*[1])",
        "log([0]+[1])",
        "log10([0]*[1])",
        "sqrt([0]+[1])",
        "abs([0]-1)*[1]",
        "fabs([0]-1)*[1]",
        "sin([0]*[1])",
        "cos([0]+[1])",
        "tan([0]*[1])",
        "asin([0]*[1])",
        "acos([0]*[1])",
        "atan([0]/[1])",
        "atan2([0],[1])",
        "atan2(-[0],-[1])",
        "sinh([0]+[1])",
        "cosh([0]+[1])",
        "tanh([0]*[1])",
        "min([0],[1]+2)",
        "min([0]+2,[1])",
        "max([0],[1]+2)",
        "max([0]+2,[1])",
        "erf([0]+[1])",
        "erfc([0]-[1])",
        "TMath::Gamma([0]+[1])",
        "TMath::Gamma(-[0]*[1])",
        "TMath::LnGamma([0]*[1])",
        "log2([0]+[1])",
        "cbrt([0]*[1])",
        "hypot([0],[1])",
        "asinh([0]*[1])",
        "acosh(1+[0]+[1])",
        "atanh([0]*[1])",
        "fmod([0]+3,[1]+3)",
        "sign([0],-[1])",
        "(x<1.5)*[0]+(x>=1.5)*[1]*[1]",
        "x<1.5 ? [0]*x : [1]/x",
        "y>0 && x<1 ? [0]*[1] : x<2 ? [1] : exp([0])",
        "([0]<5)*[0]*[1]",
        "floor([0]+7)*[1]",
        "!(x<1)*[0]",
        "gausn",
        "breitwigner",
        "ygaus(0)+xpol1(3)",
        "[0]*TMath::Gaus(x,[1],[2],true)",
        "TMath::Gaus(x,[0])+TMath::BreitWigner(x,[0],[1])",
        "gaus",
        "gaus(0)*pol2(3)",
        "expo",
        "pol5",
        "[0]*exp(-x*x/(2*[1]*[1]))+[2]",
        "[A]*[B]*[A]+[B]^[A]",
        "([0]*x+[1])/(1+y*y/([2]*x+[3])/([2]*x+[3]))+[4]*pow(x,[5])+[6]"
      })
  void agreeWithFiniteDifferences(String text) {
    Formula formula = Formula.parse(text);
    FormulaEvaluator evaluator = formula.evaluator();
    Random random = new Random(20261122);
    for (int trial = 0; trial < 50; trial++) {
      double[] p = random.doubles(formula.parameterCount(), 0.1, 0.9).toArray();
      double x = random.nextDouble(0.1, 3);
      double y = random.nextDouble(-2, 2);
      double[] gradient = new double[p.length];
      double value = valueAndGradient(evaluator, x, y, p, gradient);
      assertThat(value).isEqualTo(formula.evaluator().value(x, y, p));
      for (int i = 0; i < p.length; i++) {
        double expected = fivePoint(evaluator, x, y, p, i);
        double scale = Math.max(1, Math.abs(expected));
        assertThat(gradient[i]).as("by [%d]", i).isCloseTo(expected, within(3e-8 * scale));
      }
    }
  }

  private static double valueAndGradient(
      FormulaEvaluator evaluator, double x, double y, double[] p, double[] gradient) {
    double[] value = new double[1];
    evaluator.valuesAndGradients(
        new double[] {x}, new double[] {y}, p, value, new double[][] {gradient});
    return value[0];
  }

  /** Central difference of fourth order; its error is far below the tolerance. */
  private static double fivePoint(
      FormulaEvaluator evaluator, double x, double y, double[] p, int i) {
    double h = 1e-3 * p[i];
    double near = at(evaluator, x, y, p, i, h) - at(evaluator, x, y, p, i, -h);
    double far = at(evaluator, x, y, p, i, 2 * h) - at(evaluator, x, y, p, i, -2 * h);
    return (8 * near - far) / (12 * h);
  }

  private static double at(
      FormulaEvaluator evaluator, double x, double y, double[] p, int i, double shift) {
    double[] moved = p.clone();
    moved[i] += shift;
    return evaluator.value(x, y, moved);
  }

  @Test
  void theBranchNotTakenHasNoDerivativeEvenWhereItHasNoValue() {
    double[] gradient = new double[2];
    Formula formula = Formula.parse("x>0 ? [0]*log(x) : [1]*sqrt(-x)");
    double value = valueAndGradient(formula.evaluator(), Math.E, 0, new double[] {2, 3}, gradient);
    assertThat(value).isCloseTo(2, within(1e-15));
    assertThat(gradient[0]).isCloseTo(1, within(1e-15));
    assertThat(gradient[1]).isZero();
  }

  @Test
  void ofAComparisonAreZero() {
    double[] gradient = new double[2];
    Formula formula = Formula.parse("(x<[0])*[1]");
    assertThat(valueAndGradient(formula.evaluator(), 1, 0, new double[] {2, 3}, gradient))
        .isEqualTo(3);
    assertThat(gradient).containsExactly(0, 1);
  }

  @Test
  void areFiniteAtTheOriginOfAPower() {
    double[] gradient = new double[2];
    valueAndGradient(
        Formula.parse("[0]*pow(x,[1])").evaluator(), 0, 0, new double[] {2, 3}, gradient);
    assertThat(gradient).containsExactly(0, 0);
  }

  @Test
  void takeNoNoticeOfBranchesWithoutParameters() {
    double[] gradient = new double[1];
    valueAndGradient(
        Formula.parse("[0]+sqrt(x)+x^2").evaluator(), 0, 0, new double[] {2}, gradient);
    assertThat(gradient).containsExactly(1);
  }

  @Test
  void areThoseOfTheReflectedGammaFunctionFarBelowZero() {
    double[] gradient = new double[1];
    FormulaEvaluator gamma = Formula.parse("TMath::Gamma([0]-20.35)").evaluator();
    double[] p = {0.1};
    double value = valueAndGradient(gamma, 0, 0, p, gradient);
    double difference = fivePoint(gamma, 0, 0, p, 0);
    assertThat(gradient[0] / value).isCloseTo(difference / value, within(1e-8));
  }

  @Test
  void doNotOverflowTheStackWhereTheGammaFunctionHasNoValue() {
    double[] gradient = new double[1];
    valueAndGradient(
        Formula.parse("TMath::Gamma([0])").evaluator(), 0, 0, new double[] {-1e7 - 0.5}, gradient);
    assertThat(gradient[0]).isNaN();
  }

  @Test
  void areZeroOnTheBranchNotTaken() {
    double[] gradient = new double[2];
    valueAndGradient(
        Formula.parse("min([0],sqrt([1]))").evaluator(), 0, 0, new double[] {-1, 0}, gradient);
    assertThat(gradient).containsExactly(1, 0);
  }

  @Test
  void areTheSameInBlocksAndOneByOne() {
    Formula formula = Formula.parse("gaus(0)+[3]*y/(1+x*x*[4])");
    double[] p = {3, 0.4, 1.2, -2, 0.7};
    int n = 1000;
    double[] x = new Random(1).doubles(n, -3, 3).toArray();
    double[] y = new Random(2).doubles(n, -3, 3).toArray();
    double[] values = new double[n];
    double[][] gradients = new double[n][5];
    FormulaEvaluator evaluator = formula.evaluator();
    evaluator.valuesAndGradients(x, y, p, values, gradients);
    double[] valuesOnly = new double[n];
    evaluator.values(x, y, p, valuesOnly);

    assertThat(valuesOnly).isEqualTo(values);
    for (int i = 0; i < n; i++) {
      double[] gradient = new double[5];
      assertThat(valueAndGradient(formula.evaluator(), x[i], y[i], p, gradient))
          .isEqualTo(values[i])
          .isEqualTo(formula.evaluator().value(x[i], y[i], p));
      assertThat(gradient).isEqualTo(gradients[i]);
    }
  }
}
