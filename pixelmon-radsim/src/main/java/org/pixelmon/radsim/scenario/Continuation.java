package org.pixelmon.radsim.scenario;

import java.util.List;
import java.util.Objects;
import org.pixelmon.radsim.simulate.HistoryStep;

/**
 * What a scenario adds to a profile.
 *
 * @param steps the steps, by time, the first from the end of the profile; without measured currents
 * @param spans when each part of the scenario begins and ends
 */
public record Continuation(List<HistoryStep> steps, List<Span> spans) {

  /**
   * A part of the scenario in time.
   *
   * @param label as it was written
   * @param startSeconds where it begins, seconds since 1970 UTC
   * @param endSeconds where it ends
   */
  public record Span(String label, double startSeconds, double endSeconds) {

    /** Refuses null. */
    public Span {
      Objects.requireNonNull(label);
    }
  }

  /** Keeps copies. */
  public Continuation {
    steps = List.copyOf(steps);
    spans = List.copyOf(spans);
  }
}
