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

  /** Number of parameters. */
  default int parameterCount() {
    return parameterNames().size();
  }
}
