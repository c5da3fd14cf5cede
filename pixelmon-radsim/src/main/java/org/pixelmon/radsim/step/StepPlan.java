package org.pixelmon.radsim.step;

import java.util.List;

/**
 * What a profile tells of.
 *
 * @param steps its steps, in order of time
 * @param skipped stretches without steps
 */
public record StepPlan(List<Step> steps, List<Skipped> skipped) {

  /** Keeps its own copies. */
  public StepPlan {
    steps = List.copyOf(steps);
    skipped = List.copyOf(skipped);
  }
}
