package org.pixelmon.core.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ticks of an axis of dates: at full minutes, hours, days, weeks, months, quarters or years, UTC.
 * Values are seconds since 1970-01-01 UTC.
 */
final class DateTicks {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final double MONTH = 365.2425 / 12 * DAY;

  private static final Form TIME_OF_DAY = new Form("HH:mm", "d MMM uuuu");
  private static final Form DAY_OF_YEAR = new Form("d MMM", "uuuu");
  private static final Form MONTH_OF_YEAR = new Form("MMM", "uuuu");
  private static final Form YEAR = new Form("uuuu", "");

  /** All steps, from the shortest: each with that of the ticks between. */
  private static final List<Step> STEPS = steps();

  private DateTicks() {}

  /** Ticks with at most {@code most} steps between labels. */
  static Ticks of(Scale scale, int most) {
    double span = scale.max() - scale.min();
    Step step =
        STEPS.stream()
            .filter(s -> span / s.every.seconds() <= most)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    double[] major = step.every.within(scale);
    double[] minor =
        DoubleStream.of(step.between.within(scale))
            .filter(value -> DoubleStream.of(major).noneMatch(m -> m == value))
            .toArray();
    return new Ticks(major, minor, step.form.labels(major), step.form.periods(major), 0, true);
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (long[] minutes : new long[][] {{1, 1}, {2, 1}, {5, 1}, {10, 2}, {30, 10}}) {
      steps.add(seconds(minutes[0] * MINUTE, minutes[1] * MINUTE, TIME_OF_DAY));
    }
    steps.add(seconds(HOUR, 10 * MINUTE, TIME_OF_DAY));
    for (long[] hours : new long[][] {{2, 1}, {3, 1}, {6, 1}, {12, 3}}) {
      steps.add(seconds(hours[0] * HOUR, hours[1] * HOUR, TIME_OF_DAY));
    }
    steps.add(seconds(DAY, 6 * HOUR, DAY_OF_YEAR));
    for (long[] days : new long[][] {{2, 1}, {7, 1}, {14, 7}}) {
      steps.add(seconds(days[0] * DAY, days[1] * DAY, DAY_OF_YEAR));
    }
    for (int[] months : new int[][] {{1, 1}, {3, 1}, {6, 1}}) {
      steps.add(months(months[0], months[1], MONTH_OF_YEAR));
    }
    steps.add(months(12, 3, YEAR));
    steps.add(months(2 * 12, 6, YEAR));
    for (int years = 5; years <= 5000; years *= 10) {
      steps.add(months(years * 12, years / 5 * 12, YEAR));
      steps.add(months(2 * years * 12, years * 12, YEAR));
      steps.add(months(4 * years * 12, years * 12, YEAR));
    }
    return List.copyOf(steps);
  }

  private static Step seconds(long every, long between, Form form) {
    return new Step(new Seconds(every), new Seconds(between), form);
  }

  private static Step months(int every, int between, Form form) {
    return new Step(new Months(every), new Months(between), form);
  }

  private static LocalDateTime utc(double seconds) {
    return LocalDateTime.ofInstant(
        Instant.ofEpochSecond((long) Math.floor(seconds)), ZoneOffset.UTC);
  }

  private record Step(Interval every, Interval between, Form form) {}

  /** An interval of the calendar; its multiples are numbered without gap. */
  private sealed interface Interval permits Seconds, Months {

    /** Its length; for months the mean. */
    double seconds();

    /** Number of the last multiple that is not after an instant. */
    long numberAt(double seconds);

    /** The instant of a multiple. */
    double instant(long number);

    /** All multiples within a scale, ascending. */
    default double[] within(Scale scale) {
      DoubleStream.Builder values = DoubleStream.builder();
      for (long n = numberAt(scale.min()); instant(n) <= scale.max(); n++) {
        if (instant(n) >= scale.min()) {
          values.add(instant(n));
        }
      }
      return values.build().toArray();
    }
  }

  /** So many seconds, counted from a Monday, so that steps of seven days begin on Mondays. */
  private record Seconds(long length) implements Interval {

    private static final long MONDAY = LocalDate.of(1970, 1, 5).toEpochDay() * DAY;

    @Override
    public double seconds() {
      return length;
    }

    @Override
    public long numberAt(double seconds) {
      return (long) Math.floor((seconds - MONDAY) / length);
    }

    @Override
    public double instant(long number) {
      return MONDAY + number * length;
    }
  }

  /** So many months, counted from the year 0. */
  private record Months(int count) implements Interval {

    @Override
    public double seconds() {
      return count * MONTH;
    }

    @Override
    public long numberAt(double seconds) {
      LocalDateTime time = utc(seconds);
      return Math.floorDiv(12L * time.getYear() + time.getMonthValue() - 1, (long) count);
    }

    @Override
    public double instant(long number) {
      long months = number * count;
      int year = (int) Math.floorDiv(months, 12L);
      return LocalDate.of(year, Math.floorMod(months, 12) + 1, 1).toEpochDay() * (double) DAY;
    }
  }

  /** How an instant is written: the label, and below it the day or year that labels belong to. */
  private record Form(String label, String period) {

    List<String> labels(double[] values) {
      return DoubleStream.of(values).mapToObj(value -> written(label, value)).toList();
    }

    List<String> periods(double[] values) {
      List<String> all = DoubleStream.of(values).mapToObj(value -> written(period, value)).toList();
      return IntStream.range(0, all.size())
          .mapToObj(i -> i > 0 && all.get(i).equals(all.get(i - 1)) ? "" : all.get(i))
          .toList();
    }

    private static String written(String pattern, double seconds) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(utc(seconds));
    }
  }
}
