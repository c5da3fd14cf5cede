package org.pixelmon.radsim.step;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.records.TimeWindow;

/**
 * Cuts fills, and the time between them, into steps. A stretch is cut by its delay, then by whole
 * steps; its last step ends with it. That one is measured before its end, because the high voltage
 * is switched around the end: 300 s before it, 120 s where the step is shorter than that, or at the
 * end where it is shorter still. Source of the rule: the original's prepare_profile.py.
 *
 * <p>Steps begin and end on whole seconds, which is what a profile can tell.
 */
public final class StepPlanner {

  /** A profile of more steps is a mistake, and would not fit in memory. */
  private static final long MOST_STEPS = 2_000_000;

  private static final Duration BEFORE_END = Duration.ofMinutes(5);
  private static final Duration SHORTER_BEFORE_END = Duration.ofMinutes(2);

  private final StepTimes interfill;
  private final StepTimes inFill;
  private final boolean asOriginal;
  private final List<Step> steps = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /**
   * A planner, for one plan.
   *
   * @param interfill steps between fills
   * @param inFill steps in stable beams
   * @param asOriginal whether to cut exactly as the original does: at fractions of seconds, with
   *     the bunches of the next fill between fills, and with a step of no length where an interfill
   *     is as long as its delay
   */
  public StepPlanner(StepTimes interfill, StepTimes inFill, boolean asOriginal) {
    this.interfill = interfill;
    this.inFill = inFill;
    this.asOriginal = asOriginal;
  }

  /**
   * The steps from the start of the first fill to the end of the last.
   *
   * @throws BadInputException when fills overlap
   * @throws UsageException when there would be too many steps
   */
  public StepPlan ofFills(List<Fill> fills) {
    Instant previousEnd = null;
    for (Fill fill : inOrder(fills)) {
      if (previousEnd != null) {
        addInterfill(previousEnd, /* end= */ begin(fill), interfillBunches(fill), true);
      }
      addFill(fill);
      previousEnd = end(fill);
    }
    return new StepPlan(steps, skipped);
  }

  /**
   * The steps of a period. A fill belongs to the period in which its stable beams begin: the steps
   * begin with the period or at the end of the fill that was running, and go on to the end of the
   * last fill that began, so that periods that follow each other fit together.
   *
   * @param fills all fills known, also those outside the period
   * @throws BadInputException when fills overlap
   * @throws UsageException when there would be too many steps
   */
  public StepPlan ofPeriod(List<Fill> fills, TimeWindow period) {
    Instant previousEnd = period.from();
    for (Fill fill : inOrder(fills)) {
      if (begin(fill).isBefore(period.from())) {
        previousEnd = end(fill).isAfter(previousEnd) ? end(fill) : previousEnd;
      } else if (begin(fill).isBefore(period.to())) {
        addInterfill(previousEnd, /* end= */ begin(fill), interfillBunches(fill), true);
        addFill(fill);
        previousEnd = end(fill);
      }
    }
    if (previousEnd.isBefore(period.to())) {
      addInterfill(
          previousEnd, period.to(), asOriginal ? OptionalInt.empty() : OptionalInt.of(0), false);
    }
    return new StepPlan(steps, skipped);
  }

  private List<Fill> inOrder(List<Fill> fills) {
    List<Fill> sorted = new ArrayList<>(fills);
    sorted.sort(Comparator.comparing(Fill::startStableBeam).thenComparingInt(Fill::number));
    for (int i = 1; i < sorted.size() && !asOriginal; i++) {
      Fill before = sorted.get(i - 1);
      if (sorted.get(i).startStableBeam().isBefore(before.endStableBeam())) {
        throw new BadInputException(
            "the stable beams of fills "
                + before.number()
                + " and "
                + sorted.get(i).number()
                + " overlap: "
                + sorted.get(i).startStableBeam()
                + " is before "
                + before.endStableBeam(),
            "Correct the fills file.");
      }
    }
    return sorted;
  }

  private OptionalInt interfillBunches(Fill next) {
    return asOriginal ? next.bunchesColliding() : OptionalInt.of(0);
  }

  private Instant begin(Fill fill) {
    return exact(fill.startStableBeam());
  }

  private Instant end(Fill fill) {
    return exact(fill.endStableBeam());
  }

  private Instant exact(Instant time) {
    return asOriginal ? time : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private void addFill(Fill fill) {
    add(
        OptionalInt.of(fill.number()),
        begin(fill),
        end(fill),
        inFill,
        fill.bunchesColliding(),
        true);
  }

  private void addInterfill(Instant begin, Instant end, OptionalInt bunches, boolean beforeBeams) {
    if (begin.isBefore(end)) {
      add(OptionalInt.empty(), begin, end, interfill, bunches, beforeBeams);
    }
  }

  /**
   * Adds the steps of a stretch.
   *
   * @param switchedAtEnd whether the high voltage is switched around its end
   */
  private void add(
      OptionalInt fill,
      Instant begin,
      Instant end,
      StepTimes times,
      OptionalInt bunches,
      boolean switchedAtEnd) {
    Instant first = begin.plus(times.delay());
    if (end.isBefore(first)) {
      skipped.add(new Skipped(fill, begin, end, times.delay()));
      return;
    }
    refuseTooMany(Duration.between(begin, end).dividedBy(times.step()));
    boolean keepsEmpty = asOriginal && fill.isEmpty();
    Instant last = begin;
    for (Instant next = first; next.isBefore(end); next = next.plus(times.step())) {
      if (next.isAfter(last) || keepsEmpty) {
        steps.add(new Step(fill, last, next, next, bunches));
      }
      last = next;
    }
    if (asOriginal && first.equals(end)) {
      steps.add(new Step(fill, begin, end, end, bunches));
      last = end;
    }
    if (last.isBefore(end) || keepsEmpty) {
      Instant measurement = switchedAtEnd ? measurementBefore(end, last) : end;
      steps.add(new Step(fill, last, measurement, end, bunches));
    }
  }

  private static Instant measurementBefore(Instant end, Instant last) {
    Duration left = Duration.between(last, end);
    if (left.compareTo(BEFORE_END) > 0) {
      return end.minus(BEFORE_END);
    }
    return left.compareTo(SHORTER_BEFORE_END) > 0 ? end.minus(SHORTER_BEFORE_END) : end;
  }

  private void refuseTooMany(long more) {
    if (steps.size() + more > MOST_STEPS) {
      throw new UsageException(
          "that makes more than " + MOST_STEPS + " steps",
          "Choose longer time steps, or make several profiles and merge them.");
    }
  }
}
