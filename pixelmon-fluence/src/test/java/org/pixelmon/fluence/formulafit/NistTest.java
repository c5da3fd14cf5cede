package org.pixelmon.fluence.formulafit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.FitStatus;
import org.pixelmon.core.fit.LeastSquaresFit;

/**
 * Fits against the certified answers of NIST's Statistical Reference Datasets for nonlinear
 * regression, from both of NIST's starting points. The data carry no errors, so parameter errors
 * are scaled by sqrt(chi2/ndf), as NIST's standard deviations are.
 */
class NistTest {

  private static final LeastSquaresFit FIT = new LeastSquaresFit(new FitSettings(5000, true));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Misra1a",
        "DanWood",
        "Kirby2",
        "Hahn1",
        "MGH17",
        "Lanczos3",
        "Thurber",
        "Eckerle4",
        "BoxBOD",
        "Rat43",
        "MGH09",
        "MGH10"
      })
  void findsTheCertifiedParametersFromBothStarts(String name) {
    NistProblem problem = NistProblem.read(name);
    assertCertified(problem, problem.start1(), 1e-4);
    assertCertified(problem, problem.start2(), 1e-4);
  }

  /**
   * Residuals of 1e-13 are the rounding of a double, which the certified deviations, worked out
   * with more digits, do not have: two digits less of them are asked for.
   */
  @ParameterizedTest
  @ValueSource(strings = "Lanczos1")
  void findsTheCertifiedParametersOfDataWithoutNoise(String name) {
    NistProblem problem = NistProblem.read(name);
    assertCertified(problem, problem.start1(), 1e-2);
    assertCertified(problem, problem.start2(), 1e-2);
  }

  /** Guards the tables: a digit lost in typing would show here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Misra1a",
        "DanWood",
        "Kirby2",
        "Hahn1",
        "MGH17",
        "Lanczos3",
        "Thurber",
        "Eckerle4",
        "BoxBOD",
        "Rat43",
        "MGH09",
        "MGH10"
      })
  void certifiedParametersGiveTheCertifiedSumOfSquares(String name) {
    NistProblem problem = NistProblem.read(name);
    double sum = 0;
    for (int i = 0; i < problem.data().size(); i++) {
      double fitted = Problems.value(problem.formula(), problem.data().x(i), 0, problem.values());
      sum += Math.pow(fitted - problem.data().value(i), 2);
    }
    assertThat(sum).isCloseTo(problem.sumOfSquares(), withinPercentage(1e-8));
  }

  private static void assertCertified(NistProblem problem, double[] start, double errorTolerance) {
    FitResult result = FIT.fit(Problems.free(problem.formula(), problem.data(), start));
    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    for (int i = 0; i < start.length; i++) {
      assertThat(result.values()[i])
          .as("value of [%d]", i)
          .isCloseTo(problem.values()[i], withinPercentage(100 * 1e-6));
      assertThat(Problems.errors(result)[i])
          .as("error of [%d]", i)
          .isCloseTo(problem.deviations()[i], withinPercentage(100 * errorTolerance));
    }
    assertThat(result.chi2())
        .isCloseTo(problem.sumOfSquares(), withinPercentage(100 * errorTolerance));
  }
}
