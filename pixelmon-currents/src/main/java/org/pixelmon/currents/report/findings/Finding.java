package org.pixelmon.currents.report.findings;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Something in the data that wants somebody's eyes.
 *
 * @param kind the rule that found it
 * @param where a readout group, a layer, a ring, a sensor or a cooling loop
 * @param since the fill with whose data it became known
 * @param fills the fills it is about, at least one, ascending
 * @param text what is the matter, in one line that names fills and numbers
 * @param value what was measured; empty when nothing was
 * @param expected what it was expected to be
 * @param unit of the two
 * @param file where the number stands
 */
public record Finding(
    Kind kind,
    String where,
    int since,
    List<Integer> fills,
    String text,
    OptionalDouble value,
    OptionalDouble expected,
    String unit,
    Path file) {

  /** Keeps its own copy. */
  public Finding {
    fills = List.copyOf(fills);
  }

  /** A finding without numbers. */
  static Finding of(
      Kind kind, String where, int since, List<Integer> fills, String text, Path file) {
    return new Finding(
        kind, where, since, fills, text, OptionalDouble.empty(), OptionalDouble.empty(), "", file);
  }

  /** The last fill it is about. */
  public int last() {
    return fills.get(fills.size() - 1);
  }

  /** The rules, each with what it means in words. */
  public enum Kind {
    /** A current that left its own trend. */
    TREND("current left its trend", TrendRule.WORDS),
    /** A channel without a current. */
    MISSING("channels missing", MissingChannels.WORDS),
    /** A readout group without a temperature. */
    TEMPERATURE("temperatures missing", MissingChannels.WORDS_OF_TEMPERATURES),
    /** A fill without any current. */
    NO_CURRENTS("fills without currents", MissingFills.WORDS),
    /** A fill without any temperature. */
    NO_TEMPERATURES("fills without temperatures", MissingFills.WORDS_OF_TEMPERATURES),
    /** A high voltage that was off in stable beams. */
    HIGH_VOLTAGE("high voltage off in stable beams", VoltagesOff.WORDS),
    /** A sensor that says nothing any more. */
    SENSOR("sensor stopped", StoppedSensors.WORDS),
    /** A cooling loop that gets warmer or colder than the others. */
    LOOP("cooling loop drifts", DriftingLoops.WORDS),
    /** A fill without luminosity. */
    LUMINOSITY("fills without luminosity", MissingLuminosity.WORDS);

    private final String title;
    private final String rule;

    Kind(String title, String rule) {
      this.title = title;
      this.rule = rule;
    }

    /** What it is called. */
    public String title() {
      return title;
    }

    /** When something is found by it, with the numbers. */
    public String rule() {
      return rule;
    }
  }
}
