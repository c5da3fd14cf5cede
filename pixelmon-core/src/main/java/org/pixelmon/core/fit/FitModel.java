package org.pixelmon.core.fit;

import java.util.List;

/** A function with parameters that is fitted to points. Immutable; threads share it. */
public interface FitModel {

  /** What messages and reports call it: {@code formula}, {@code model}. */
  String kind();

  /** What tells it from others of its kind: the formula itself, or a name. */
  String text();

  /** Names of the parameters by number. */
  List<String> parameterNames();

  /** Number of coordinates it needs of each point, 1 or 2. */
  int dimensions();

  /** Works it out; a new one for each thread. */
  FitEvaluator evaluator();

  /**
   * How exact the derivatives are: combinations of parameters whose effect is a smaller share of
   * the largest one's are taken to have none.
   */
  default double slopePrecision() {
    return 1e-12;
  }

  /** Number of parameters. */
  default int parameterCount() {
    return parameterNames().size();
  }
}
