package org.pixelmon.fluence.formulafit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitParameter;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitReport;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.FitStatus;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.core.fit.ParameterGrid;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.fluence.formula.Formula;

class GridFitTest {

  private static final LeastSquaresFit FIT = new LeastSquaresFit(FitSettings.defaults());
  private static final Formula WAVE = Formula.parse("[0]*sin([1]*x)");

  /** Two periods of a wave: a fit that starts at a wrong frequency ends in a wrong minimum. */
  private static FitData wave() {
    double[] x = IntStream.range(0, 60).mapToDouble(i -> 0.1 * i).toArray();
    double[] value = IntStream.range(0, 60).mapToDouble(i -> 2 * Math.sin(3 * x[i])).toArray();
    double[] error = IntStream.range(0, 60).mapToDouble(i -> 0.1).toArray();
    return FitData.along(x, value, error);
  }

  @Test
  void findsTheMinimumThatASingleStartMisses() {
    FitProblem problem = Problems.free(WAVE, wave(), 1, 8);
    ParameterGrid grid = ParameterGrid.of(new double[] {1, 0.5}, new double[] {1, 8}, 6);

    FitResult single = FIT.fit(problem);
    FitResult best = FIT.fit(problem, grid, Progress.NONE);

    assertThat(single.chi2()).isGreaterThan(100);
    assertThat(best.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(best.values()).containsExactly(new double[] {2, 3}, within(1e-8));
    assertThat(best.effort().starts()).isEqualTo(6);
  }

  @Test
  void givesTheSameBytesEachTime() {
    FitProblem problem = Problems.free(WAVE, wave(), 1, 1);
    ParameterGrid grid = ParameterGrid.of(new double[] {-3, -8}, new double[] {3, 8}, 5);
    String first = new FitReport(FIT.fit(problem, grid, Progress.NONE), Map.of()).json();
    for (int i = 0; i < 10; i++) {
      assertThat(new FitReport(FIT.fit(problem, grid, Progress.NONE), Map.of()).json())
          .isEqualTo(first);
    }
  }

  @Test
  void takesTheFirstOfEqualMinima() {
    // Both signs of [0] and [1] together give the same curve.
    FitProblem problem = Problems.free(WAVE, wave(), 1, 1);
    ParameterGrid grid = ParameterGrid.of(new double[] {-1, -3}, new double[] {1, 3}, 2);

    FitResult result = FIT.fit(problem, grid, Progress.NONE);

    assertThat(result.effort().bestStart()).isZero();
    assertThat(result.values()).containsExactly(new double[] {-2, -3}, within(1e-8));
  }

  @Test
  void passesOverStartsWithoutValue() {
    FitProblem problem =
        Problems.free(
            Formula.parse("log([0])*x"),
            FitData.along(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 1}),
            1);
    ParameterGrid grid = ParameterGrid.of(new double[] {-4}, new double[] {4}, 3);

    FitResult result = FIT.fit(problem, grid, Progress.NONE);

    assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(result.values()[0]).isCloseTo(Math.E, within(1e-9));
    assertThat(result.effort().bestStart()).isEqualTo(2);
  }

  @Test
  void endsInAStatusWhenNoStartHasAValue() {
    FitProblem problem =
        Problems.free(
            Formula.parse("log([0])*x"),
            FitData.along(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 1}),
            1);

    FitResult result =
        FIT.fit(problem, ParameterGrid.of(new double[] {-4}, new double[] {-1}, 2), Progress.NONE);

    assertThat(result.status()).isEqualTo(FitStatus.FAILED);
    assertThat(result.chi2()).isNaN();
    assertThat(Problems.errors(result)).containsOnly(Double.NaN);
    assertThat(new FitReport(result, Map.of()).text())
        .contains("status = failed")
        .contains("p0 = -4.0000000 +- -\n")
        .contains("chi2/ndf = - / 1 = -\n");
  }

  @Test
  void doesNotVaryFixedParameters() {
    FitProblem problem =
        new FitProblem(
            WAVE, wave(), List.of(FitParameter.fixed("p0", 2), FitParameter.free("p1", 1)));
    ParameterGrid grid = ParameterGrid.of(new double[] {-9, 2}, new double[] {9, 4}, 3);

    FitResult result = FIT.fit(problem, grid, Progress.NONE);

    assertThat(result.effort().starts()).isEqualTo(3);
    assertThat(result.values()).containsExactly(new double[] {2, 3}, within(1e-8));
  }

  @Test
  void hasEveryCombinationWithTheLastParameterFastest() {
    ParameterGrid grid = ParameterGrid.of(new double[] {0, 10, 5}, new double[] {1, 30, 5}, 3);

    assertThat(grid.size()).isEqualTo(9);
    assertThat(grid.start(0)).containsExactly(0, 10, 5);
    assertThat(grid.start(1)).containsExactly(0, 20, 5);
    assertThat(grid.start(5)).containsExactly(0.5, 30, 5);
    assertThat(grid.start(8)).containsExactly(1, 30, 5);
  }

  @Test
  void startsInTheMiddleWithOneStep() {
    assertThat(ParameterGrid.of(new double[] {2}, new double[] {4}, 1).start(0)).containsExactly(3);
  }

  @Test
  void refusesGridsThatMakeNoSense() {
    assertUsage(() -> ParameterGrid.of(new double[] {1}, new double[] {0}, 2), "no range");
    assertUsage(() -> ParameterGrid.of(new double[] {Double.NaN}, new double[] {0}, 2), "no range");
    assertUsage(() -> ParameterGrid.of(new double[] {0}, new double[] {1}, 0), "0 values");
    assertUsage(
        () -> ParameterGrid.of(new double[] {0}, new double[] {1, 2}, 2), "1 minima and 2 maxima");
    assertUsage(
        () -> ParameterGrid.of(new double[5], new double[] {1, 1, 1, 1, 1}, 7),
        "grid of 16807 starts, at most 10000");
    assertUsage(
        () -> ParameterGrid.of(new double[2], new double[] {1, 1}, Integer.MAX_VALUE), "starts");
    FitProblem problem = Problems.free(WAVE, wave(), 1, 1);
    assertUsage(
        () -> FIT.fit(problem, ParameterGrid.of(new double[1], new double[] {1}, 2), Progress.NONE),
        "grid for 1 parameters");
  }

  @Test
  void refusesAGridThatLeavesTheLimits() {
    FitProblem problem =
        new FitProblem(
            WAVE,
            wave(),
            List.of(FitParameter.free("p0", 1), FitParameter.free("p1", 1).within(0, 5)));

    assertUsage(
        () ->
            FIT.fit(
                problem, ParameterGrid.of(new double[2], new double[] {1, 6}, 2), Progress.NONE),
        "parameter p1: start value 6.0 is outside its limits 0.0 to 5.0");
  }

  private static void assertUsage(Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }
}
