package org.pixelmon.core.fit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;

class FitProblemTest {

  private static final Polynomial LINE = new Polynomial("[0]+[1]*x", "p0", "p1");
  private static final FitData POINTS =
      FitData.along(new double[] {1, 2, 3}, new double[] {1, 2, 3}, new double[] {1, 1, 0});

  private static final FitData LAST_TWO =
      FitData.along(new double[] {2, 3}, new double[] {2, 3}, new double[] {1, 0});

  private static FitProblem free(FitModel model, FitData data, double... start) {
    return new FitProblem(
        model,
        data,
        IntStream.range(0, start.length)
            .mapToObj(i -> FitParameter.free("p" + i, start[i]))
            .toList());
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatThrownBy(
            () -> free(LINE, FitData.along(new double[0], new double[0], new double[0]), 0, 0))
        .isInstanceOf(NoDataException.class)
        .hasMessage("no points in the range of the fit");
  }

  @Test
  void refusesFewerUsablePointsThanFreeParameters() {
    assertThatThrownBy(() -> free(LINE, LAST_TWO, 0, 0))
        .isInstanceOf(NoDataException.class)
        .hasMessage(
            "1 usable points for 2 free parameters (2 points in the range, 1 without error, 0 not"
                + " finite)");
  }

  @Test
  void refusesTheWrongNumberOfStartValues() {
    assertThatThrownBy(() -> free(LINE, POINTS, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage("formula \"[0]+[1]*x\" has 2 parameters, got 1 start values");
  }

  @Test
  void refusesAFormulaOfTwoCoordinatesForPointsAlongOne() {
    assertThatThrownBy(() -> free(new Polynomial("[0]*y", 2, List.of("p0")), POINTS, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("uses y");
  }

  @Test
  void refusesAFitOfNothing() {
    assertThatThrownBy(
            () ->
                new FitProblem(
                    LINE,
                    POINTS,
                    List.of(FitParameter.fixed("p0", 0), FitParameter.fixed("p1", 0))))
        .isInstanceOf(UsageException.class)
        .hasMessage("no parameter is free to be fitted");
    assertThatThrownBy(() -> free(new Polynomial("x"), POINTS)).isInstanceOf(UsageException.class);
  }

  @Test
  void refusesStartsAndLimitsThatContradictEachOther() {
    assertThatThrownBy(() -> FitParameter.free("p0", Double.NaN))
        .isInstanceOf(UsageException.class)
        .hasMessage("parameter p0: start value NaN is not a number");
    assertThatThrownBy(() -> FitParameter.free("p0", 1).within(2, 0))
        .isInstanceOf(UsageException.class)
        .hasMessage("parameter p0: lower limit 2.0 is not below the upper 0.0");
    assertThatThrownBy(() -> FitParameter.free("p0", 1).within(Double.NaN, 2))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> FitParameter.free("p0", 3).within(0, 2))
        .isInstanceOf(UsageException.class)
        .hasMessage("parameter p0: start value 3.0 is outside its limits 0.0 to 2.0");
  }
}
