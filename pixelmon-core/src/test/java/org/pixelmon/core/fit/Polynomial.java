package org.pixelmon.core.fit;

import java.util.List;

/** A polynomial in x with exact derivatives, for tests: parameter i belongs to the power i. */
record Polynomial(String text, int dimensions, List<String> parameterNames) implements FitModel {

  Polynomial(String text, String... parameterNames) {
    this(text, 1, List.of(parameterNames));
  }

  @Override
  public String kind() {
    return "formula";
  }

  @Override
  public FitEvaluator evaluator() {
    return (x, y, p, result, gradients) -> {
      for (int i = 0; i < x.length; i++) {
        double power = 1;
        result[i] = 0;
        for (int k = 0; k < p.length; k++) {
          result[i] += p[k] * power;
          gradients[i][k] = power;
          power *= x[i];
        }
      }
    };
  }
}
