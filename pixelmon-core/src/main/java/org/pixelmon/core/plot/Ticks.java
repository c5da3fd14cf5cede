package org.pixelmon.core.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where an axis has ticks and what stands beside them.
 *
 * @param major values with a label, ascending
 * @param minor values with a short tick only
 * @param labels one text in ROOT's mark-up for each major value
 * @param periods what stands below a label: the day or year that it and those after it lie in; one
 *     for each label, empty where it is that of the label before; none at all for numbers
 * @param exponent the labels are to be multiplied by 10 to this power; 0 for plain numbers
 * @param drawn whether there are ticks beside the labels
 */
record Ticks(
    double[] major,
    double[] minor,
    List<String> labels,
    List<String> periods,
    int exponent,
    boolean drawn) {

  private static final int LARGEST_PLAIN = 100_000;
  private static final double SMALLEST_PLAIN = 0.01;

  /** Digits with a label on a logarithmic scale, the most first. */
  private static final List<int[]> DIGITS =
      List.of(new int[] {1, 2, 5}, new int[] {1, 3}, new int[] {1});

  /** Rounding of logarithms, relative. */
  private static final double SLACK = 1e-9;

  private static final int LEAST_LABELS = 2;

  /** Even numbers crowd together at the upper end of a logarithmic scale. */
  private static final int MOST_EVEN = 5;

  /** Ticks of an axis: its names, or as {@link #of(Scale, int, Axis.Values)}. */
  static Ticks of(Scale scale, int most, Axis axis) {
    return axis.values() == Axis.Values.NAMES ? names(scale, axis) : of(scale, most, axis.values());
  }

  private static Ticks names(Scale scale, Axis axis) {
    List<Axis.Name> names =
        axis.names().stream().filter(name -> scale.contains(name.place())).toList();
    return new Ticks(
        names.stream().mapToDouble(Axis.Name::place).toArray(),
        new double[0],
        names.stream().map(Axis.Name::text).toList(),
        axis.hasNamesBelow() ? names.stream().map(Axis.Name::below).toList() : List.of(),
        0,
        false);
  }

  /** Ticks for a scale with at most {@code most} steps between labels. */
  static Ticks of(Scale scale, int most, Axis.Values values) {
    if (values == Axis.Values.DATES) {
      return DateTicks.of(scale, most);
    }
    return scale.log()
        ? logarithmic(scale, most)
        : linear(scale, most, values == Axis.Values.WHOLE_NUMBERS);
  }

  /** The multiplier in ROOT's mark-up, empty for plain numbers. */
  String multiplier() {
    return exponent == 0 ? "" : "×10^{" + exponent + "}";
  }

  /** The title of an axis with the power of ten as part of its unit, {@code F [10^{6} cm]}. */
  String inUnit(String title) {
    if (exponent == 0) {
      return title;
    }
    String power = "10^{" + exponent + "}";
    int unit = title.indexOf('[');
    return unit < 0
        ? title + " [" + power + "]"
        : title.substring(0, unit + 1) + power + " " + title.substring(unit + 1);
  }

  private static Ticks linear(Scale scale, int most, boolean integers) {
    double span = scale.max() - scale.min();
    Step step = Step.forSpan(span, most, integers);
    double[] major = step.multiples(scale, 1);
    // One label alone tells no scale: rather a step more than there is room for.
    for (int more = most + 1; major.length < LEAST_LABELS && more <= 2 * most; more++) {
      step = Step.forSpan(span, more, integers);
      major = step.multiples(scale, 1);
    }
    double[] minor =
        step.minorParts(integers) == 1
            ? new double[0]
            : step.multiples(scale, step.minorParts(integers));
    int exponent = integers ? 0 : exponent(Math.max(Math.abs(scale.min()), Math.abs(scale.max())));
    int decimals = Math.max(0, exponent - step.lastDigit());
    List<String> labels =
        DoubleStream.of(major).mapToObj(v -> plain(v, exponent, decimals)).toList();
    return new Ticks(major, minor, labels, List.of(), exponent, true);
  }

  /** Powers of ten in steps of three, for numbers too long or too small to be read in full. */
  private static int exponent(double largest) {
    if (largest == 0 || (largest < LARGEST_PLAIN && largest >= SMALLEST_PLAIN)) {
      return 0;
    }
    return 3 * Math.floorDiv((int) Math.floor(Math.log10(largest) + 1e-9), 3);
  }

  private static String plain(double value, int exponent, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value / Math.pow(10, exponent));
    return minus(text.matches("-0\\.?0*") ? text.substring(1) : text);
  }

  private static String minus(String number) {
    return number.replace('-', RichText.MINUS);
  }

  /**
   * Labels at powers of ten where four or more of them fit; else at more digits, 1 2 5 or 1 3; and
   * at plain, even numbers where the scale spans less than a decade or so. Never fewer than two.
   */
  private static Ticks logarithmic(Scale scale, int most) {
    double[] powers = at(scale, DIGITS.get(DIGITS.size() - 1));
    if (powers.length >= 4 || powers.length > most) {
      return labelled(scale, thinned(powers, most));
    }
    for (int[] digits : DIGITS) {
      double[] values = at(scale, digits);
      if (values.length >= 3 && values.length <= most) {
        return labelled(scale, values);
      }
    }
    return powers.length >= 2 ? labelled(scale, powers) : even(scale, most);
  }

  /** The values of some digits times any power of ten within a scale, ascending. */
  private static double[] at(Scale scale, int... digits) {
    int first = (int) Math.floor(Math.log10(scale.min()) + SLACK);
    int last = (int) Math.floor(Math.log10(scale.max()) + SLACK);
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMapToDouble(
            power -> IntStream.of(digits).mapToDouble(digit -> digit * Math.pow(10, power)))
        .filter(v -> v >= scale.min() * (1 - SLACK) && v <= scale.max() * (1 + SLACK))
        .toArray();
  }

  /** Every second, third, ... power of ten, counted from 1, but at least two of them. */
  private static double[] thinned(double[] powers, int most) {
    int every = Math.max(1, (powers.length + most - 1) / most);
    int first = (int) Math.round(Math.log10(powers[0]));
    while (true) {
      int start = Math.floorMod(-first, every);
      int step = every;
      double[] kept =
          IntStream.iterate(start, i -> i < powers.length, i -> i + step)
              .mapToDouble(i -> powers[i])
              .toArray();
      if (kept.length >= 2 || every == 1) {
        return kept;
      }
      every--;
    }
  }

  private static Ticks labelled(Scale scale, double[] major) {
    boolean powers = major[1] / major[0] > 10 * (1 - SLACK);
    boolean everyDecade = major[1] / major[0] < 10 * (1 + SLACK);
    double[] minor = everyDecade ? at(scale, 1, 2, 3, 4, 5, 6, 7, 8, 9) : at(scale, 1);
    return new Ticks(
        major,
        DoubleStream.of(minor).filter(v -> Arrays.binarySearch(major, v) < 0).toArray(),
        DoubleStream.of(major).mapToObj(v -> power(v, powers)).toList(),
        List.of(),
        0,
        true);
  }

  /**
   * A digit times a power of ten: in full where that is short.
   *
   * @param amongPowers whether the other labels are powers of ten, too
   */
  private static String power(double value, boolean amongPowers) {
    int exponent = (int) Math.floor(Math.log10(value) + SLACK);
    long digit = Math.round(value / Math.pow(10, exponent));
    if (amongPowers ? exponent == 0 || exponent == 1 : Math.abs(exponent) <= 3) {
      return String.format(Locale.ROOT, "%." + Math.max(0, -exponent) + "f", value);
    }
    return (digit == 1 ? "" : digit + "×") + "10^{" + minus(Integer.toString(exponent)) + "}";
  }

  /** A logarithmic scale of less than a decade reads better with plain, even numbers. */
  private static Ticks even(Scale scale, int most) {
    Scale plain = new Scale(scale.min(), scale.max(), false);
    Ticks even = linear(plain, Math.min(most, MOST_EVEN), false);
    for (int more = most + 1; even.major.length < 2; more++) {
      even = linear(plain, more, false);
    }
    return even;
  }

  /** A tick distance of 1, 2 or 5 times a power of ten. */
  private record Step(int mantissa, int power) {

    static Step forSpan(double span, int most, boolean integers) {
      int power = (int) Math.floor(Math.log10(span / most));
      Step step = new Step(1, integers ? Math.max(0, power) : power);
      while (span / step.size() > most) {
        step = step.next();
      }
      return step;
    }

    double size() {
      return mantissa * Math.pow(10, power);
    }

    Step next() {
      return switch (mantissa) {
        case 1 -> new Step(2, power);
        case 2 -> new Step(5, power);
        default -> new Step(1, power + 1);
      };
    }

    /** Power of ten of the last digit a multiple can have. */
    int lastDigit() {
      return power;
    }

    int minorParts(boolean integers) {
      int parts = mantissa == 2 ? 4 : 5;
      return integers && size() / parts % 1 != 0
          ? (int) Math.min(parts, Math.max(1, size()))
          : parts;
    }

    /** Multiples of a part of the step within the scale; computed from integers, without drift. */
    double[] multiples(Scale scale, int parts) {
      double slack = 1e-9 * (scale.max() - scale.min()) / size() * parts;
      long first = (long) Math.ceil(scale.min() / size() * parts - slack);
      long last = (long) Math.floor(scale.max() / size() * parts + slack);
      double[] values = new double[(int) (last - first + 1)];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            power < 0
                ? (first + i) * (double) mantissa / parts / Math.pow(10, -power)
                : (first + i) * size() / parts;
      }
      return values;
    }
  }
}
