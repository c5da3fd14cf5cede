package org.pixelmon.core.fit;

/** How a fit ended. */
public enum FitStatus {
  /** At a minimum within the limits. */
  CONVERGED("converged", true),
  /** At a minimum, with at least one parameter held back by its limit. */
  AT_LIMIT("converged at a limit", true),
  /** At a minimum, but the data do not determine all parameters: no errors are given. */
  SINGULAR("singular covariance: the data do not determine all parameters", false),
  /** Stopped by the number of evaluations. */
  EVALUATION_LIMIT("stopped by the limit of evaluations", false),
  /** No further improvement found although the slope says there is one. */
  NOT_CONVERGED("not converged", false),
  /** There is no finite value at any of the starts. */
  FAILED("failed: not finite at any start", false);

  private final String text;
  private final boolean usable;

  FitStatus(String text, boolean usable) {
    this.text = text;
    this.usable = usable;
  }

  /** For people. */
  public String text() {
    return text;
  }

  /** Whether parameters and errors can be used as they are. */
  public boolean isUsable() {
    return usable;
  }
}
