package org.pixelmon.fluence.formulafit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.FitStatus;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.fluence.formula.Formula;

/** Pseudo-experiments: (fitted - true)/error must scatter like a unit Gaussian. */
class PullTest {

  private static final int EXPERIMENTS = 1000;
  private static final double[] TRUTH = {50, 6, 8};
  private static final Formula FORMULA = Formula.parse("[0]*exp(-x*x/(2*[1]*[1]))+[2]");
  private static final LeastSquaresFit FIT = new LeastSquaresFit(FitSettings.defaults());

  private static FitData experiment(Random random) {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> 0.5 * i).toArray();
    double[] error = IntStream.range(0, 40).mapToDouble(i -> 0.5 + 0.02 * i).toArray();
    double[] value =
        IntStream.range(0, 40)
            .mapToDouble(
                i -> Problems.value(FORMULA, x[i], 0, TRUTH) + error[i] * random.nextGaussian())
            .toArray();
    return FitData.along(x, value, error);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pullsHaveMeanZeroAndWidthOneWithAndWithoutLimits(boolean limits) {
    Random random = new Random(42);
    SummaryStatistics[] pulls = {
      new SummaryStatistics(), new SummaryStatistics(), new SummaryStatistics()
    };
    SummaryStatistics probability = new SummaryStatistics();
    for (int n = 0; n < EXPERIMENTS; n++) {
      FitProblem problem = Problems.free(FORMULA, experiment(random), 30, 4, 1);
      FitResult result = FIT.fit(limits ? limited(problem) : problem);
      assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
      probability.addValue(result.pValue());
      for (int i = 0; i < 3; i++) {
        pulls[i].addValue((result.values()[i] - TRUTH[i]) / Problems.errors(result)[i]);
      }
    }
    for (SummaryStatistics pull : pulls) {
      // Four standard deviations of the mean and of the width of 1000 pulls.
      assertThat(pull.getMean()).isCloseTo(0, within(4 / Math.sqrt(EXPERIMENTS)));
      assertThat(pull.getStandardDeviation())
          .isCloseTo(1, within(4 / Math.sqrt(2.0 * EXPERIMENTS)));
    }
    assertThat(probability.getMean()).isCloseTo(0.5, within(4 * 0.2887 / Math.sqrt(EXPERIMENTS)));
  }

  private static FitProblem limited(FitProblem problem) {
    return new FitProblem(
        FORMULA, problem.data(), problem.parameters().stream().map(p -> p.within(0, 100)).toList());
  }

  @Test
  void twoDimensionalFieldIsFoundAgain() {
    FitResult result = FIT.fit(FieldFit.problem(new Random(7)));

    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.points().used()).isEqualTo(160 * 60);
    assertThat(result.pValue()).isBetween(1e-3, 0.999);
    for (int i = 0; i < FieldFit.TRUTH.length; i++) {
      assertThat((result.values()[i] - FieldFit.TRUTH[i]) / Problems.errors(result)[i])
          .as("pull of [%d]", i)
          .isBetween(-4.0, 4.0);
    }
  }
}
