package org.pixelmon.fluence.formulafit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitParameter;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.FitStatus;
import org.pixelmon.core.fit.FittedParameter;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.fluence.formula.Formula;

class LeastSquaresFitTest {

  private static final LeastSquaresFit FIT = new LeastSquaresFit(FitSettings.defaults());
  private static final Formula LINE = Formula.parse("[0]+[1]*x");

  /** Points and errors of no particular law. */
  private static final double[] X = {1, 2, 3, 4, 5};

  private static final double[] VALUE = {2.2, 2.9, 4.5, 4.8, 6.4};
  private static final double[] ERROR = {0.1, 0.2, 0.1, 0.3, 0.2};

  private static FitData points() {
    return FitData.along(X, VALUE, ERROR);
  }

  private static double weighted(int powerOfX, int powerOfValue) {
    double sum = 0;
    for (int i = 0; i < X.length; i++) {
      sum += Math.pow(X[i], powerOfX) * Math.pow(VALUE[i], powerOfValue) / (ERROR[i] * ERROR[i]);
    }
    return sum;
  }

  /** The closed formulas of a straight line, for instance in the PDG review "Statistics". */
  @Test
  void givesTheTextbookAnswerForAStraightLine() {
    FitResult result = FIT.fit(Problems.free(LINE, points(), 0, 0));

    double determinant = weighted(0, 0) * weighted(2, 0) - Math.pow(weighted(1, 0), 2);
    double offset =
        (weighted(2, 0) * weighted(0, 1) - weighted(1, 0) * weighted(1, 1)) / determinant;
    double slope =
        (weighted(0, 0) * weighted(1, 1) - weighted(1, 0) * weighted(0, 1)) / determinant;
    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.values()[0]).isCloseTo(offset, within(1e-12));
    assertThat(result.values()[1]).isCloseTo(slope, within(1e-12));
    assertThat(Problems.errors(result)[0])
        .isCloseTo(Math.sqrt(weighted(2, 0) / determinant), within(1e-12));
    assertThat(Problems.errors(result)[1])
        .isCloseTo(Math.sqrt(weighted(0, 0) / determinant), within(1e-12));
    assertThat(result.covariance().at(0, 1))
        .isCloseTo(-weighted(1, 0) / determinant, within(1e-12));
    assertThat(result.correlation().at(0, 1))
        .isCloseTo(-weighted(1, 0) / Math.sqrt(weighted(0, 0) * weighted(2, 0)), within(1e-12));
    assertThat(result.ndf()).isEqualTo(3);
    assertThat(Problems.value(LINE, 10, 0, result.values()))
        .isCloseTo(offset + 10 * slope, within(1e-12));
  }

  @Test
  void givesTheProbabilityOfTheChi2Distribution() {
    FitResult result = FIT.fit(Problems.free(LINE, points(), 0, 0));

    double expected = 1 - new ChiSquaredDistribution(3).cumulativeProbability(result.chi2());
    assertThat(result.pValue()).isCloseTo(expected, within(1e-12));
    assertThat(result.reducedChi2()).isEqualTo(result.chi2() / 3);
  }

  @Test
  void scalesErrorsByTheScatterOnRequestOnly() {
    FitResult plain = FIT.fit(Problems.free(LINE, points(), 0, 0));
    FitResult scaled =
        new LeastSquaresFit(new FitSettings(2000, true)).fit(Problems.free(LINE, points(), 0, 0));

    assertThat(Problems.errors(scaled)[1])
        .isCloseTo(Problems.errors(plain)[1] * Math.sqrt(plain.reducedChi2()), within(1e-12));
  }

  @Test
  void leavesOutPointsWithoutErrorOrNumberAndCountsThem() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] value = Arrays.copyOf(VALUE, 8);
    double[] error = Arrays.copyOf(ERROR, 8);
    value[6] = Double.NaN;
    error[6] = 1;
    error[7] = -1;

    FitResult result = FIT.fit(Problems.free(LINE, FitData.along(x, value, error), 0, 0));

    assertThat(result.points()).isEqualTo(new FitResult.Points(5, 2, 1));
    assertThat(result.values()).isEqualTo(FIT.fit(Problems.free(LINE, points(), 0, 0)).values());
  }

  @Test
  void keepsFixedParameters() {
    FitProblem problem =
        new FitProblem(
            LINE, points(), List.of(FitParameter.free("p0", 0), FitParameter.fixed("p1", 1.5)));

    FitResult result = FIT.fit(problem);

    double expected = (weighted(0, 1) - 1.5 * weighted(1, 0)) / weighted(0, 0);
    assertThat(result.values()).containsExactly(new double[] {expected, 1.5}, within(1e-12));
    assertThat(Problems.errors(result)[0]).isCloseTo(1 / Math.sqrt(weighted(0, 0)), within(1e-12));
    assertThat(Problems.errors(result)[1]).isZero();
    assertThat(result.parameters().get(1).state()).isEqualTo(FittedParameter.State.FIXED);
    assertThat(result.ndf()).isEqualTo(4);
  }

  @Test
  void limitsThatDoNotMatterChangeNeitherValuesNorErrors() {
    FitResult free = FIT.fit(Problems.free(LINE, points(), 0.5, 0.5));
    double[][] limits = {
      {-100, 100}, {0, Double.POSITIVE_INFINITY}, {Double.NEGATIVE_INFINITY, 50}, {0.5, 1e9}
    };
    for (double[] limit : limits) {
      FitParameter p0 = FitParameter.free("p0", 0.5).within(limit[0], limit[1]);
      FitParameter p1 = FitParameter.free("p1", 0.5).within(limit[0], limit[1]);

      FitResult result = FIT.fit(new FitProblem(LINE, points(), List.of(p0, p1)));

      assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
      assertThat(result.values()).containsExactly(free.values(), within(1e-8));
      assertThat(Problems.errors(result)).containsExactly(Problems.errors(free), within(1e-8));
    }
  }

  @Test
  void stopsOnALimitAndFitsTheOthersAsIfItWereFixed() {
    double[][] limits = {
      {0, 0.8}, {Double.NEGATIVE_INFINITY, 0.8}, {1.5, 9}, {1.5, Double.POSITIVE_INFINITY}
    };
    for (double[] limit : limits) {
      double edge = limit[1] == 0.8 ? 0.8 : 1.5;
      FitParameter slope =
          FitParameter.free("p1", edge == 0.8 ? 0.3 : 2).within(limit[0], limit[1]);

      FitResult result =
          FIT.fit(new FitProblem(LINE, points(), List.of(FitParameter.free("p0", 0), slope)));

      double offset = (weighted(0, 1) - edge * weighted(1, 0)) / weighted(0, 0);
      assertThat(result.status()).isEqualTo(FitStatus.AT_LIMIT);
      assertThat(result.values()).containsExactly(new double[] {offset, edge}, within(1e-7));
      assertThat(result.values()[1]).isEqualTo(edge);
      assertThat(Problems.errors(result)[0])
          .isCloseTo(1 / Math.sqrt(weighted(0, 0)), within(1e-12));
      assertThat(Problems.errors(result)[1]).isNaN();
      assertThat(result.parameters().get(1).state()).isEqualTo(FittedParameter.State.AT_LIMIT);
    }
  }

  @Test
  void leavesALimitItStartsOn() {
    FitParameter slope = FitParameter.free("p1", 0).within(0, 100);
    FitParameter offset = FitParameter.free("p0", 0).within(0, Double.POSITIVE_INFINITY);

    FitResult result = FIT.fit(new FitProblem(LINE, points(), List.of(offset, slope)));

    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.values())
        .containsExactly(FIT.fit(Problems.free(LINE, points(), 0, 0)).values(), within(1e-8));
  }

  @Test
  void neverEvaluatesOutsideTheLimits() {
    // sqrt([1]) has no value below 0, and the best [1] is 0.
    Formula formula = Formula.parse("[0]+sqrt([1])*x");
    FitData flat = FitData.along(X, new double[] {3, 2.5, 2, 1.5, 1}, ERROR);
    FitParameter slope = FitParameter.free("p1", 4).within(1e-6, Double.POSITIVE_INFINITY);

    FitResult result =
        FIT.fit(new FitProblem(formula, flat, List.of(FitParameter.free("p0", 0), slope)));

    assertThat(result.status()).isEqualTo(FitStatus.AT_LIMIT);
    assertThat(result.values()[1]).isEqualTo(1e-6);
  }

  @Test
  void saysWhenTheDataDoNotDetermineTheParameters() {
    FitResult result = FIT.fit(Problems.free(Formula.parse("[0]*[1]*x+[2]"), points(), 1, 1, 1));

    assertThat(result.status()).isEqualTo(FitStatus.SINGULAR);
    assertThat(result.values()[0] * result.values()[1])
        .isCloseTo(FIT.fit(Problems.free(LINE, points(), 0, 0)).values()[1], within(1e-6));
    assertThat(Problems.errors(result)).containsOnly(Double.NaN);
  }

  @Test
  void saysWhenAParameterHasNoEffect() {
    FitResult result = FIT.fit(Problems.free(Formula.parse("[0]*x+0*[1]"), points(), 1, 1));

    assertThat(result.status()).isEqualTo(FitStatus.SINGULAR);
  }

  @Test
  void stopsAtTheLimitOfEvaluations() {
    NistProblem hard = NistProblem.read("MGH17");

    FitResult result =
        new LeastSquaresFit(new FitSettings(10, false))
            .fit(Problems.free(hard.formula(), hard.data(), hard.start1()));

    assertThat(result.status()).isEqualTo(FitStatus.EVALUATION_LIMIT);
    assertThat(result.chi2()).isFinite();
  }

  @Test
  void saysWhenThereIsNoMinimum() {
    // exp(-[0]) falls towards its best value 0 for ever.
    FitResult result =
        FIT.fit(
            Problems.free(
                Formula.parse("exp(-[0])"),
                FitData.along(X, new double[] {-1, -1, -1, -1, -1}, ERROR),
                0));

    assertThat(result.status()).isNotEqualTo(FitStatus.CONVERGED);
  }

  @Test
  void fitsAsManyParametersAsPoints() {
    FitResult result = FIT.fit(Problems.free(Formula.parse("pol4"), points(), 0, 0, 0, 0, 0));

    assertThat(result.ndf()).isZero();
    assertThat(result.chi2()).isCloseTo(0, within(1e-15));
    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.pValue()).isNaN();
    assertThat(result.reducedChi2()).isNaN();
  }

  @Test
  void fitsParametersOfVeryDifferentSize() {
    double[] value = Arrays.stream(X).map(x -> 3e14 * Math.exp(-x / 1e-1) + 2e-7).toArray();
    double[] error = Arrays.stream(value).map(v -> 0.01 * v).toArray();

    FitResult result =
        FIT.fit(
            Problems.free(
                Formula.parse("[0]*exp(-x/[1])+[2]"),
                FitData.along(X, value, error),
                1e14,
                0.12,
                1e-7));

    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.values()[0]).isCloseTo(3e14, withinPercentage(1e-6));
    assertThat(result.values()[1]).isCloseTo(0.1, withinPercentage(1e-6));
    assertThat(result.values()[2]).isCloseTo(2e-7, withinPercentage(1e-6));
  }

  @Test
  void refusesAStartWithoutValue() {
    assertThatThrownBy(() -> FIT.fit(Problems.free(Formula.parse("log([0]*x)"), points(), -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage("formula \"log([0]*x)\" is not finite at x = 1.0 with the start values [-1.0]");
  }

  @Test
  void refusesAStartWithoutSlope() {
    assertThatThrownBy(() -> FIT.fit(Problems.free(Formula.parse("sqrt([0])*x"), points(), 0)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "formula \"sqrt([0])*x\" has a derivative that is not finite at x = 1.0 with the start"
                + " values [0.0]");
  }

  @Test
  void refusesAStartWhoseChi2IsBeyondAllNumbers() {
    assertThatThrownBy(() -> FIT.fit(Problems.free(LINE, points(), 1e200, 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has a chi2 beyond the largest number");
  }
}
