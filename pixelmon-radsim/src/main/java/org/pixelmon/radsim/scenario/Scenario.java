package org.pixelmon.radsim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.HistoryPart;
import org.pixelmon.radsim.simulate.HistoryStep;

/**
 * What comes after a profile, part after part.
 *
 * <p>A constant temperature is told in steps of at most {@value #LONGEST_STEP_HOURS} h: without
 * fluence the models give the same however it is cut, so the length only decides how fine curves
 * are. The steps of a year that comes once more are those of the profile, because with fluence the
 * length of steps changes the result of the models by some 1e-3.
 *
 * @param parts in the order of time
 */
public record Scenario(List<ScenarioPart> parts) {

  /** Nothing. */
  public static final Scenario NONE = new Scenario(List.of());

  /** Longest step at a constant temperature, h. */
  static final int LONGEST_STEP_HOURS = 6;

  private static final double ZERO_CELSIUS = 273.15;

  /** Keeps a copy. */
  public Scenario {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a scenario: {@code 14d@20C} is 14 days at 20 degrees Celsius without fluence, {@code
   * 36h@0C} are hours, {@code 250d@fill-like-2024} are 250 days under the conditions of 2024.
   *
   * @throws org.pixelmon.core.error.UsageException when a text is none of these
   */
  public static Scenario parse(List<String> texts) {
    return new Scenario(texts.stream().map(ScenarioText::parse).toList());
  }

  /** Whether nothing comes. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * A history with this scenario after its last step.
   *
   * @param profile what messages call it
   * @throws NoDataException when the profile has no steps, or not the year that is to come again
   */
  public History after(History history, String profile) {
    List<HistoryStep> steps = history.steps();
    if (steps.isEmpty()) {
      throw new NoDataException(profile + " has no steps, nothing can follow them", "");
    }
    List<HistoryStep> added = new ArrayList<>();
    List<HistoryPart> spans = new ArrayList<>();
    double start = steps.get(steps.size() - 1).endSeconds();
    for (ScenarioPart part : parts) {
      if (part instanceof ScenarioPart.Hold hold) {
        hold(hold, start, added);
      } else if (part instanceof ScenarioPart.Replay replay) {
        replay(replay, new YearSteps(replay.year(), profile).of(steps), start, added);
      }
      spans.add(new HistoryPart(part.label(), start, start + part.seconds()));
      start += part.seconds();
    }
    return history.followedBy(added, spans);
  }

  /** Steps of equal length, up to the rounding to seconds. */
  private static void hold(ScenarioPart.Hold part, double start, List<HistoryStep> added) {
    long longest = LONGEST_STEP_HOURS * 3600L;
    long steps = (part.seconds() + longest - 1) / longest;
    long before = 0;
    for (long i = 1; i <= steps; i++) {
      long end = part.seconds() * i / steps;
      added.add(
          Copies.without(part.celsius() + ZERO_CELSIUS, start + end, (double) (end - before)));
      before = end;
    }
  }

  /** The year from its first step on, again and again, cut off at the end of the part. */
  private static void replay(
      ScenarioPart.Replay part, List<HistoryStep> year, double start, List<HistoryStep> added) {
    double end = start + part.seconds();
    double time = start;
    for (int i = 0; time < end; i = (i + 1) % year.size()) {
      double seconds = Math.min(year.get(i).conditions().seconds(), end - time);
      time += seconds;
      added.add(Copies.of(year.get(i), time, seconds));
    }
  }
}
