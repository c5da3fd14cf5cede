package org.pixelmon.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumericalModelTest {

  /** NIST's Misra1a: monomolecular adsorption, b1 (1 - exp(-b2 x)); certified to 11 digits. */
  private static final double[] X = {
    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
  };

  private static final double[] VALUE = {
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
  };

  private static double[] adsorption(double[] p) {
    return Arrays.stream(X).map(x -> p[0] * (1 - Math.exp(-p[1] * x))).toArray();
  }

  private static NumericalModel model(UnaryOperator<double[]> predictions) {
    return new NumericalModel(
        "adsorption", List.of("b1", "b2"), new double[] {500, 1e-4}, predictions);
  }

  private static FitData points() {
    double[] one = new double[X.length];
    Arrays.fill(one, 1);
    return FitData.along(X, VALUE, one);
  }

  private static FitProblem problem(NumericalModel model) {
    return new FitProblem(
        model,
        points(),
        List.of(
            FitParameter.free("b1", 500).within(0, Double.POSITIVE_INFINITY),
            FitParameter.free("b2", 1e-4).within(0, Double.POSITIVE_INFINITY)));
  }

  @Test
  void findsTheCertifiedAnswerWithoutDerivatives() {
    FitResult result =
        new LeastSquaresFit(new FitSettings(2000, true))
            .fit(problem(model(NumericalModelTest::adsorption)));

    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.values()[0]).isCloseTo(238.94212918, withinPercentage(1e-4));
    assertThat(result.values()[1]).isCloseTo(5.5015643181e-4, withinPercentage(1e-4));
    assertThat(result.parameters().get(0).error()).isCloseTo(2.7070075241, withinPercentage(1e-2));
    assertThat(result.parameters().get(1).error())
        .isCloseTo(7.2668688436e-6, withinPercentage(1e-2));
    assertThat(result.chi2()).isCloseTo(0.12455138894, withinPercentage(1e-4));
  }

  @Test
  void hasTheSlopesOfTheCurveAndStaysOnItsSideOfZero() {
    List<double[]> asked = new ArrayList<>();
    NumericalModel model =
        model(
            p -> {
              asked.add(p);
              return adsorption(p);
            });
    double[][] slopes = new double[X.length][2];

    model
        .evaluator()
        .valuesAndGradients(
            X, new double[X.length], new double[] {240, 0}, new double[X.length], slopes);

    IntStream.range(0, X.length)
        .forEach(i -> assertThat(slopes[i][1]).isCloseTo(240 * X[i], withinPercentage(0.01)));
    assertThat(asked).hasSize(5).allMatch(p -> p[1] >= 0);
  }

  @Test
  void isCalledAModelInMessages() {
    assertThatThrownBy(
            () -> new LeastSquaresFit(FitSettings.defaults()).fit(problem(model(this::nothing))))
        .hasMessage(
            "model \"adsorption\" is not finite at x = 77.6 with the start values [500.0, 1.0E-4]");
  }

  private double[] nothing(double[] p) {
    return Arrays.stream(X).map(x -> Double.NaN).toArray();
  }

  @Test
  void doesNotTakePredictionsOfOtherPoints() {
    FitProblem wrong = problem(model(p -> new double[3]));

    assertThatThrownBy(() -> new LeastSquaresFit(FitSettings.defaults()).fit(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("adsorption: 3 predictions for 14 points");
  }
}
