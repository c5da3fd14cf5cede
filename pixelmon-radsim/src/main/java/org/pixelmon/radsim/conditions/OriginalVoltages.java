package org.pixelmon.radsim.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.RecordGrid;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.radsim.step.Step;

/**
 * The high voltage as the original sees it: on above 0 V. It looks in the step and, while it finds
 * nothing, in the five hours before that and again before those. All of these windows are open at
 * both ends, so that a record exactly at one of them does not exist for it.
 */
final class OriginalVoltages {

  private static final Duration WINDOW = Duration.ofHours(5);

  private static final List<Duration> REACHES =
      Stream.of(1L, 3L, 10L, 30L, 90L, 366L, OriginalConditions.NO_LIMIT.toDays())
          .map(Duration::ofDays)
          .toList();

  private final HvState[][] states;

  private OriginalVoltages(HvState[][] states) {
    this.states = states;
  }

  /** Asks for the voltages of all steps; throws as {@link Records} does. */
  static OriginalVoltages ask(Records records, List<Step> steps, List<ReadoutGroup> groups) {
    List<String> cables = groups.stream().map(ReadoutGroup::hvCable).toList();
    Question question = Question.voltages(cables).beforeTheEnd();
    List<TimeWindow> windows =
        steps.stream().map(step -> new TimeWindow(step.begin(), step.measurement())).toList();
    LookbackAnswer answer =
        new Lookback(records, REACHES)
            .ask(question, windows, (window, cable, soFar) -> !soFar.has(window, cable));
    HvState[][] states = new HvState[steps.size()][cables.size()];
    for (int step = 0; step < steps.size(); step++) {
      for (int cable = 0; cable < cables.size(); cable++) {
        if (!answer.has(step, cable)) {
          states[step][cable] = HvState.UNKNOWN;
        } else if (isSeen(answer.time(step, cable), steps.get(step).begin())) {
          states[step][cable] = state(answer.value(step, cable));
        } else {
          states[step][cable] =
              before(records, question, cables.get(cable), steps.get(step), answer, step, cable);
        }
      }
    }
    return new OriginalVoltages(states);
  }

  /** Whether a record lies inside of a window, and not between two. */
  private static boolean isSeen(Instant time, Instant begin) {
    return time.isAfter(begin) || Duration.between(time, begin).toNanos() % WINDOW.toNanos() != 0;
  }

  /** The rare case that the latest record lies at the end of a window. */
  private static HvState before(
      Records records,
      Question question,
      String cable,
      Step step,
      LookbackAnswer answer,
      int row,
      int column) {
    Instant until = answer.time(row, column);
    for (int reach = 0; reach < REACHES.size(); reach++) {
      TimeWindow window = new TimeWindow(until.minus(REACHES.get(reach)), until);
      RecordGrid earlier = records.latest(question.of(List.of(cable)), List.of(window));
      if (earlier.has(0, 0) && isSeen(earlier.time(0, 0), step.begin())) {
        return state(earlier.value(0, 0));
      }
      if (earlier.has(0, 0)) {
        until = earlier.time(0, 0);
        reach = -1;
      } else if (!earlier.coverage().missing().isEmpty()) {
        return HvState.UNKNOWN;
      }
    }
    return HvState.UNKNOWN;
  }

  private static HvState state(double volt) {
    return volt > 0 ? HvState.ON : HvState.OFF;
  }

  HvState state(int step, int group) {
    return states[step][group];
  }
}
