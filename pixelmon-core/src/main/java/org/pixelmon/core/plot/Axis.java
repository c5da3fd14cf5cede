package org.pixelmon.core.plot;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.pixelmon.core.error.UsageException;

/**
 * One axis of a plot. A limit that is absent is chosen from the data.
 *
 * @param title quantity and unit in ROOT's mark-up, {@code Integrated luminosity [fb^{-1}]}; may be
 *     empty
 * @param log whether the scale is logarithmic (base 10)
 * @param min lower limit in the axis' unit; above 0 when {@code log}
 * @param max upper limit in the axis' unit
 * @param values what kind of values they are, which decides where ticks stand and how they are
 *     written
 * @param names of an axis of {@link Values#NAMES}, ascending by place; of others empty
 */
public record Axis(
    String title,
    boolean log,
    OptionalDouble min,
    OptionalDouble max,
    Values values,
    List<Name> names) {

  /** Kinds of values. */
  public enum Values {
    /** Numbers of any size. */
    NUMBERS,
    /** Whole numbers, as those of fills: no tick falls between two, all are written in full. */
    WHOLE_NUMBERS,
    /** Instants in seconds since 1970-01-01 UTC: ticks stand at steps of the calendar, UTC. */
    DATES,
    /** Numbers that stand for things with names, as the cells of a map: no ticks, the names. */
    NAMES
  }

  /**
   * A name beside an axis of names.
   *
   * @param place where it stands, in the axis' unit
   * @param text the name; may be empty
   * @param below what stands below it, for instance the name of what several belong to; empty for
   *     nothing
   */
  public record Name(double place, String text, String below) {

    /** Refuses null. */
    public Name {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(below, "below");
    }
  }

  /** First instant of the year 1 and of the year 10000 in seconds since 1970, UTC. */
  private static final double FIRST_DATE = -62_135_596_800.0;

  private static final double LAST_DATE = 253_402_300_800.0;

  /**
   * Checks the limits.
   *
   * @throws UsageException when a limit is not finite, not above 0 on a logarithmic axis, or when
   *     the lower limit is not below the upper one
   * @throws IllegalArgumentException for dates or names on a logarithmic axis
   */
  public Axis {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(values, "values");
    names = List.copyOf(names);
    if (log && (values == Values.DATES || values == Values.NAMES)) {
      throw new IllegalArgumentException("dates and names have no logarithmic axis");
    }
    min.ifPresent(limit -> check(limit, log, title));
    max.ifPresent(limit -> check(limit, log, title));
    if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
      throw new UsageException(
          "axis \""
              + title
              + "\": the lower limit "
              + min.getAsDouble()
              + " is not below the upper limit "
              + max.getAsDouble(),
          "Give the smaller limit first.");
    }
  }

  /** An axis without names. */
  public Axis(String title, boolean log, OptionalDouble min, OptionalDouble max, Values values) {
    this(title, log, min, max, values, List.of());
  }

  /** A linear axis whose range follows the data. */
  public static Axis of(String title) {
    return new Axis(title, false, OptionalDouble.empty(), OptionalDouble.empty(), Values.NUMBERS);
  }

  /** This axis from {@code lower} to {@code upper}. */
  public Axis range(double lower, double upper) {
    return from(lower).to(upper);
  }

  /** This axis with a fixed lower end. */
  public Axis from(double lower) {
    return new Axis(title, log, OptionalDouble.of(lower), max, values, names);
  }

  /** This axis with a fixed upper end. */
  public Axis to(double upper) {
    return new Axis(title, log, min, OptionalDouble.of(upper), values, names);
  }

  /** This axis with a logarithmic scale; values that are not above 0 are left out of the plot. */
  public Axis logarithmic() {
    return new Axis(title, true, min, max, values, names);
  }

  /** This axis with ticks at whole numbers only, written in full. */
  public Axis wholeNumbers() {
    return new Axis(title, log, min, max, Values.WHOLE_NUMBERS);
  }

  /** This axis for instants, in seconds since 1970-01-01 UTC. */
  public Axis dates() {
    return new Axis(title, log, min, max, Values.DATES);
  }

  /** This axis with names instead of numbers, ascending by place. */
  public Axis named(List<Name> own) {
    return new Axis(title, log, min, max, Values.NAMES, own);
  }

  /** Whether something stands below the names. */
  boolean hasNamesBelow() {
    return names.stream().anyMatch(name -> !name.below().isEmpty());
  }

  /**
   * Whether a value has a place on this axis: finite, above 0 on a logarithmic scale, and in the
   * years 1 to 9999 when it is a date.
   */
  boolean shows(double value) {
    boolean known = values != Values.DATES || (value >= FIRST_DATE && value < LAST_DATE);
    return Double.isFinite(value) && (!log || value > 0) && known;
  }

  private static void check(double limit, boolean log, String title) {
    if (!Double.isFinite(limit)) {
      throw new UsageException(
          "axis \"" + title + "\": the limit " + limit + " is not a number", "Give a number.");
    }
    if (log && limit <= 0) {
      throw new UsageException(
          "axis \"" + title + "\": the limit " + limit + " has no place on a logarithmic axis",
          "Give a limit above 0 or use a linear axis.");
    }
  }
}
