package org.pixelmon.radsim.scenario;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.NumberText;

/** Reads one part of a scenario as people write it. */
final class ScenarioText {

  private static final String EXAMPLES = "14d@20C, 36h@0C, 120d@-10C or 250d@fill-like-2024";

  private static final double HOUR = 3600;
  private static final double DAY = 24 * HOUR;

  /** Twenty years: what is longer is a slip of the pen. */
  private static final double LONGEST_DAYS = 7305;

  /** Silicon is never colder or warmer, not even at the bench. */
  private static final double COLDEST = -70;

  private static final double WARMEST = 60;

  private static final double ZERO_CELSIUS = 273.15;

  private static final String YEAR = "fill-like-";
  private static final Pattern LENGTH = Pattern.compile("([^a-zA-Z]*)([a-zA-Z]*)");
  private static final Pattern TEMPERATURE = Pattern.compile("([-+\u2212]?[0-9.]+)\\s*(.*)");
  private static final Pattern YEAR_ALONE = Pattern.compile("[0-9]{4}");
  private static final Pattern YEARS = Pattern.compile("(.*?)([0-9]{4})");

  private final String text;

  private ScenarioText(String text) {
    this.text = text;
  }

  /**
   * The part that a text means.
   *
   * @throws UsageException when it means none
   */
  static ScenarioPart parse(String text) {
    return new ScenarioText(text.strip()).part();
  }

  private ScenarioPart part() {
    int at = text.indexOf('@');
    if (at < 0) {
      throw error("has no '@' between its length and what happens in it", "");
    }
    long seconds = seconds(text.substring(0, at).strip());
    String what = text.substring(at + 1).strip();
    Matcher temperature = TEMPERATURE.matcher(what);
    return temperature.matches() && !YEAR_ALONE.matcher(what).matches()
        ? new ScenarioPart.Hold(
            text, seconds, celsius(what, temperature.group(1), temperature.group(2)))
        : new ScenarioPart.Replay(text, seconds, year(what));
  }

  private long seconds(String length) {
    Matcher parts = LENGTH.matcher(length);
    OptionalDouble number =
        parts.matches() ? NumberText.finite(parts.group(1).strip()) : OptionalDouble.empty();
    if (number.isEmpty()) {
      throw error("begins with '" + length + "', which is no length of time", "");
    }
    double unit =
        switch (parts.group(2).toLowerCase(Locale.ROOT)) {
          case "d" -> DAY;
          case "h" -> HOUR;
          default ->
              throw error(
                  "has the length '" + length + "'; lengths are in days or hours",
                  "Did you mean '" + parts.group(1).strip() + "d'? ");
        };
    double seconds = number.getAsDouble() * unit;
    if (!(seconds >= 1) || seconds > LONGEST_DAYS * DAY) {
      throw error(
          String.format(
              Locale.ROOT, "lasts '%s'; a part lasts from 1 s to %.0f d", length, LONGEST_DAYS),
          "");
    }
    return Math.round(seconds);
  }

  private double celsius(String what, String number, String unit) {
    double value =
        NumberText.finite(number.replace('\u2212', '-'))
            .orElseThrow(() -> error("has '" + what + "', which is no temperature", ""));
    if (!unit.replace("\u00b0", "").equalsIgnoreCase("C")) {
      throw error(
          "has '" + what + "'; temperatures are in degrees Celsius", meantCelsius(value, number));
    }
    if (!isPossible(value)) {
      throw error(
          String.format(
              Locale.ROOT,
              "has '%s'; the silicon is between %.0f and %.0f degrees Celsius",
              what,
              COLDEST,
              WARMEST),
          meantCelsius(value, number));
    }
    return value;
  }

  private static boolean isPossible(double celsius) {
    return celsius >= COLDEST && celsius <= WARMEST;
  }

  /** A guess: what has a place as kelvin only was given in kelvin. */
  private static String meantCelsius(double value, String number) {
    if (isPossible(value)) {
      return "Did you mean '" + number + "C'? ";
    }
    double fromKelvin = Math.rint((value - ZERO_CELSIUS) * 100) / 100;
    return isPossible(fromKelvin)
        ? "Did you mean '" + Double.toString(fromKelvin).replaceAll("\\.0$", "") + "C'? "
        : "";
  }

  private int year(String what) {
    Matcher parts = YEARS.matcher(what);
    if (parts.matches() && parts.group(1).equalsIgnoreCase(YEAR)) {
      return Integer.parseInt(parts.group(2));
    }
    String word = parts.matches() ? parts.group(1) : what;
    String year = parts.matches() ? parts.group(2) : "YEAR";
    boolean near =
        YEAR_ALONE.matcher(what).matches()
            || (!word.isEmpty() && !Meant.nearest(word, List.of(YEAR, "like-", "fill-")).isEmpty());
    throw error(
        "has '" + what + "', which is neither a temperature nor a year",
        near ? "Did you mean '" + YEAR + year + "'? " : "");
  }

  private UsageException error(String problem, String meant) {
    return new UsageException(
        "'" + text + "' " + problem, meant + "Parts of a scenario are written " + EXAMPLES + ".");
  }
}
