package org.pixelmon.core.plot;

import java.util.ArrayList;
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
 * @param exponent the labels are to be multiplied by 10 to this power; 0 for plain numbers
 */
record Ticks(double[] major, double[] minor, List<String> labels, int exponent) {

  private static final int LARGEST_PLAIN = 100_000;
  private static final double SMALLEST_PLAIN = 0.01;

  /** Ticks for a scale with at most {@code most} steps between labels. */
  static Ticks of(Scale scale, int most, boolean integers) {
    return scale.log() ? logarithmic(scale, most) : linear(scale, most, integers);
  }

  /** The multiplier in ROOT's mark-up, empty for plain numbers. */
  String multiplier() {
    return exponent == 0 ? "" : "×10^{" + exponent + "}";
  }

  private static Ticks linear(Scale scale, int most, boolean integers) {
    Step step = Step.forSpan(scale.max() - scale.min(), most, integers);
    double[] major = step.multiples(scale, 1);
    double[] minor =
        step.minorParts(integers) == 1
            ? new double[0]
            : step.multiples(scale, step.minorParts(integers));
    int exponent = integers ? 0 : exponent(Math.max(Math.abs(scale.min()), Math.abs(scale.max())));
    int decimals = Math.max(0, exponent - step.lastDigit());
    List<String> labels =
        DoubleStream.of(major).mapToObj(v -> plain(v, exponent, decimals)).toList();
    return new Ticks(major, minor, labels, exponent);
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

  private static Ticks logarithmic(Scale scale, int most) {
    int first = (int) Math.ceil(Math.log10(scale.min()) - 1e-9);
    int last = (int) Math.floor(Math.log10(scale.max()) + 1e-9);
    int decades = last - first + 1;
    if (decades < 2) {
      return withinDecades(scale, most);
    }
    int every = Math.max(1, (decades + most - 1) / most);
    int start = Math.floorMod(-first, every) + first;
    double[] major =
        IntStream.rangeClosed(0, (last - start) / every)
            .mapToDouble(i -> Math.pow(10, start + i * every))
            .toArray();
    List<String> labels =
        IntStream.rangeClosed(0, (last - start) / every)
            .mapToObj(i -> power(start + i * every))
            .toList();
    return new Ticks(major, logMinor(scale, first, last, every), labels, 0);
  }

  private static String power(int exponent) {
    return switch (exponent) {
      case 0 -> "1";
      case 1 -> "10";
      default -> "10^{" + minus(Integer.toString(exponent)) + "}";
    };
  }

  private static double[] logMinor(Scale scale, int first, int last, int every) {
    List<Double> minor = new ArrayList<>();
    for (int decade = first - 1; decade <= last; decade++) {
      for (int digit = every == 1 ? 2 : 1; digit <= (every == 1 ? 9 : 1); digit++) {
        double value = digit * Math.pow(10, decade);
        if (scale.contains(value)) {
          minor.add(value);
        }
      }
    }
    return minor.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A logarithmic scale of about a decade or less reads better with plain, even numbers. */
  private static Ticks withinDecades(Scale scale, int most) {
    Ticks even = linear(new Scale(scale.min(), scale.max(), false), most, false);
    List<Double> kept = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < even.major.length; i++) {
      double place = even.major[i] > 0 ? scale.fraction(even.major[i]) : last;
      if (place - last > 0.8 / most) {
        kept.add(even.major[i]);
        labels.add(even.labels.get(i));
        last = place;
      }
    }
    double[] minor = DoubleStream.of(even.minor).filter(v -> v > 0).toArray();
    double[] major = kept.stream().mapToDouble(Double::doubleValue).toArray();
    return new Ticks(major, minor, labels, even.exponent);
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
      return integers && size() / parts != Math.rint(size() / parts)
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
