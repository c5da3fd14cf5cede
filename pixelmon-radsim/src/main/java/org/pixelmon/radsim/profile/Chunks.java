package org.pixelmon.radsim.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.radsim.step.Step;

/**
 * Parts of a plan that are worked on one after the other, so that memory is bounded by what a year
 * of hourly steps needs. A fill stays whole: its luminosity is asked for once.
 */
final class Chunks {

  private static final int MOST_STEPS = 12_000;
  private static final Duration LONGEST = Duration.ofDays(367);

  private Chunks() {}

  /** The steps in order, in parts. */
  static List<List<Step>> of(List<Step> steps) {
    List<List<Step>> chunks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (isFull(steps, from, i) && !isInsideOfAFill(steps, i)) {
        chunks.add(steps.subList(from, i));
        from = i;
      }
    }
    if (from < steps.size()) {
      chunks.add(steps.subList(from, steps.size()));
    }
    return chunks;
  }

  private static boolean isFull(List<Step> steps, int from, int next) {
    Duration length = Duration.between(steps.get(from).begin(), steps.get(next).end());
    return next - from >= MOST_STEPS || length.compareTo(LONGEST) > 0;
  }

  private static boolean isInsideOfAFill(List<Step> steps, int next) {
    return steps.get(next).isInFill() && steps.get(next).fill().equals(steps.get(next - 1).fill());
  }
}
