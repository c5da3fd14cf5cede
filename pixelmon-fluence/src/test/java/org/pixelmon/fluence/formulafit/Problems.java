package org.pixelmon.fluence.formulafit;

import java.util.stream.IntStream;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitParameter;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FittedParameter;
import org.pixelmon.fluence.formula.Formula;

/** Fits without limits and fixed parameters, for tests. */
final class Problems {

  private Problems() {}

  /** A problem whose parameters are free, by their start values. */
  static FitProblem free(Formula formula, FitData data, double... start) {
    return new FitProblem(
        formula,
        data,
        IntStream.range(0, start.length)
            .mapToObj(i -> FitParameter.free("p" + i, start[i]))
            .toList());
  }

  /** The errors that a fit found, by parameter. */
  static double[] errors(FitResult result) {
    return result.parameters().stream().mapToDouble(FittedParameter::error).toArray();
  }

  /** The value of a formula at a place. */
  static double value(Formula formula, double x, double y, double... parameters) {
    return formula.evaluator().value(x, y, parameters);
  }
}
