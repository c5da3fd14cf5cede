package org.pixelmon.radsim.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.radsim.step.Step;

/** The leakage currents of the steps in fills, from one look back over all of them. */
final class LeakageCurrents {

  private static final List<Duration> REACHES =
      Stream.of(1, 3, 10, 30, 90, 366).map(Duration::ofDays).toList();

  private final int[] rowOfStep;
  private final LookbackAnswer answer;

  private LeakageCurrents(int[] rowOfStep, LookbackAnswer answer) {
    this.rowOfStep = rowOfStep;
    this.answer = answer;
  }

  /**
   * Asks for the latest current at each measurement; throws as {@link Records} does.
   *
   * @param limit how far before the measurement it may lie
   */
  static LeakageCurrents ask(
      Records records,
      List<Step> steps,
      List<ReadoutGroup> groups,
      Duration limit,
      AliasRule aliases) {
    int[] inFill = IntStream.range(0, steps.size()).filter(i -> steps.get(i).isInFill()).toArray();
    int[] rowOfStep = new int[steps.size()];
    Arrays.fill(rowOfStep, -1);
    for (int row = 0; row < inFill.length; row++) {
      rowOfStep[inFill[row]] = row;
    }
    List<TimeWindow> windows =
        Arrays.stream(inFill)
            .mapToObj(i -> steps.get(i).measurement())
            .map(at -> new TimeWindow(at, at))
            .toList();
    List<String> cables = groups.stream().map(ReadoutGroup::leakageCable).toList();
    LookbackAnswer answer =
        new Lookback(records, reaches(limit))
            .ask(
                Question.currents(cables).by(aliases),
                windows,
                (window, cable, soFar) -> !soFar.has(window, cable));
    return new LeakageCurrents(rowOfStep, answer);
  }

  private static List<Duration> reaches(Duration limit) {
    return Stream.concat(
            REACHES.stream().filter(reach -> reach.compareTo(limit) < 0), Stream.of(limit))
        .toList();
  }

  /** The current, uA; NaN when there is none. */
  double microamp(int step, int group) {
    return rowOfStep[step] < 0 ? Double.NaN : answer.value(rowOfStep[step], group);
  }

  /** When it was recorded, UTC; there must be one. */
  Instant time(int step, int group) {
    return answer.time(rowOfStep[step], group);
  }
}
